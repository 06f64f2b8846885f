package org.stratolith.analysis.diffraction.refinement;

/** Le Bail's and Pawley's law: every line has an intensity of its own among the unknowns. */
final class FreeIntensities implements Intensities {

  private final int lines;
  private double[] unknowns = new double[0];
  private int first;
  private int current;

  FreeIntensities(int lines) {
    this.lines = lines;
  }

  @Override
  public int unknowns() {
    return lines;
  }

  @Override
  public void take(double[] x, int from) {
    unknowns = x;
    first = from;
  }

  @Override
  public void evaluate(int line, double inverse, double damping, double ratio) {
    current = first + line;
  }

  @Override
  public double value() {
    return unknowns[current];
  }

  @Override
  public double byDamping() {
    return 0;
  }

  @Override
  public double byRatio() {
    return 0;
  }

  @Override
  public double byInverse() {
    return 0;
  }
}
