package org.stratolith.cell;

import org.stratolith.matter.ParameterSet;
import org.stratolith.numerics.dae.EsdirkTableau;

/**
 * How a test is run, as opposed to what is done to the cell.
 *
 * @param shorting what a short does
 * @param method the one-step method of the time integration
 * @param relativeTolerance of the time integration, for every differential state
 * @param rowsPerStep most rows a step leaves in the record, or 0 to share {@link #SHARED_ROWS}
 *     among the steps; a step with a period of its own keeps that
 * @param longestTime simulated time after which a test fails as endless, s
 * @param mostRows rows after which a test fails as endless
 */
public record TestOptions(
    Shorting shorting,
    EsdirkTableau method,
    double relativeTolerance,
    int rowsPerStep,
    double longestTime,
    int mostRows) {

  /** Rows a whole test aims at. */
  static final int SHARED_ROWS = 40_000;

  /** The parameters of the short that come with the program. */
  public static ParameterSet resource() {
    return ParameterSet.resource(TestOptions.class, "/org/stratolith/cell/protocol.yaml");
  }

  /** The usual way; {@code docs/decisions} say why. */
  public static TestOptions usual() {
    return new TestOptions(
        Shorting.Leak.of(resource()),
        EsdirkTableau.kennedyCarpenter4(),
        1e-5,
        0,
        1_000_000 * 3600.0,
        5_000_000);
  }

  /** The same with another way to treat a short. */
  public TestOptions with(Shorting shorting) {
    return new TestOptions(shorting, method, relativeTolerance, rowsPerStep, longestTime, mostRows);
  }

  /** The same with another method and relative tolerance. */
  public TestOptions with(EsdirkTableau method, double relativeTolerance) {
    return new TestOptions(shorting, method, relativeTolerance, rowsPerStep, longestTime, mostRows);
  }

  /** The same with at most {@code rows} rows in a step. */
  public TestOptions withRowsPerStep(int rows) {
    return new TestOptions(shorting, method, relativeTolerance, rows, longestTime, mostRows);
  }

  /** The same with other limits against endless protocols. */
  public TestOptions withLimits(double longestTime, int mostRows) {
    return new TestOptions(shorting, method, relativeTolerance, rowsPerStep, longestTime, mostRows);
  }

  /** Rows for each of {@code steps} steps. */
  int rowsOfStep(long steps) {
    return rowsPerStep > 0
        ? rowsPerStep
        : (int) Math.max(8, Math.min(1000, SHARED_ROWS / Math.max(1, steps)));
  }
}
