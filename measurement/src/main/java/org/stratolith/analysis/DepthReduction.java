package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.DepthProfile;

/**
 * Rise and decay of the signals of a depth profile.
 *
 * @param signals in the order of the profile; those without a positive value are left out
 */
public record DepthReduction(List<Signal> signals) {

  /** Rows on either side of the running median. */
  private static final int REACH = 2;

  private static final double DECAY_FROM = 0.8;
  private static final double DECAY_TO = 0.1;

  /**
   * One signal, smoothed by a running median of five rows.
   *
   * @param name heading
   * @param highest largest value, SI
   * @param at position of it, SI
   * @param halfRise last position before it where half of it is passed, SI; NaN if it begins higher
   * @param halfFall first position after it where half of it is passed, SI; NaN if it stays higher
   * @param decay length over which the signal falls to 1/e after its maximum, SI: from a straight
   *     line through its logarithm between 80 % and 10 %. NaN with fewer than three rows there
   */
  public record Signal(
      String name, double highest, double at, double halfRise, double halfFall, double decay) {}

  public DepthReduction {
    signals = List.copyOf(signals);
  }

  /** Reduces all signals of a profile. */
  public static DepthReduction of(DepthProfile profile) {
    List<Signal> signals = new ArrayList<>();
    for (int k = 0; k < profile.signals().size(); k++) {
      double[] raw = profile.values(k);
      double[] y = new double[raw.length];
      int top = 0;
      for (int row = 0; row < y.length; row++) {
        y[row] =
            Robust.median(raw, Math.max(0, row - REACH), Math.min(raw.length, row + REACH + 1));
        top = y[row] > y[top] ? row : top;
      }
      if (y.length > 0 && y[top] > 0) {
        signals.add(
            new Signal(
                profile.signals().get(k).name(),
                y[top],
                profile.position(top),
                crossing(profile, y, top, -1),
                crossing(profile, y, top, 1),
                decay(profile, y, top)));
      }
    }
    return new DepthReduction(signals);
  }

  private static double crossing(DepthProfile profile, double[] y, int top, int way) {
    double half = 0.5 * y[top];
    for (int row = top; row + way >= 0 && row + way < y.length; row += way) {
      if (y[row + way] < half) {
        double part = (y[row] - half) / (y[row] - y[row + way]);
        return profile.position(row) + part * (profile.position(row + way) - profile.position(row));
      }
    }
    return Double.NaN;
  }

  private static double decay(DepthProfile profile, double[] y, int top) {
    List<double[]> points = new ArrayList<>();
    for (int row = top; row < y.length && y[row] >= DECAY_TO * y[top]; row++) {
      if (y[row] <= DECAY_FROM * y[top]) {
        points.add(new double[] {profile.position(row), Math.log(y[row])});
      }
    }
    double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
    double[] logarithm = points.stream().mapToDouble(point -> point[1]).toArray();
    if (x.length < 3 || !(x[x.length - 1] > x[0])) {
      return Double.NaN;
    }
    double slope = StraightLine.fit(x, logarithm).slope();
    return slope < 0 ? -1 / slope : Double.NaN;
  }
}
