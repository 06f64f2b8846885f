package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.instrument.Counting;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.record.Diffractogram;

/**
 * A scan at a constant speed.
 *
 * @param from first 2θ, degrees
 * @param to last 2θ, degrees
 * @param step between points, degrees
 * @param speed degrees per second
 * @param detector that counts
 */
public record PowderScan(double from, double to, double step, double speed, Detector detector) {

  /** What counts the scattered beam. */
  public enum Detector {
    /** A strip that looks at some degrees at once, so that every angle is counted for long. */
    STRIP,
    /** A counter behind a receiving slit. */
    POINT
  }

  private static final int MOST_POINTS = 200_000;

  /** Refuses scans that are none. */
  public PowderScan {
    boolean range = from > 0 && to > from && to < 180;
    if (!range || !(step > 0) || !(speed > 0) || (to - from) / step > MOST_POINTS) {
      throw new IllegalArgumentException(
          "a scan from %s to %s degrees in steps of %s at %s degrees/s cannot be run\n  Maybe the angles are swapped"
              .formatted(from, to, step, speed));
    }
  }

  /** A scan with a strip detector. */
  public PowderScan(double from, double to, double step, double speed) {
    this(from, to, step, speed, Detector.STRIP);
  }

  /** Counting time of a point, s. */
  public double dwell() {
    return step / speed;
  }

  /** Number of points. */
  public int points() {
    return (int) Math.floor((to - from) / step + 1e-9) + 1;
  }

  /** Angle of a point, degrees. */
  public double angle(int point) {
    return from + point * step;
  }

  /** Counts that a pattern is expected to give at each point. */
  public double[] expected(LayeredPattern pattern) {
    double[] counts = new double[points()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = dwell() * pattern.rateAt(angle(i));
    }
    return counts;
  }

  /** The scan of a pattern as it would be recorded, with the noise of counting. */
  public Diffractogram record(LayeredPattern pattern, long seed) {
    double[] angles = new double[points()];
    for (int i = 0; i < angles.length; i++) {
      angles[i] = angle(i);
    }
    List<Diffractogram.Line> radiation = new ArrayList<>();
    List<Diffractometer.Line> lines = pattern.instrument().lines();
    for (Diffractometer.Line line : lines) {
      Radiation wave = line.radiation();
      radiation.add(
          new Diffractogram.Line(wave.wavelength(), line.share() / lines.getFirst().share()));
    }
    return Diffractogram.ofCounts(angles, Counting.measured(expected(pattern), seed), radiation);
  }
}
