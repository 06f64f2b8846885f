package org.stratolith.cell;

/** A state of a {@link CellSystem} at a time; immutable. */
public final class CellState {

  private final double time;
  private final double[] values;

  CellState(double time, double[] values) {
    this.time = time;
    this.values = values.clone();
  }

  /** Time since the start of the test, s. */
  public double time() {
    return time;
  }

  /** A copy of the unknowns, in the order of the {@link CellSystem}. */
  public double[] values() {
    return values.clone();
  }
}
