package org.stratolith.cell;

/** The impedance of a cell measured as an instrument does: a small sine of current in time. */
final class SmallSine {

  private static final int PERIODS = 30;
  private static final int STEPS = 4000;

  private SmallSine() {}

  /**
   * Drives the cell with {@code i = amplitude sin(omega t)} by an explicit method and correlates
   * the last period's voltage.
   *
   * @param frequency Hz
   * @param amplitude A/m2
   * @return real and imaginary part, ohm m2
   */
  static double[] impedance(Cell cell, double frequency, double amplitude) {
    CellSystem system = CellSystem.of(cell.layers());
    int n = system.dimension();
    double[] y = system.initialState();
    double[] f = new double[n];
    double[] middle = new double[n];
    double omega = 2 * Math.PI * frequency;
    double h = 1 / frequency / STEPS;
    double sine = 0;
    double cosine = 0;
    for (int k = 0; k < PERIODS * STEPS; k++) {
      y[n - 1] = amplitude * Math.sin(omega * k * h);
      if (k >= (PERIODS - 1) * STEPS) {
        double voltage = system.terminalVoltage(y);
        sine += voltage * Math.sin(omega * k * h) * 2 / STEPS;
        cosine += voltage * Math.cos(omega * k * h) * 2 / STEPS;
      }
      system.rightHandSide(k * h, y, f);
      for (int j = 0; j < n - 1; j++) {
        middle[j] = y[j] + 0.5 * h * f[j];
      }
      middle[n - 1] = amplitude * Math.sin(omega * (k + 0.5) * h);
      system.rightHandSide((k + 0.5) * h, middle, f);
      for (int j = 0; j < n - 1; j++) {
        y[j] += h * f[j];
      }
    }
    return new double[] {sine / amplitude, cosine / amplitude};
  }
}
