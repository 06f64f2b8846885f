package org.stratolith.reader.chi;

/**
 * Tells which sign a current has from a sweep. Any passive cell, swept to and fro, lets the anodic
 * current rise with the potential; the capacitive parts of the two directions cancel.
 */
final class SignBySlope {

  /** A correlation nearer to zero than this says nothing. */
  static final double CLEAR = 0.2;

  private SignBySlope() {}

  /** Correlation of current and potential, -1 to 1; 0 if there is none. */
  static double correlation(double[] potential, double[] current) {
    int n = 0;
    double e = 0;
    double i = 0;
    for (int row = 0; row < current.length; row++) {
      if (Double.isFinite(potential[row] + current[row])) {
        n++;
        e += (potential[row] - e) / n;
        i += (current[row] - i) / n;
      }
    }
    double ee = 0;
    double ei = 0;
    double ii = 0;
    for (int row = 0; row < current.length; row++) {
      if (Double.isFinite(potential[row] + current[row])) {
        ee += (potential[row] - e) * (potential[row] - e);
        ei += (potential[row] - e) * (current[row] - i);
        ii += (current[row] - i) * (current[row] - i);
      }
    }
    return ee > 0 && ii > 0 ? ei / Math.sqrt(ee * ii) : 0;
  }
}
