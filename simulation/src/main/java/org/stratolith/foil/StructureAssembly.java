package org.stratolith.foil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.separation.ParticleField;
import org.stratolith.matter.structure.DepthStructure;

/** Lays zones below each other, from a face to the middle of the foil. */
final class StructureAssembly {

  private final double length;
  private final List<double[]> cells = new ArrayList<>();
  private double depth;

  /**
   * @param length of each zone, m
   */
  StructureAssembly(double length) {
    this.length = length;
  }

  /** Adds a zone as it lies below its boundary; null is lithium. */
  void addDown(@Nullable ParticleField field) {
    double start = depth;
    int count = field == null ? 1 : field.grid().cells();
    for (int k = 0; k < count; k++) {
      add(field, k, start + (field == null ? length : field.grid().edge(k + 1)));
    }
  }

  /** Adds a zone as it lies above its boundary. */
  void addUp(@Nullable ParticleField field) {
    double start = depth;
    int count = field == null ? 1 : field.grid().cells();
    for (int k = count - 1; k >= 0; k--) {
      add(field, k, start + length - (field == null ? 0 : field.grid().edge(k)));
    }
  }

  private void add(@Nullable ParticleField field, int cell, double lower) {
    double aluminide = 0;
    double chloride = 0;
    double pores = 0;
    double aluminideRadius = Double.NaN;
    double chlorideRadius = Double.NaN;
    if (field != null) {
      aluminide = field.fraction(FoilZones.ALUMINIDE, cell);
      chloride = field.fraction(FoilZones.CHLORIDE, cell);
      pores = field.porosity(cell);
      aluminideRadius = field.meanRadius(FoilZones.ALUMINIDE, cell);
      chlorideRadius = field.meanRadius(FoilZones.CHLORIDE, cell);
    }
    // A full cell may be a rounding error fuller than full.
    double lithium = Math.max(1 - aluminide - chloride - pores, 0);
    cells.add(new double[] {lower, lithium, aluminide, chloride, aluminideRadius, chlorideRadius});
    depth = lower;
  }

  /** The structure, with the modulus that its face has. */
  DepthStructure finish(SurfaceModulus modulus) {
    double[] edges = new double[cells.size() + 1];
    double[][] fractions = new double[3][cells.size()];
    double[][] radii = new double[3][cells.size()];
    Arrays.fill(radii[0], Double.NaN);
    for (int k = 0; k < cells.size(); k++) {
      double[] cell = cells.get(k);
      edges[k + 1] = cell[0];
      fractions[0][k] = cell[1];
      fractions[1][k] = cell[2];
      fractions[2][k] = cell[3];
      radii[1][k] = cell[4];
      radii[2][k] = cell[5];
    }
    DepthStructure soft = DepthStructure.of(edges, Phases.ALL, fractions, radii, 1);
    return DepthStructure.of(edges, Phases.ALL, fractions, radii, modulus.of(soft));
  }
}
