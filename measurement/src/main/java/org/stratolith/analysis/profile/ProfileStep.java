package org.stratolith.analysis.profile;

import org.stratolith.record.DepthProfile;

/**
 * Where a signal of a depth profile falls from its plateau to its floor, or rises to its end. The
 * signal is smoothed by a moving mean; the plateau is its maximum, the floor (of a rise: the end)
 * is the mean over the last tenth of the profile.
 */
public final class ProfileStep {

  /** Points of the moving mean, an odd number. */
  private static final int WINDOW = 9;

  private final double[] positions;
  private final double[] smooth;
  private final double end;

  private ProfileStep(double[] positions, double[] smooth, double end) {
    this.positions = positions;
    this.smooth = smooth;
    this.end = end;
  }

  /**
   * Looks at a signal.
   *
   * @throws IllegalArgumentException if the profile has no such signal or fewer than ten points
   */
  public static ProfileStep of(DepthProfile profile, String signal) {
    int index = profile.signalIndex(signal);
    if (index < 0 || profile.size() < 10) {
      throw new IllegalArgumentException(
          "a profile of %d points has no signal '%s' to reduce%nMaybe it is spelt otherwise"
              .formatted(profile.size(), signal));
    }
    double[] values = profile.values(index);
    double[] smooth = new double[values.length];
    int half = WINDOW / 2;
    for (int i = 0; i < values.length; i++) {
      // Symmetric at the ends too, or a slope would be shifted there.
      int reach = Math.min(half, Math.min(i, values.length - 1 - i));
      for (int k = i - reach; k <= i + reach; k++) {
        smooth[i] += values[k] / (2 * reach + 1);
      }
    }
    int tail = Math.max(1, values.length / 10);
    double end = 0;
    for (int i = values.length - tail; i < values.length; i++) {
      end += values[i] / tail;
    }
    return new ProfileStep(profile.positions(), smooth, end);
  }

  /** The last position at which the signal is above {@code level} of its step down; SI. */
  public double fall(double level) {
    double top = Double.NEGATIVE_INFINITY;
    for (double value : smooth) {
      top = Math.max(top, value);
    }
    double threshold = end + level * (top - end);
    for (int i = smooth.length - 2; i >= 0; i--) {
      if (smooth[i] >= threshold) {
        return between(i, threshold);
      }
    }
    return Double.NaN;
  }

  /** The first position at which the signal exceeds {@code level} of its step up; SI. */
  public double rise(double level) {
    double low = Double.POSITIVE_INFINITY;
    for (double value : smooth) {
      low = Math.min(low, value);
    }
    double threshold = low + level * (end - low);
    for (int i = 0; i + 1 < smooth.length; i++) {
      if (smooth[i] <= threshold && smooth[i + 1] > threshold) {
        return between(i, threshold);
      }
    }
    return Double.NaN;
  }

  /** How long the fall from 84 to 16 % takes: two standard deviations of a blurred edge; SI. */
  public double width() {
    return fall(0.16) - fall(0.84);
  }

  private double between(int i, double threshold) {
    double part = (threshold - smooth[i]) / (smooth[i + 1] - smooth[i]);
    double share = Double.isFinite(part) ? Math.clamp(part, 0, 1) : 0;
    return positions[i] + share * (positions[i + 1] - positions[i]);
  }
}
