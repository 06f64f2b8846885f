package org.stratolith.report;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.Status;

/** The paper's figures that a set of studies is held against. */
final class Sources {

  private Sources() {}

  private static final Pattern FIGURE =
      Pattern.compile("(?:Supplementary )?Fig\\. ?S?[0-9]+[a-z]?(?:, [a-z]\\b)*");

  /** Such as "Fig. 4c, Fig. 4d"; empty if the studies expect nothing of a figure. */
  static String of(List<StudyView> views) {
    TreeSet<String> sources = new TreeSet<>();
    for (StudyView view : views) {
      for (ScoreRow row : view.result().rows()) {
        if (row.expectation().status() != Status.INPUT) {
          Matcher figure = FIGURE.matcher(row.expectation().source());
          while (figure.find()) {
            sources.add(figure.group());
          }
        }
      }
    }
    return String.join(", ", sources);
  }
}
