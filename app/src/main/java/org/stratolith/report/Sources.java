package org.stratolith.report;

import java.util.List;
import java.util.TreeSet;

/** The paper's figures that a set of studies is held against. */
final class Sources {

  private Sources() {}

  /** Such as "Fig. 4c, Fig. 4d"; empty if the studies expect nothing. */
  static String of(List<StudyView> views) {
    TreeSet<String> sources = new TreeSet<>();
    for (StudyView view : views) {
      view.result().rows().stream()
          .map(row -> row.expectation().source())
          .filter(source -> source.contains("Fig"))
          .forEach(sources::add);
    }
    return String.join(", ", sources);
  }
}
