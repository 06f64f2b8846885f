package org.stratolith.reader.diffraction;

import java.util.Arrays;
import java.util.List;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Remark;
import org.stratolith.record.Diffractogram;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** The points of one scan on their way to a {@link Diffractogram}. */
final class Scan {

  private double[] angle = new double[1024];
  private double[] intensity = new double[1024];
  private double[] deviation = new double[1024];
  private int size;

  /** Adds a point: degrees 2theta, intensity, and its standard deviation (NaN if not known). */
  void add(double twoTheta, double value, double sigma) {
    if (size == angle.length) {
      angle = Arrays.copyOf(angle, 2 * size);
      intensity = Arrays.copyOf(intensity, 2 * size);
      deviation = Arrays.copyOf(deviation, 2 * size);
    }
    angle[size] = twoTheta;
    intensity[size] = value;
    deviation[size++] = sigma;
  }

  /** Adds a point whose counts were weakened by a factor before they were counted. */
  void addCounts(double twoTheta, double counted, double attenuation) {
    add(twoTheta, counted * attenuation, attenuation * countingDeviation(counted));
  }

  /** Standard deviation of a number of counts, at least one. */
  static double countingDeviation(double counts) {
    return Math.sqrt(Math.max(counts, 1));
  }

  int size() {
    return size;
  }

  /** Takes deviations for the square roots of counts, where every intensity is a whole number. */
  boolean takeForCounts() {
    for (int k = 0; k < size; k++) {
      if (!(intensity[k] >= 0) || intensity[k] != Math.rint(intensity[k])) {
        return false;
      }
    }
    for (int k = 0; k < size; k++) {
      deviation[k] = countingDeviation(intensity[k]);
    }
    return size > 0;
  }

  /**
   * The diffractogram. Points whose angle does not rise are left out and remarked; a scan that runs
   * down is turned round.
   *
   * @throws InputException if half of the points would be left out
   */
  Measured.Diffraction finish(
      String name, Place place, List<Diffractogram.Line> radiation, List<Remark> remarks) {
    if (size > 1 && angle[size - 1] < angle[0]) {
      turn(angle);
      turn(intensity);
      turn(deviation);
    }
    int kept = 0;
    for (int k = 0; k < size; k++) {
      boolean rises = kept == 0 || angle[k] > angle[kept - 1];
      if (rises && Double.isFinite(angle[k]) && !Double.isNaN(intensity[k])) {
        angle[kept] = angle[k];
        intensity[kept] = intensity[k];
        deviation[kept++] = deviation[k];
      }
    }
    if (kept < size) {
      Problem problem =
          new Problem(
              place,
              (size - kept) + " of " + size + " points have no angle above the one before",
              "Maybe several scans were joined, or the columns are mixed up");
      if (2 * kept < size) {
        throw new InputException(problem);
      }
      remarks.add(new Remark(Remark.Weight.WARNING, problem));
    }
    return new Measured.Diffraction(
        name,
        Diffractogram.of(
            Arrays.copyOf(angle, kept),
            Arrays.copyOf(intensity, kept),
            Arrays.copyOf(deviation, kept),
            radiation));
  }

  private void turn(double[] values) {
    for (int k = 0; k < size / 2; k++) {
      double held = values[k];
      values[k] = values[size - 1 - k];
      values[size - 1 - k] = held;
    }
  }
}
