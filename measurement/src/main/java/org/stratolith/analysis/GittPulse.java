package org.stratolith.analysis;

import org.jspecify.annotations.Nullable;
import org.stratolith.record.CyclingRecord;

/** One pulse of a titration with the rest after it. */
public final class GittPulse {

  private final CyclingRecord record;
  private final int before;
  private final int from;
  private final int to;
  private final int restTo;

  /**
   * @param before last row of the rest before
   * @param from first row of the pulse
   * @param to first row of the rest after
   * @param restTo row after the rest
   */
  GittPulse(CyclingRecord record, int before, int from, int to, int restTo) {
    this.record = record;
    this.before = before;
    this.from = from;
    this.to = to;
    this.restTo = restTo;
  }

  /** Beginning of the pulse, s: the end of the rest before. */
  public double start() {
    return record.time(before);
  }

  /** Duration of the pulse, s. */
  public double duration() {
    return record.time(to - 1) - record.time(before);
  }

  /** Current of the pulse, A: that of its last row. */
  public double current() {
    return record.current(to - 1);
  }

  /** Voltage after the rest before the pulse, V. */
  public double voltageBefore() {
    return record.voltage(before);
  }

  /** Voltage at the end of the pulse, V. */
  public double voltageAtEnd() {
    return record.voltage(to - 1);
  }

  /** Voltage at the end of the rest after the pulse, V. */
  public double voltageRested() {
    return record.voltage(restTo - 1);
  }

  /** End of pulse minus end of rest, in the direction of the current, V; positive. */
  public double polarisation() {
    return Math.signum(current()) * (voltageAtEnd() - voltageRested());
  }

  /**
   * The part of the polarisation that is gone in the first row of the rest, V; ohmic, and more the
   * later that row comes.
   */
  public double ohmicPart() {
    return Math.signum(current()) * (voltageAtEnd() - record.voltage(to));
  }

  /** The part that decays during the rest, V. */
  public double relaxationPart() {
    return polarisation() - ohmicPart();
  }

  /** Change of the rested voltage by the pulse, V. */
  public double restedChange() {
    return voltageRested() - voltageBefore();
  }

  /**
   * Chemical diffusivity, m2/s, from the change of the rested voltage that the pulse itself made;
   * see {@link #diffusivity(double, double, double, double)}. A rest that was too short makes it
   * wrong by the square of what is missing.
   */
  public @Nullable Diffusivity diffusivity(
      double volumePerSurface, double windowStart, double windowEnd) {
    return diffusivity(volumePerSurface, restedChange(), windowStart, windowEnd);
  }

  /**
   * Chemical diffusivity, m2/s, by the short-time formula of Weppner and Huggins (J. Electrochem.
   * Soc. 124, 1569, 1977, eq. 28): {@code D = (4/pi) (l dE_s / (tau dE/dsqrt(t)))^2}, where {@code
   * l} is the volume over the surface of the host, dE_s the change of rested voltage, tau the
   * duration of the pulse. It holds for {@code tau << l^2 / D}; noise and the window change it by a
   * factor of two easily.
   *
   * @param volumePerSurface m; a third of the radius for spheres
   * @param restedChange dE_s, V: of this pulse, or the slope of an open-circuit curve times the
   *     pulse's change of composition
   * @param windowStart s after the pulse began
   * @param windowEnd s after the pulse began
   * @return null if the window holds fewer than three rows
   */
  public @Nullable Diffusivity diffusivity(
      double volumePerSurface, double restedChange, double windowStart, double windowEnd) {
    StraightLine line = line(windowStart, windowEnd);
    if (line == null) {
      return null;
    }
    double length = volumePerSurface * restedChange / duration();
    double value = squared(length / line.slope());
    double lowest = value;
    double highest = value;
    double quarter = 0.25 * (windowEnd - windowStart);
    for (int start = 0; start <= 1; start++) {
      for (int end = 0; end <= 1; end++) {
        StraightLine moved = line(windowStart + start * quarter, windowEnd - end * quarter);
        if (moved != null) {
          lowest = Math.min(lowest, squared(length / moved.slope()));
          highest = Math.max(highest, squared(length / moved.slope()));
        }
      }
    }
    return new Diffusivity(
        value,
        2 * value * Math.abs(line.slopeError() / line.slope()),
        lowest,
        highest,
        line,
        windowStart,
        windowEnd,
        value * duration() / (volumePerSurface * volumePerSurface));
  }

  private static double squared(double ratio) {
    return 4 / Math.PI * ratio * ratio;
  }

  /** Voltage against the root of the time since the pulse began, in a window of it. */
  private @Nullable StraightLine line(double windowStart, double windowEnd) {
    double[] root = new double[to - from];
    double[] voltage = new double[to - from];
    int n = 0;
    for (int row = from; row < to; row++) {
      double t = record.time(row) - start();
      boolean inside = t >= windowStart && t <= windowEnd && !Double.isNaN(record.voltage(row));
      root[row - from] = inside ? Math.sqrt(t) : Double.NaN;
      voltage[row - from] = record.voltage(row);
      n += inside ? 1 : 0;
    }
    return n < 3 ? null : StraightLine.fit(root, voltage);
  }

  /**
   * A diffusivity and how it was found.
   *
   * @param value m2/s
   * @param standardError m2/s, from the scatter about the line only
   * @param lowest m2/s, smallest value when either end of the window moves in by a quarter of it
   * @param highest m2/s, largest such value
   * @param line voltage against the root of time, V and V/sqrt(s)
   * @param windowStart s
   * @param windowEnd s
   * @param fourier D tau / l^2; the formula wants it far below one
   */
  public record Diffusivity(
      double value,
      double standardError,
      double lowest,
      double highest,
      StraightLine line,
      double windowStart,
      double windowEnd,
      double fourier) {}
}
