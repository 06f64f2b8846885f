package org.stratolith.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Short names that tell studies apart: what is left of their titles when the words are taken away
 * that all begin with and all end with.
 */
final class Labels {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 44;

  private Labels() {}

  /** One label for each title, in the same order, none of them empty. */
  static List<String> of(List<String> titles) {
    List<List<String>> words =
        titles.stream().map(title -> Arrays.asList(SPACE.split(title.strip()))).toList();
    int prefix = titles.size() < 2 ? 0 : common(words);
    List<List<String>> reversed = words.stream().map(List::reversed).toList();
    int suffix = titles.size() < 2 ? 0 : common(reversed);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      List<String> all = words.get(i);
      int to = all.size() - suffix;
      String rest = to > prefix ? trim(String.join(" ", all.subList(prefix, to))) : "";
      labels.add(shortened(rest.isEmpty() ? titles.get(i).strip() : rest));
    }
    return labels;
  }

  private static int common(List<List<String>> words) {
    int count = 0;
    List<String> first = words.getFirst();
    while (count < first.size()) {
      int at = count;
      String word = trim(first.get(at));
      if (!words.stream().allMatch(w -> at < w.size() && trim(w.get(at)).equals(word))) {
        break;
      }
      count++;
    }
    return count;
  }

  private static String trim(String text) {
    return text.replaceAll("^[\\s,:;–—-]+|[\\s,:;–—-]+$", "");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
  }
}
