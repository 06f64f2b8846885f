package org.stratolith.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelled word may have meant. */
public final class Spelling {

  private static final int LONGEST = 80;

  private Spelling() {}

  /**
   * The candidate nearest to {@code word}, or null if none is near: the number of letters to
   * insert, delete, replace or swap must not exceed a third of the word's length (at least one).
   * Case and the choice between '-', '_' and ' ' do not count. Of equally near ones the first wins.
   */
  public static @Nullable String nearest(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return null;
    }
    String sought = normal(word);
    int best = Math.max(1, sought.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) < best) {
        int distance = distance(sought, normal(candidate));
        if (distance < best) {
          best = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /**
   * Advice for an unknown word: "Maybe you meant 'x'", or, if nothing is near, "Maybe use one of:
   * …" with at most twelve of the candidates.
   */
  public static String advice(String word, Collection<String> candidates) {
    String nearest = nearest(word, candidates);
    if (nearest != null) {
      return "Maybe you meant '" + nearest + "'";
    }
    String list = String.join(", ", candidates.stream().limit(12).toList());
    return "Maybe use one of: " + list + (candidates.size() > 12 ? ", …" : "");
  }

  /** The text in single quotes, cut to 60 characters and without line ends, for messages. */
  public static String quote(String text) {
    String flat = text.replaceAll("\\s+", " ");
    int cut = Math.min(flat.length(), 60);
    return "'" + flat.substring(0, cut) + (cut < flat.length() ? "…" : "") + "'";
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** Optimal string alignment distance: like Levenshtein's, a swap of neighbours counts one. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
