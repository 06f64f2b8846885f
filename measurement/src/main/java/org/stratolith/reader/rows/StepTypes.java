package org.stratolith.reader.rows;

import org.stratolith.record.StepType;

/** What a step of measured rows does. */
final class StepTypes {

  /** A mean current below this part of the largest counts as none. */
  static final double REST = 0.005;

  /** A voltage that moves by more than this under control is swept, V. */
  private static final double SWEEP = 0.002;

  private StepTypes() {}

  /** The largest absolute current, A; 0 if none is known. */
  static double largest(double[] current) {
    double largest = 0;
    for (double i : current) {
      largest = Math.abs(i) > largest ? Math.abs(i) : largest;
    }
    return largest;
  }

  /** 1, -1 or 0 for a current that counts as none. */
  static int direction(double current, double largest) {
    return Math.abs(current) > REST * largest ? (int) Math.signum(current) : 0;
  }

  static StepType of(
      Control control, double[] setPoint, double[] current, int from, int to, double largest) {
    return switch (control) {
      case REST -> StepType.REST;
      case VOLTAGE -> moves(setPoint, from, to) ? StepType.SWEEP : StepType.HOLD;
      case CURRENT, UNKNOWN -> byCurrent(current, from, to, largest);
    };
  }

  private static StepType byCurrent(double[] current, int from, int to, double largest) {
    double sum = 0;
    int known = 0;
    int positive = 0;
    int negative = 0;
    for (int row = from; row < to; row++) {
      if (!Double.isNaN(current[row])) {
        known++;
        sum += current[row];
        int direction = direction(current[row], largest);
        positive += direction > 0 ? 1 : 0;
        negative += direction < 0 ? 1 : 0;
      }
    }
    if (known == 0) {
      return StepType.OTHER;
    }
    // A few rows of either sign are noise, or the switching; more of both is neither direction.
    if (10 * Math.min(positive, negative) > known) {
      return Math.abs(sum / known) > REST * largest ? StepType.OTHER : StepType.REST;
    }
    return switch (direction(sum / known, largest)) {
      case 1 -> StepType.CHARGE;
      case -1 -> StepType.DISCHARGE;
      default -> StepType.REST;
    };
  }

  /** Whether a set point moves by small equal steps rather than once. */
  private static boolean moves(double[] setPoint, int from, int to) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int changes = 0;
    for (int row = from; row < to; row++) {
      double v = setPoint[row];
      low = v < low ? v : low;
      high = v > high ? v : high;
      changes += row > from && v != setPoint[row - 1] ? 1 : 0;
    }
    return high - low > SWEEP && changes >= 3;
  }
}
