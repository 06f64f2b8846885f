package org.stratolith.matter.diffraction;

import java.util.List;
import org.stratolith.matter.crystal.SymmetryOperation;

/**
 * Systematic extinctions by the operations of a space group: (hkl) is extinct if an operation x' =
 * W x + w leaves it where it is, (h k l) W = (h k l), and shifts its phase, (h k l) · w no whole
 * number (International Tables for Crystallography B, section 1.4.4.5; A, section 2.2.13). No atom
 * is needed.
 */
public final class Extinction {

  /** Distance from a whole number: translations are fractions such as 1/24 or kept to 1e-6. */
  private static final double WHOLE = 1e-3;

  private final int[][] rotations;
  private final double[][] translations;

  /** The extinctions of these operations, centring included. */
  public Extinction(List<SymmetryOperation> operations) {
    rotations = operations.stream().map(SymmetryOperation::rotation).toArray(int[][]::new);
    translations = operations.stream().map(SymmetryOperation::translation).toArray(double[][]::new);
  }

  /** Whether no structure with these operations reflects from (hkl). */
  public boolean of(int h, int k, int l) {
    for (int i = 0; i < rotations.length; i++) {
      int[] w = rotations[i];
      if (h * w[0] + k * w[3] + l * w[6] == h
          && h * w[1] + k * w[4] + l * w[7] == k
          && h * w[2] + k * w[5] + l * w[8] == l) {
        double phase = h * translations[i][0] + k * translations[i][1] + l * translations[i][2];
        if (Math.abs(phase - Math.rint(phase)) > WHOLE) {
          return true;
        }
      }
    }
    return false;
  }
}
