package org.stratolith.matter.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in brackets behind a Hall symbol: V with S' = V S V⁻¹ for every operation S, given as
 * an origin shift in twelfths or as a triplet.
 */
final class OriginChange {

  private final double[] linear;
  private final double[] shift;

  OriginChange(String text, String symbol) {
    if (text.indexOf(',') >= 0) {
      double[][] parts = triplet(text, symbol);
      linear = parts[0];
      shift = parts[1];
    } else {
      String[] words = text.strip().split("\\s+", -1);
      if (words.length != 3) {
        throw new IllegalArgumentException(
            "the origin shift of the Hall symbol '" + symbol + "' has not three numbers");
      }
      linear = new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
      shift = new double[3];
      for (int i = 0; i < 3; i++) {
        try {
          shift[i] = Integer.parseInt(words[i]) / 12.0;
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException(
              "'" + words[i] + "' in the Hall symbol '" + symbol + "' is no number of twelfths", e);
        }
      }
    }
  }

  List<SymmetryOperation> apply(List<SymmetryOperation> group) {
    List<SymmetryOperation> changed = new ArrayList<>();
    double[] inverse = Matrix3.inverse(linear);
    for (SymmetryOperation operation : group) {
      double[] turn =
          Matrix3.product(
              linear, Matrix3.product(Matrix3.ofIntegers(operation.rotation()), inverse));
      int[] whole = new int[9];
      for (int i = 0; i < 9; i++) {
        whole[i] = (int) Math.rint(turn[i]);
        if (Math.abs(turn[i] - whole[i]) > 1e-6) {
          throw new IllegalArgumentException("a change of basis does not keep the lattice");
        }
      }
      double[] w = operation.translation();
      double[] moved = Matrix3.times(linear, w[0], w[1], w[2]);
      double[] back = Matrix3.times(turn, shift[0], shift[1], shift[2]);
      for (int i = 0; i < 3; i++) {
        moved[i] += shift[i] - back[i];
      }
      SymmetryOperation image = new SymmetryOperation(whole, moved);
      if (!changed.contains(image)) {
        changed.add(image);
      }
    }
    return List.copyOf(changed);
  }

  private static double[][] triplet(String text, String symbol) {
    String[] parts = text.split(",", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "the change of basis of the Hall symbol '" + symbol + "' has not three parts");
    }
    return TripletParser.affine(parts);
  }
}
