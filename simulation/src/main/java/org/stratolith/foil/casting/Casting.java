package org.stratolith.foil.casting;

import java.util.Arrays;
import java.util.List;
import org.stratolith.foil.separation.AbsorbingFace;
import org.stratolith.foil.separation.Coalescence;
import org.stratolith.foil.separation.CollisionKernel;
import org.stratolith.foil.separation.DepthGrid;
import org.stratolith.foil.separation.ParticleField;
import org.stratolith.foil.separation.SizeGrid;
import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;

/**
 * A melt of lithium with a little of another metal, cooling: particles of the compound wander in
 * the liquid (Stokes and Einstein), coalesce, and stay at the free face if lithium does not wet
 * them. Sedimentation and convection are left out. The layer that gathers at the face is packed as
 * densely as spheres jam, and what lies between its particles is pore, not lithium.
 *
 * @param structure below the free face
 * @param volumeFraction of the compound in the whole piece
 * @param element what decided it
 * @param error of the compound's volume balance, relative
 */
public record Casting(
    DepthStructure structure, double volumeFraction, AlloyingElement element, double error) {

  private static final int STEPS = 100;
  private static final int BINS = 20;
  private static final double MICROMETRE = 1e-6;

  /** Casts an alloy with an atomic fraction of a metal. */
  public static Casting of(ParameterSet set, AlloyingElement.Metal metal, double atomicFraction) {
    AlloyingElement element = AlloyingElement.of(set, metal);
    double fraction =
        element.volumeFraction(
            atomicFraction, set.value("separation.atomic-volume", Dimension.VOLUME));
    double depth = set.value("casting.depth", Dimension.LENGTH);
    DepthGrid grid = DepthGrid.graded(20 * MICROMETRE, 80, depth, 60);
    SizeGrid sizes = SizeGrid.of(set.value("casting.nucleus-radius", Dimension.LENGTH), 2, BINS);
    ParticleField field = new ParticleField(grid, sizes);
    field.addBand(0, fraction, depth);
    double before = field.amount(0);

    double gathered = cool(set, field, element.lithiophobicity() > 0);
    double error = before > 0 ? Math.abs((field.amount(0) + gathered) / before - 1) : 0;
    double packing = set.value("separation.jamming", Dimension.VOLUME_FRACTION);
    double modulus =
        gathered > 0
            ? set.value("modulus.aluminide", Dimension.PRESSURE) * packing * packing
            : set.value("modulus.lithium", Dimension.PRESSURE);
    return new Casting(
        structure(field, element, gathered, packing, modulus), fraction, element, error);
  }

  private static double cool(ParameterSet set, ParticleField field, boolean stays) {
    double thermal =
        Constants.BOLTZMANN * set.value("casting.melt-temperature", Dimension.TEMPERATURE);
    CollisionKernel.Mobility wandering =
        CollisionKernel.Mobility.stokesEinstein(
            thermal, set.value("casting.viscosity", Dimension.of("viscosity", "Pa s", "Pa s")));
    Coalescence coalescence = new Coalescence(field.sizes(0), CollisionKernel.brownian(wandering));
    AbsorbingFace face = new AbsorbingFace(field.grid());
    double step = set.value("casting.solidification-time", Dimension.TIME) / STEPS;
    double gathered = 0;
    for (int k = 0; k < STEPS; k++) {
      coalescence.advance(field, 0, step);
      gathered += face.advance(field, 0, wandering, stays, step);
    }
    return gathered;
  }

  private static DepthStructure structure(
      ParticleField field,
      AlloyingElement element,
      double gathered,
      double packing,
      double modulus) {
    boolean compound = !element.phase().equals("Li");
    int top = gathered > 0 ? 1 : 0;
    int cells = field.grid().cells() + top;
    double layer = gathered / packing;
    double[] edges = new double[cells + 1];
    double[] lithium = new double[cells];
    double[] other = new double[cells];
    double[] radius = new double[cells];
    double[] none = new double[cells];
    Arrays.fill(none, Double.NaN);
    Arrays.fill(radius, Double.NaN);
    for (int k = 0; k < field.grid().cells(); k++) {
      edges[k + top + 1] = layer + field.grid().edge(k + 1);
      other[k + top] = field.fraction(0, k);
      lithium[k + top] = 1 - other[k + top];
      radius[k + top] = field.meanRadius(0, k);
    }
    if (top == 1) {
      edges[1] = layer;
      other[0] = packing;
      radius[0] = field.meanRadius(0, 0);
    }
    return compound
        ? DepthStructure.of(
            edges,
            List.of("Li", element.phase()),
            new double[][] {lithium, other},
            new double[][] {none, radius},
            modulus)
        : DepthStructure.of(
            edges, List.of("Li"), new double[][] {lithium}, new double[][] {none}, modulus);
  }
}
