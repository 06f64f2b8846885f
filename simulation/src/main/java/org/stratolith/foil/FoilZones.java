package org.stratolith.foil;

import org.jspecify.annotations.Nullable;
import org.stratolith.foil.reaction.Reaction;
import org.stratolith.foil.separation.DepthGrid;
import org.stratolith.foil.separation.ParticleField;
import org.stratolith.foil.separation.Separation;
import org.stratolith.foil.separation.SeparationProperties;
import org.stratolith.foil.separation.SizeGrid;
import org.stratolith.foil.separation.Zone;

/**
 * Makes the zones of a stretched foil, one for each kind of boundary between its layers, and rolls
 * them: what lies within half a layer of a face, or of the middle of an inner boundary.
 */
final class FoilZones {

  static final int ALUMINIDE = 0;
  static final int CHLORIDE = 1;

  private static final int BINS = 12;
  private static final double RATIO = 2;
  private static final int FINE = 120;
  private static final int COARSE = 30;

  private final FoilProcess process;
  private final FoilParameters parameters;
  private final Separation separation;
  private final Stretch stretch;
  private final double moles;
  private final double aluminideRadius;
  private final double chlorideRadius;
  private final double length;

  FoilZones(
      FoilProcess process,
      FoilParameters parameters,
      Separation separation,
      Stretch stretch,
      double moles) {
    this.process = process;
    this.parameters = parameters;
    this.separation = separation;
    this.stretch = stretch;
    this.moles = moles;
    aluminideRadius = aluminideRadius(process, parameters);
    chlorideRadius = chlorideRadius(process, parameters);
    length = stretch.thickness() / process.turns() / 2;
  }

  /** Each particle of AlCl3 makes one of Li9Al4, which has this radius, m, and one of LiCl. */
  static double aluminideRadius(FoilProcess process, FoilParameters parameters) {
    Reaction reaction = parameters.reaction();
    return precursor(process, parameters)
        * Math.cbrt(reaction.aluminide() / reaction.precursorVolume());
  }

  static double chlorideRadius(FoilProcess process, FoilParameters parameters) {
    Reaction reaction = parameters.reaction();
    return precursor(process, parameters)
        * Math.cbrt(reaction.chloride() / reaction.precursorVolume());
  }

  private static double precursor(FoilProcess process, FoilParameters parameters) {
    return Double.isNaN(process.precursorRadius())
        ? parameters.precursorRadius()
        : process.precursorRadius();
  }

  /**
   * The zone of a boundary.
   *
   * @param deposits that meet there
   * @param face whether it is a face; of an inner boundary the zone is one half
   * @return null if there is nothing but lithium
   */
  @Nullable ParticleField field(int deposits, boolean face) {
    if (deposits == 0 || moles == 0) {
      return null;
    }
    Reaction reaction = parameters.reaction();
    double share = (face ? deposits : deposits / 2.0) * moles / stretch.rolling().stretch();
    double product = share * reaction.product();
    double thickness = band(product);
    double strain = stretch.rolling().strain();
    double spread = spread(strain);
    DepthGrid grid =
        DepthGrid.graded(Math.min(thickness + 6 * spread, length), FINE, length, COARSE);
    ParticleField field =
        new ParticleField(
            grid,
            SizeGrid.of(aluminideRadius, RATIO, BINS),
            SizeGrid.of(chlorideRadius, RATIO, BINS));
    field.addBand(ALUMINIDE, share * reaction.aluminide() / thickness, thickness);
    field.addBand(CHLORIDE, share * reaction.chloride() / thickness, thickness);
    field.addPores(product * stretch.poreRatio() / thickness, thickness);
    roll(field, face, strain);
    return field;
  }

  private void roll(ParticleField field, boolean face, double strain) {
    Zone zone =
        new Zone(
            parameters.separation(),
            separation,
            field,
            face,
            parameters.aluminideRepulsion(),
            parameters.chlorideRepulsion());
    zone.roll(strain, stretch.saturation());
    FoilProcess.Annealing rest = process.annealing();
    if (rest != null) {
      zone.anneal(rest.temperature(), rest.time(), stretch.saturation());
    }
  }

  /**
   * Thickness of a deposit, m: the share that lithium fills lies as loose as it was packed, the
   * rest as dense as it was rolled, and none is thinner than its particles.
   *
   * @param product volume of product per area, m
   */
  private double band(double product) {
    double loose = stretch.saturation() / parameters.rolling().packing();
    double dense = (1 - stretch.saturation()) / stretch.density();
    return Math.max(product * (loose + dense), Math.min(2 * chlorideRadius, length));
  }

  /** Root of twice the mixing in final depths, m. */
  private double spread(double strain) {
    SeparationProperties p = parameters.separation();
    return Math.sqrt(-p.mixing(chlorideRadius) * Math.expm1(-2 * strain));
  }

  /** Depth of each zone, m. */
  double length() {
    return length;
  }

  /** Volumes of the products per mole-weighted mean: the radius that decides about pores, m. */
  static double meanRadius(FoilProcess process, FoilParameters parameters) {
    Reaction reaction = parameters.reaction();
    return (reaction.aluminide() * aluminideRadius(process, parameters)
            + reaction.chloride() * chlorideRadius(process, parameters))
        / reaction.product();
  }

  /** Volume-weighted mean of the repulsions, J/m2. */
  static double meanRepulsion(FoilParameters parameters) {
    Reaction reaction = parameters.reaction();
    return (reaction.aluminide() * parameters.aluminideRepulsion()
            + reaction.chloride() * parameters.chlorideRepulsion())
        / reaction.product();
  }
}
