package org.stratolith.cell;

/**
 * Checks, at the end of every step, that what one electrode lost the other one gained and that both
 * are the charge passed.
 */
final class BalanceLedger {

  /** Below this charge, C/m2, errors are taken relative to it: a rest passes none. */
  private static final double LEAST = 1;

  private final CellSystem cell;
  private final int last;
  private final double[] initial;
  private double lastCharge;
  private double throughput;
  private double chargeError;
  private double lithiumError;

  BalanceLedger(CellSystem cell, double[] y) {
    this.cell = cell;
    last = cell.layers().size() - 1;
    initial = new double[last + 1];
    for (int k = 0; k <= last; k++) {
      initial[k] = lithium(k, y);
    }
    lastCharge = y[cell.chargeIndex()];
  }

  private double lithium(int k, double[] y) {
    return cell.layers().get(k).lithiumCharge(y, cell.offset(k));
  }

  /** Adds the charge of an accepted step to the throughput. */
  void passed(double[] y) {
    double charge = y[cell.chargeIndex()];
    throughput += Math.abs(charge - lastCharge);
    lastCharge = charge;
  }

  /** Compares the lithium of the layers with the charge passed. */
  void check(double[] y) {
    double charge = y[cell.chargeIndex()];
    double sum = 0;
    for (int k = 0; k <= last; k++) {
      double gained = lithium(k, y) - initial[k];
      sum += gained;
      double expected = k == 0 ? charge : k == last ? -charge : 0;
      if (last > 0) {
        chargeError = Math.max(chargeError, Math.abs(gained - expected));
      }
    }
    lithiumError = Math.max(lithiumError, Math.abs(sum));
  }

  TestResult.Balances balances() {
    double scale = Math.max(LEAST, throughput);
    return new TestResult.Balances(chargeError / scale, lithiumError / scale, throughput);
  }
}
