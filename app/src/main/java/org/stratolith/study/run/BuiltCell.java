package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.Cell;
import org.stratolith.cell.ElectrolyteParameters;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.lithium.KineticProperties;
import org.stratolith.cell.lithium.LithiumElectrode;
import org.stratolith.cell.lithium.LithiumInterface;
import org.stratolith.cell.lithium.LithiumParameters;
import org.stratolith.cell.lithium.LithiumParameters.Penetration;
import org.stratolith.cell.lithium.StructureToInterface;
import org.stratolith.cell.lithium.SurfaceStructure;
import org.stratolith.cell.lithium.VoidProperties;
import org.stratolith.cell.positive.CompositeElectrode;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.cell.positive.PositiveParameters;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.CellDesign;
import org.stratolith.study.CellKind;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.LithiumDesign.Mechanism;
import org.stratolith.study.Study;

/**
 * A study's cell, built from its design and the parameters.
 *
 * @param cell the layers
 * @param lithium the interface of its lithium electrodes
 * @param separator the pellet
 * @param structure of the lithium electrode
 * @param foilCapacity lithium in one foil, C/m2
 * @param activeLoading mass of active material per area, kg/m2; NaN without a positive electrode
 */
record BuiltCell(
    Cell cell,
    LithiumInterface lithium,
    Separator separator,
    SurfaceStructure structure,
    double foilCapacity,
    double activeLoading) {

  private static final Map<String, Penetration> PENETRATION_LAWS =
      Map.of(
          "P1", Penetration.SUBCRITICAL_CRACK,
          "P2", Penetration.OVERPOTENTIAL_THRESHOLD,
          "P3", Penetration.CURRENT_THRESHOLD,
          "P4", Penetration.RISING_RESISTANCE_CRACK);

  private static final Map<String, VoidProperties.Law> VOID_LAWS =
      Map.of(
          "V1", VoidProperties.Law.REFILLED_BY_PLATING,
          "V2", VoidProperties.Law.LEFT_BY_PLATING,
          "none", VoidProperties.Law.NONE);

  // A copper foil carries no lithium; a trace of it keeps the interface's equations regular.
  private static final double TRACE = 1;

  /** Builds the cell; the parameters remember what was read. */
  static BuiltCell of(Study study, ParameterSet parameters) {
    CellDesign design = study.cell();
    LithiumParameters values =
        LithiumParameters.of(parameters, known(PENETRATION_LAWS, study.model().penetration()));
    LithiumInterface bare = values.bare(known(VOID_LAWS, study.model().voids()));
    SurfaceStructure structure = structure(design.negative());
    LithiumInterface lithium = withStructure(design.negative(), bare, structure, values);
    ElectrolyteParameters electrolyte = ElectrolyteParameters.of(parameters);
    CellDesign.Electrolyte pellet = design.electrolyte();
    Separator separator =
        electrolyte.pellet(pellet.mass(), pellet.dieDiameter(), design.temperature());
    double foil = bare.foilCharge(structure.foilThickness(), structure.inertFraction());

    List<Layer> layers = new ArrayList<>();
    layers.add(electrode(LithiumElectrode.Side.NEGATIVE, lithium, design, separator, foil));
    layers.add(separator);
    double activeLoading = Double.NaN;
    CellDesign.Positive positive = design.positive();
    if (positive != null) {
      PositiveParameters composite = PositiveParameters.of(parameters);
      activeLoading = composite.activeLoading(positive.loading());
      layers.add(
          CompositeElectrode.of(
              composite.properties(
                  activeLoading,
                  1 - positive.electrolyteFraction(),
                  electrolyte.conductivity(design.temperature()),
                  design.temperature()),
              Mesh.standard()));
    } else {
      boolean copper = design.kind() == CellKind.HALF;
      layers.add(
          electrode(
              LithiumElectrode.Side.POSITIVE,
              copper ? bare : lithium,
              design,
              separator,
              copper ? TRACE : foil));
    }
    return new BuiltCell(
        new Cell(layers, ratings(design)), lithium, separator, structure, foil, activeLoading);
  }

  /** What C-rates and absolute currents mean; the window was checked when the study was read. */
  private static Ratings ratings(CellDesign design) {
    double area = design.electrolyte().area();
    return design.positive() == null
        ? Ratings.ofArea(area)
        : new Ratings(area, design.positive().oneC(), Double.NaN, Double.NaN);
  }

  private static LithiumElectrode electrode(
      LithiumElectrode.Side side,
      LithiumInterface lithium,
      CellDesign design,
      Separator separator,
      double charge) {
    return LithiumElectrode.of(
        side,
        lithium,
        design.temperature(),
        design.pressure(),
        separator,
        charge,
        LithiumElectrode.DoubleLayers.RELAXED);
  }

  private static SurfaceStructure structure(LithiumDesign design) {
    LithiumDesign.@Nullable Layer layer = design.layer();
    LithiumDesign.@Nullable Skeleton skeleton = design.skeleton();
    return new SurfaceStructure(
        layer == null ? 0 : layer.thickness(),
        layer == null ? 0 : layer.alloyFraction(),
        layer == null ? 0 : layer.chlorideFraction(),
        layer == null ? 1 : layer.modulus(),
        skeleton == null ? 0 : skeleton.fraction(),
        skeleton == null ? 1 : skeleton.particleSize(),
        design.foilThickness());
  }

  /** The interface that the structure makes, without the mechanisms that are set back to bare. */
  private static LithiumInterface withStructure(
      LithiumDesign design,
      LithiumInterface bare,
      SurfaceStructure structure,
      LithiumParameters values) {
    if (design.layer() == null && design.skeleton() == null) {
      return bare;
    }
    LithiumInterface made =
        StructureToInterface.of(structure, values.structureResponse(), bare).apply(bare);
    if (design.asBare().contains(Mechanism.INTERPHASE)) {
      // The layer is still there: its own resistance stays.
      KineticProperties kinetics = bare.kinetics();
      made =
          made.with(bare.sei())
              .with(
                  new KineticProperties(
                      kinetics.exchangeCurrentDensity(),
                      made.kinetics().layerResistance(),
                      kinetics.doubleLayerCapacitance(),
                      kinetics.activationEnergy()));
    }
    if (design.asBare().contains(Mechanism.VOIDS)) {
      made = made.with(bare.voids());
    }
    if (design.asBare().contains(Mechanism.PENETRATION)) {
      made = made.with(bare.penetration());
    }
    return made;
  }

  private static <T> T known(Map<String, T> laws, String name) {
    T law = laws.get(name);
    if (law == null) {
      throw new IllegalArgumentException("no law is called " + name);
    }
    return law;
  }
}
