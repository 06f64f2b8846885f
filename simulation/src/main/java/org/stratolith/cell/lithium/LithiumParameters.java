package org.stratolith.cell.lithium;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/** Makes interfaces and structures from the parameters of {@code lithium.yaml}. */
public final class LithiumParameters {

  private static final Dimension NUMBER = Dimension.DIMENSIONLESS;
  private static final Dimension LENGTH = Dimension.LENGTH;
  private static final Dimension FRACTION = Dimension.VOLUME_FRACTION;
  private static final Dimension ENERGY = Dimension.MOLAR_ENERGY;
  private static final Dimension CURRENT = Dimension.CURRENT_DENSITY;

  /** The rival penetration laws and the parameters fitted together with each. */
  public enum Penetration {
    /** P1, {@link SubcriticalCrack}. */
    SUBCRITICAL_CRACK("subcritical-crack"),
    /** P2, {@link OverpotentialThreshold}. */
    OVERPOTENTIAL_THRESHOLD("overpotential-threshold"),
    /** P3, {@link CurrentThreshold}. */
    CURRENT_THRESHOLD("current-threshold"),
    /** P4, {@link RisingResistanceCrack}, the nominal one. */
    RISING_RESISTANCE_CRACK("rising-resistance-crack");

    private final String word;

    Penetration(String word) {
      this.word = word;
    }

    /** The word for it in files: {@code rising-resistance-crack}. */
    public String word() {
      return word;
    }
  }

  private final ParameterSet set;
  private final String law;
  private final Penetration penetration;

  private LithiumParameters(ParameterSet set, Penetration penetration) {
    this.set = set;
    this.penetration = penetration;
    law = "penetration." + penetration.word() + ".";
  }

  /** The parameters that come with the program, found beside this class's room. */
  public static ParameterSet resource() {
    return ParameterSet.resource(LithiumParameters.class, "/org/stratolith/cell/lithium.yaml");
  }

  /** Reads {@code set} with the parameters that belong to a penetration law. */
  public static LithiumParameters of(ParameterSet set, Penetration penetration) {
    return new LithiumParameters(set, penetration);
  }

  /** The interface of bare lithium. */
  public LithiumInterface bare(VoidProperties.Law voidLaw) {
    double molarVolume = set.value("lithium.molar-volume", Dimension.MOLAR_VOLUME);
    return new LithiumInterface(
        molarVolume,
        sei(),
        kinetics(),
        voids(voidLaw),
        penetration(molarVolume / org.stratolith.matter.Constants.FARADAY),
        set.value("lithium.residue", Dimension.AREAL_CHARGE));
  }

  /** Stack pressure inferred for the symmetric cells with this law, Pa. */
  public double symmetricCellPressure() {
    return set.value(law + "symmetric-cell-pressure", Dimension.PRESSURE);
  }

  /** Volume fraction of a structured foil that was measured to be no lithium. */
  public double inertFraction() {
    return set.value("lithium.inert-fraction", FRACTION);
  }

  private SeiProperties sei() {
    return new SeiProperties(
        set.value("sei.growth-constant", Dimension.DIFFUSIVITY),
        1,
        set.value("sei.native-thickness", LENGTH),
        set.value("sei.rest-time", Dimension.TIME),
        set.value("sei.conductivity", Dimension.CONDUCTIVITY),
        1 / set.value("sei.thickness-per-charge", Dimension.VOLUME_PER_CHARGE),
        set.value("sei.relative-permittivity", NUMBER),
        set.value("sei.activation-energy", ENERGY));
  }

  private KineticProperties kinetics() {
    return new KineticProperties(
        set.value(law + "exchange-current-density", CURRENT),
        0,
        set.value("kinetics.double-layer-capacitance", Dimension.AREAL_CAPACITANCE),
        set.value("kinetics.activation-energy", ENERGY));
  }

  private VoidProperties voids(VoidProperties.Law voidLaw) {
    return new VoidProperties(
        voidLaw,
        set.value("voids.depth", LENGTH),
        1,
        set.value("voids.vacancy-limit", CURRENT),
        set.value("voids.closure-rate", Dimension.RATE),
        set.value("voids.closure-pressure", Dimension.PRESSURE),
        set.value("voids.closure-exponent", NUMBER),
        set.value("voids.activation-energy", ENERGY));
  }

  private PenetrationLaw penetration(double volumePerCharge) {
    double flaw = set.value("penetration.flaw-length", LENGTH);
    double coefficient = set.value(law + "coefficient", NUMBER);
    return switch (penetration) {
      case SUBCRITICAL_CRACK ->
          new SubcriticalCrack(coefficient, exponent(), griffith(volumePerCharge, flaw), flaw);
      case RISING_RESISTANCE_CRACK ->
          new RisingResistanceCrack(coefficient, exponent(), griffith(volumePerCharge, flaw), flaw);
      case OVERPOTENTIAL_THRESHOLD ->
          new OverpotentialThreshold(
              coefficient, set.value(law + "critical-overpotential", Dimension.VOLTAGE), flaw);
      case CURRENT_THRESHOLD ->
          new CurrentThreshold(coefficient, set.value(law + "threshold-current", CURRENT), flaw);
    };
  }

  private double exponent() {
    return set.value(law + "exponent", NUMBER);
  }

  private double griffith(double volumePerCharge, double flaw) {
    return PenetrationLaw.griffithOverpotential(
        volumePerCharge,
        set.value("penetration.fracture-toughness", Dimension.FRACTURE_TOUGHNESS),
        flaw);
  }

  /** Coefficients by which a structure changes the interface. */
  public StructureResponse structureResponse() {
    return new StructureResponse(
        set.value("surface-layer.covering-thickness", LENGTH),
        set.value("surface-layer.exchange-current-gain", NUMBER),
        set.value("surface-layer.weibull-modulus", NUMBER),
        set.value("surface-layer.fracture-energy", Dimension.SURFACE_ENERGY),
        set.value("surface-layer.mismatch-strain", NUMBER),
        set.value("surface-layer.cracking-constant", NUMBER),
        set.value("surface-layer.cracking-width", NUMBER),
        set.value("surface-layer.aluminide-growth-ratio", NUMBER),
        set.value("surface-layer.aluminide-diffusivity", Dimension.DIFFUSIVITY),
        set.value("surface-layer.aluminide-lithium-concentration", Dimension.CONCENTRATION),
        set.value("surface-layer.percolation-threshold", FRACTION),
        set.value("surface-layer.chloride-conductivity", Dimension.CONDUCTIVITY),
        set.value("surface-layer.lithiophobicity", Dimension.SURFACE_ENERGY),
        set.value("surface-layer.pore-radius", LENGTH),
        set.value("surface-layer.void-patch", LENGTH),
        set.value("skeleton.boundary-width", LENGTH),
        set.value("skeleton.boundary-diffusivity-ratio", NUMBER));
  }

  /** The structure the file describes. */
  public SurfaceStructure structure() {
    return new SurfaceStructure(
        set.value("structure.layer-thickness", LENGTH),
        set.value("structure.aluminide-fraction", FRACTION),
        set.value("structure.chloride-fraction", FRACTION),
        set.value("structure.layer-modulus", Dimension.PRESSURE),
        set.value("structure.skeleton-fraction", FRACTION),
        set.value("structure.skeleton-particle-size", LENGTH),
        set.value("structure.foil-thickness", LENGTH));
  }
}
