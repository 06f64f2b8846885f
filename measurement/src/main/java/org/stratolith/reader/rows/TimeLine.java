package org.stratolith.reader.rows;

import java.util.List;
import java.util.Locale;
import org.stratolith.reader.Remark;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Puts times in order. Where the clock of a file falls back, what follows is moved on so that it
 * continues; rows without a time are counted and have no place.
 */
final class TimeLine {

  private final Place place;
  private double last = Double.NEGATIVE_INFINITY;
  private double shift;
  private int falls;
  private double firstFrom = Double.NaN;
  private double firstTo = Double.NaN;
  private int missing;

  TimeLine(Place place) {
    this.place = place;
  }

  /** The time at which a row stands, or NaN if it has none. */
  double place(double time) {
    if (Double.isNaN(time) || Double.isInfinite(time)) {
      missing++;
      return Double.NaN;
    }
    double placed = time + shift;
    if (placed < last) {
      if (falls == 0) {
        firstFrom = last;
        firstTo = placed;
      }
      falls++;
      shift = last - time;
      placed = last;
    }
    last = placed;
    return placed;
  }

  void remark(List<Remark> remarks) {
    if (falls > 0) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  place,
                  String.format(
                      Locale.ROOT,
                      "the time falls %d times, first from %.6g s to %.6g s; what follows was moved"
                          + " on to continue",
                      falls,
                      firstFrom,
                      firstTo),
                  "Maybe several tests were joined in one file")));
    }
    if (missing > 0) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  place,
                  missing + " rows have no time and were left out",
                  "Maybe the file is damaged")));
    }
  }
}
