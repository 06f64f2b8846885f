package org.stratolith.cell.lithium;

import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.lithium.LithiumElectrode.DoubleLayers;
import org.stratolith.cell.lithium.LithiumElectrode.Side;
import org.stratolith.cell.lithium.LithiumParameters.Penetration;

/** Cells of the parameter file for tests. */
public final class LithiumFixture {

  /** 150 mg of electrolyte in a 10 mm die at 1.64 g/cm3, 7.9 mS/cm. */
  public static final Separator PELLET =
      new Separator(Separator.pelletThickness(150e-6, 10e-3, 1640), 0.79, 10);

  /** 100 um of lithium, C/m2. */
  public static final double FOIL = 100e-6 / (13e-6 / 96485.33212331001);

  private LithiumFixture() {}

  public static LithiumInterface bare(Penetration law) {
    return LithiumParameters.of(LithiumParameters.resource(), law)
        .bare(VoidProperties.Law.REFILLED_BY_PLATING);
  }

  /** Nominal bare lithium, law P4. */
  public static LithiumInterface bare() {
    return bare(Penetration.RISING_RESISTANCE_CRACK);
  }

  /** Nominal bare lithium under a structured layer of thickness {@code d}, 40 vol% aluminide. */
  public static LithiumInterface structured(Penetration law, double thickness, double aluminide) {
    LithiumParameters parameters = LithiumParameters.of(LithiumParameters.resource(), law);
    LithiumInterface bare = parameters.bare(VoidProperties.Law.REFILLED_BY_PLATING);
    // The vacancy limit of the prototype's skeleton, 10 vol% with boundaries of 7800 times the
    // bulk's
    // diffusivity.
    double skeleton = 0.1 * 7800 / parameters.structureResponse().boundaryDiffusivityRatio();
    SurfaceStructure structure =
        new SurfaceStructure(thickness, aluminide, 1 - aluminide, 64e9, skeleton, 100e-9, 60e-6);
    return StructureToInterface.of(structure, parameters.structureResponse(), bare).apply(bare);
  }

  public static LithiumElectrode electrode(
      Side side, LithiumInterface properties, double pressure, DoubleLayers layers) {
    return LithiumElectrode.of(side, properties, 298.15, pressure, PELLET, FOIL, layers);
  }

  /** Negative electrode, separator, positive electrode of a symmetric cell at 25 degC. */
  public static List<Layer> symmetric(
      LithiumInterface properties, double pressure, DoubleLayers layers) {
    return List.of(
        electrode(Side.NEGATIVE, properties, pressure, layers),
        PELLET,
        electrode(Side.POSITIVE, properties, pressure, layers));
  }
}
