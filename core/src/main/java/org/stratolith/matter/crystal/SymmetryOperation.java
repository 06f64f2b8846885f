package org.stratolith.matter.crystal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A symmetry operation of a crystal, x' = W x + w in fractional coordinates, with w reduced to one
 * cell.
 *
 * <p>Translations within 1e-4 of a multiple of 1/24 are taken as that fraction, which covers every
 * fraction of the 230 space groups, so that products of operations compare exactly; other
 * translations are kept to 1e-6.
 */
public final class SymmetryOperation {

  /** Most operations that {@link #group} makes; the largest space group of one cell has 192. */
  private static final int LARGEST_GROUP = 1536;

  public static final SymmetryOperation IDENTITY =
      new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new double[3]);

  private final int[] rotation;
  private final double[] translation;

  SymmetryOperation(int[] rotation, double[] translation) {
    int determinant = Matrix3.determinant(rotation);
    if (determinant != 1 && determinant != -1) {
      throw new IllegalArgumentException(
          "the linear part has determinant "
              + determinant
              + ", but a symmetry operation has 1 or -1");
    }
    this.rotation = rotation.clone();
    this.translation = new double[3];
    for (int i = 0; i < 3; i++) {
      this.translation[i] = reduced(translation[i]);
    }
  }

  /**
   * Reads a triplet such as {@code x,-y+1/2,z}: letters x, y, z in any case, fractions or decimals.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public static SymmetryOperation parse(String triplet) {
    return TripletParser.parse(triplet);
  }

  /**
   * Every product of the generators, the identity first.
   *
   * @throws IllegalArgumentException if they make no finite group
   */
  public static List<SymmetryOperation> group(Collection<SymmetryOperation> generators) {
    Set<SymmetryOperation> group = new LinkedHashSet<>();
    Deque<SymmetryOperation> fresh = new ArrayDeque<>();
    group.add(IDENTITY);
    fresh.add(IDENTITY);
    while (!fresh.isEmpty()) {
      SymmetryOperation operation = fresh.remove();
      for (SymmetryOperation generator : generators) {
        SymmetryOperation product = generator.after(operation);
        if (group.add(product)) {
          fresh.add(product);
        }
        if (group.size() > LARGEST_GROUP) {
          throw new IllegalArgumentException("the generators make no finite space group");
        }
      }
    }
    return List.copyOf(group);
  }

  /** Linear part W, row-major 3 by 3. */
  public int[] rotation() {
    return rotation.clone();
  }

  /** Translation w, in fractions of the cell edges, each in [0, 1). */
  public double[] translation() {
    return translation.clone();
  }

  /** The operation that does {@code first}, then this one. */
  public SymmetryOperation after(SymmetryOperation first) {
    int[] product = new int[9];
    double[] shift = new double[3];
    for (int i = 0; i < 3; i++) {
      shift[i] = translation[i];
      for (int j = 0; j < 3; j++) {
        shift[i] += rotation[3 * i + j] * first.translation[j];
        for (int k = 0; k < 3; k++) {
          product[3 * i + k] += rotation[3 * i + j] * first.rotation[3 * j + k];
        }
      }
    }
    return new SymmetryOperation(product, shift);
  }

  /** Coordinate {@code axis} (0, 1, 2) of the image of (x, y, z), not reduced to the cell. */
  public double image(int axis, double x, double y, double z) {
    int row = 3 * axis;
    return rotation[row] * x + rotation[row + 1] * y + rotation[row + 2] * z + translation[axis];
  }

  private static double reduced(double value) {
    double inCell = value - Math.floor(value);
    double twentyFourths = Math.rint(24 * inCell);
    double snapped =
        Math.abs(inCell - twentyFourths / 24) < 1e-4
            ? twentyFourths / 24
            : Math.rint(inCell * 1e6) / 1e6;
    return snapped >= 1 ? 0 : snapped;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymmetryOperation that
        && Arrays.equals(rotation, that.rotation)
        && Arrays.equals(translation, that.translation);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(rotation) + Arrays.hashCode(translation);
  }

  /** The triplet, such as {@code x,-y+1/2,z}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(i == 0 ? "" : ",").append(component(i));
    }
    return text.toString();
  }

  private String component(int i) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < 3; j++) {
      int factor = rotation[3 * i + j];
      if (factor != 0) {
        text.append(factor < 0 ? "-" : text.isEmpty() ? "" : "+");
        text.append(Math.abs(factor) == 1 ? "" : Integer.toString(Math.abs(factor)));
        text.append("xyz".charAt(j));
      }
    }
    double shift = translation[i];
    if (shift != 0) {
      text.append('+').append(fraction(shift));
    }
    return text.toString();
  }

  private static String fraction(double value) {
    for (int denominator : new int[] {2, 3, 4, 6, 8, 12, 24}) {
      double numerator = value * denominator;
      if (Math.abs(numerator - Math.rint(numerator)) < 1e-9) {
        return Math.round(numerator) + "/" + denominator;
      }
    }
    return Double.toString(value);
  }
}
