package org.stratolith.instrument;

import java.util.List;
import org.stratolith.matter.structure.DepthStructure;

/** Depth structures for tests of the instruments. */
public final class Structures {

  private static final double NAN = Double.NaN;
  private static final double SMALL = 20e-9;

  private Structures() {}

  /** Li9Al4 and LiCl dense over 100 nm, in lithium to 300 nm, then dilute to 60 um. */
  public static DepthStructure stratified(double scale) {
    return DepthStructure.of(
        new double[] {0, 100e-9, 200e-9, 300e-9, 60e-6},
        List.of("Li", "Li9Al4", "LiCl"),
        new double[][] {
          {1 - scale, 1 - 0.5 * scale, 1 - 0.2 * scale, 1 - 0.02 * scale},
          {0.35 * scale, 0.175 * scale, 0.07 * scale, 0.007 * scale},
          {0.65 * scale, 0.325 * scale, 0.13 * scale, 0.013 * scale}
        },
        new double[][] {
          {NAN, NAN, NAN, NAN}, {SMALL, SMALL, SMALL, SMALL}, {SMALL, SMALL, SMALL, SMALL}
        },
        54e9);
  }

  /** Layers of single phases. */
  public static DepthStructure layers(double[] edges, String... phases) {
    List<String> names = List.of(phases).stream().distinct().toList();
    double[][] fractions = new double[names.size()][phases.length];
    double[][] radii = new double[names.size()][phases.length];
    for (int p = 0; p < names.size(); p++) {
      for (int cell = 0; cell < phases.length; cell++) {
        fractions[p][cell] = phases[cell].equals(names.get(p)) ? 1 : 0;
        radii[p][cell] = NAN;
      }
    }
    return DepthStructure.of(edges, names, fractions, radii, 10e9);
  }
}
