package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Collects what is wrong with a set of files, so that all of it can be said at once. */
final class Problems {

  /** Most problems that are reported; whoever has more will not read them. */
  static final int MOST = 25;

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column());

  private final List<Problem> list = new ArrayList<>();
  private int count;

  void add(Place place, String message, @Nullable String advice) {
    add(new Problem(place, message, advice));
  }

  void add(Problem problem) {
    count++;
    // The same entry of a defaults file is read once for each study that shares it.
    if (list.size() < MOST && !list.contains(problem)) {
      list.add(problem);
    }
  }

  void addAll(InputException exception) {
    exception.problems().forEach(this::add);
  }

  /** Number of problems so far, also those not kept. */
  int count() {
    return count;
  }

  /** Throws everything that was found, in the order of the places. */
  void throwIfAny() {
    if (count == 0) {
      return;
    }
    List<Problem> sorted = new ArrayList<>(list);
    sorted.sort(BY_PLACE);
    if (list.size() == MOST) {
      sorted.add(
          new Problem(
              Place.ofFile(sorted.getLast().place().file()),
              "there may be more problems; the first " + MOST + " are listed",
              "Maybe mend these first and check again"));
    }
    throw new InputException(sorted);
  }
}
