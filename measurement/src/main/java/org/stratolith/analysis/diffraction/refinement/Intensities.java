package org.stratolith.analysis.diffraction.refinement;

/** The law of the intensities Σ m|F|² of a phase's lines. */
sealed interface Intensities permits StructureIntensities, FreeIntensities {

  /** How many unknowns of its own the law has: one for each line, or none. */
  int unknowns();

  /** Takes its unknowns from x, beginning with {@code from}; x is read later. */
  void take(double[] x, int from);

  /**
   * Makes a line current.
   *
   * @param inverse 1/d², Å⁻²
   * @param damping B, Å²
   * @param ratio March and Dollase's r
   */
  void evaluate(int line, double inverse, double damping, double ratio);

  /** Σ m|F|² exp(-2 B s²) P of the current line. */
  double value();

  /** Derivative of the value by B. */
  double byDamping();

  /** Derivative of the value by r. */
  double byRatio();

  /** Derivative of the value by 1/d². */
  double byInverse();
}
