package org.stratolith.matter.diffraction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;

/**
 * Every reflection of a crystal between two spacings, one of each Friedel pair, sorted by falling
 * spacing.
 */
public final class Reflections {

  private int size;
  private int[] h = new int[256];
  private int[] k = new int[256];
  private int[] l = new int[256];
  private double[] inverseSpacingSquared = new double[256];
  private double[] meanSquare = new double[256];
  private @Nullable StructureFactors factors;
  private @Nullable Extinction extinction;

  private Reflections() {}

  /**
   * Lists the reflections.
   *
   * @param lowest smallest 1/d, Å⁻¹
   * @param highest largest 1/d, Å⁻¹
   */
  public static Reflections of(
      Crystal crystal,
      ScatteringFactors factors,
      Radiation radiation,
      double lowest,
      double highest) {
    Reflections found = new Reflections();
    found.factors = new StructureFactors(crystal, factors, radiation);
    found.search(crystal.cell(), lowest, highest);
    found.sort();
    return found;
  }

  /**
   * Lists the reflections that the operations of a space group do not extinguish; {@link
   * #meanSquare} of each is 1, for no atom is looked at.
   *
   * @param lowest smallest 1/d, Å⁻¹
   * @param highest largest 1/d, Å⁻¹
   */
  public static Reflections allowed(
      UnitCell cell, List<SymmetryOperation> operations, double lowest, double highest) {
    Reflections found = new Reflections();
    found.extinction = new Extinction(operations);
    found.search(cell, lowest, highest);
    found.sort();
    return found;
  }

  /** Number of reflections. */
  public int size() {
    return size;
  }

  /** First index of reflection i. */
  public int h(int i) {
    return h[i];
  }

  /** Second index of reflection i. */
  public int k(int i) {
    return k[i];
  }

  /** Third index of reflection i. */
  public int l(int i) {
    return l[i];
  }

  /** 1/d² of reflection i, Å⁻². */
  public double inverseSpacingSquared(int i) {
    return inverseSpacingSquared[i];
  }

  /** Mean |F|² of the Friedel pair, electrons². */
  public double meanSquare(int i) {
    return meanSquare[i];
  }

  /** |h| ≤ a/d holds for every plane, and so for k and l. */
  private void search(UnitCell cell, double lowest, double highest) {
    double[] g = cell.reciprocalMetric();
    int maxH = (int) Math.floor(cell.a() * highest + 1e-9);
    int maxK = (int) Math.floor(cell.b() * highest + 1e-9);
    double low = lowest * lowest;
    double high = highest * highest;
    for (int ih = 0; ih <= maxH; ih++) {
      for (int ik = ih == 0 ? 0 : -maxK; ik <= maxK; ik++) {
        // 1/d² = q l² + p l + r is at most high between these two roots.
        double q = g[8];
        double p = 2 * (g[2] * ih + g[5] * ik);
        double r = g[0] * ih * ih + g[4] * ik * ik + 2 * g[1] * ih * ik;
        double discriminant = p * p - 4 * q * (r - high);
        if (discriminant >= 0) {
          double root = Math.sqrt(discriminant);
          int first = (int) Math.ceil((-p - root) / (2 * q));
          int last = (int) Math.floor((-p + root) / (2 * q));
          first = ih == 0 && ik == 0 ? 1 : first;
          row(ih, ik, first, last, q, p, r, low);
        }
      }
    }
  }

  private void row(int ih, int ik, int first, int last, double q, double p, double r, double low) {
    StructureFactors structure = factors;
    boolean set = false;
    for (int il = first; il <= last; il++) {
      if (set && structure != null) {
        structure.step();
      }
      double inverse = q * il * il + p * il + r;
      if (inverse >= low && structure != null) {
        if (!set) {
          structure.setRow(ih, ik, il);
          set = true;
        }
        add(ih, ik, il, inverse, structure.meanSquare(inverse / 4));
      } else if (inverse >= low && (extinction == null || !extinction.of(ih, ik, il))) {
        add(ih, ik, il, inverse, 1);
      }
    }
  }

  private void add(int ih, int ik, int il, double inverse, double square) {
    if (size == h.length) {
      int larger = 2 * size;
      h = Arrays.copyOf(h, larger);
      k = Arrays.copyOf(k, larger);
      l = Arrays.copyOf(l, larger);
      inverseSpacingSquared = Arrays.copyOf(inverseSpacingSquared, larger);
      meanSquare = Arrays.copyOf(meanSquare, larger);
    }
    h[size] = ih;
    k[size] = ik;
    l[size] = il;
    inverseSpacingSquared[size] = inverse;
    meanSquare[size] = square;
    size++;
  }

  /** Sorts by 1/d²; the sort is stable, so the order is the same everywhere. */
  private void sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    double[] key = inverseSpacingSquared;
    Arrays.sort(order, (i, j) -> Double.compare(key[i], key[j]));
    h = permuted(h, order);
    k = permuted(k, order);
    l = permuted(l, order);
    meanSquare = permuted(meanSquare, order);
    inverseSpacingSquared = permuted(inverseSpacingSquared, order);
  }

  private static int[] permuted(int[] values, Integer[] order) {
    int[] sorted = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values[order[i]];
    }
    return sorted;
  }

  private static double[] permuted(double[] values, Integer[] order) {
    double[] sorted = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values[order[i]];
    }
    return sorted;
  }
}
