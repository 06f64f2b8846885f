package org.stratolith.cell.positive;

import org.stratolith.cell.layer.Arrhenius;
import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * Makes a composite electrode's properties from the sourced parameters {@code positive.*} of a
 * {@link ParameterSet}, a recipe and a temperature.
 */
public final class PositiveParameters {

  /** Temperature at which the parameters stand, K: 30 degC. */
  public static final double REFERENCE_TEMPERATURE = 303.15;

  private static final Dimension FADE = Dimension.of("fade per root of time", "1/s^0.5", "1/h^0.5");

  private final ParameterSet set;

  private PositiveParameters(ParameterSet set) {
    this.set = set;
  }

  /** The parameters that come with the program. */
  public static ParameterSet resource() {
    return ParameterSet.resource(PositiveParameters.class, "/org/stratolith/cell/positive.yaml");
  }

  /** Reads from a set that holds {@code positive.*}, among others maybe. */
  public static PositiveParameters of(ParameterSet set) {
    return new PositiveParameters(set);
  }

  /**
   * Mass of active material per area that has a capacity at the nominal capacity per mass.
   *
   * @param capacity C/m2
   * @return kg/m2
   */
  public double activeLoading(double capacity) {
    return capacity / value("nominal-capacity", Dimension.SPECIFIC_CAPACITY);
  }

  /** The open-circuit potential. */
  public OpenCircuitPotential potential() {
    return new LayeredOxide83(
        value("potential.filling-low", Dimension.DIMENSIONLESS),
        value("potential.filling-high", Dimension.DIMENSIONLESS),
        value("potential.abscissa-low", Dimension.DIMENSIONLESS),
        value("potential.abscissa-high", Dimension.DIMENSIONLESS),
        value("potential.end-drop", Dimension.VOLTAGE),
        value("potential.end-width", Dimension.DIMENSIONLESS));
  }

  /** How much of the active material takes part, cycle after cycle. */
  public AccessibleMaterial accessible() {
    return new AccessibleMaterial(
        value("accessible.initial", Dimension.DIMENSIONLESS),
        value("accessible.fade", FADE),
        value("accessible.break-in", Dimension.DIMENSIONLESS),
        value("accessible.break-in-cycles", Dimension.DIMENSIONLESS));
  }

  /**
   * The properties of a composite.
   *
   * @param activeLoading mass of active material per area, kg/m2
   * @param activeShare mass of active material over that of the mixture
   * @param electrolyteConductivity of the pure electrolyte at the temperature, S/m
   * @param temperature K
   */
  public CompositeProperties properties(
      double activeLoading,
      double activeShare,
      double electrolyteConductivity,
      double temperature) {
    double activeDensity = value("active-density", Dimension.DENSITY);
    CompositeGeometry geometry =
        CompositeGeometry.of(
            activeLoading,
            activeShare,
            activeDensity,
            value("electrolyte-density", Dimension.DENSITY),
            value("porosity", Dimension.VOLUME_FRACTION));
    double ionicConductivity =
        electrolyteConductivity
            * geometry.electrolyteFraction()
            / value("ionic-tortuosity", Dimension.DIMENSIONLESS);
    return new CompositeProperties(
        geometry.thickness(),
        geometry.activeFraction(),
        value("particle-radius", Dimension.LENGTH),
        value("contact-coverage", Dimension.DIMENSIONLESS),
        value("site-capacity", Dimension.SPECIFIC_CAPACITY) * activeDensity / Constants.FARADAY,
        new DiffusionLaw(
            value("diffusivity", Dimension.DIFFUSIVITY)
                * activated("diffusivity-activation-energy", temperature),
            value("diffusivity-exponent", Dimension.DIMENSIONLESS)),
        ButlerVolmer.of(
            value("exchange-current-density", Dimension.CURRENT_DENSITY)
                * activated("exchange-current-activation-energy", temperature),
            temperature),
        value("film-resistance", Dimension.AREAL_RESISTANCE),
        ionicConductivity,
        value("electronic-conductivity", Dimension.CONDUCTIVITY)
            * activated("electronic-activation-energy", temperature),
        value("double-layer-capacitance", Dimension.AREAL_CAPACITANCE),
        potential(),
        accessible(),
        value("initial-filling", Dimension.DIMENSIONLESS));
  }

  private double value(String name, Dimension dimension) {
    return set.value("positive." + name, dimension);
  }

  private double activated(String name, double temperature) {
    double energy = value(name, Dimension.MOLAR_ENERGY);
    return Arrhenius.factor(energy, temperature) / Arrhenius.factor(energy, REFERENCE_TEMPERATURE);
  }
}
