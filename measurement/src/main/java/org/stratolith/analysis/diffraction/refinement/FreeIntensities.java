package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;

/** Le Bail's law: every line has an intensity of its own, set between cycles by {@link Partition}. */
final class FreeIntensities implements Intensities {

  private final double[] strength;
  private int current;

  FreeIntensities(int lines) {
    strength = new double[lines];
    Arrays.fill(strength, 1);
  }

  void set(int line, double value) {
    strength[line] = value;
  }

  @Override
  public void evaluate(int line, double inverse, double damping, double ratio) {
    current = line;
  }

  @Override
  public double value() {
    return strength[current];
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
