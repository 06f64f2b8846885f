package org.stratolith.cell;

import org.stratolith.cell.layer.Arrhenius;
import org.stratolith.cell.layer.Separator;
import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/** Makes the electrolyte pellet from the sourced parameters {@code electrolyte.*}. */
public final class ElectrolyteParameters {

  private final ParameterSet set;

  private ElectrolyteParameters(ParameterSet set) {
    this.set = set;
  }

  /** The parameters that come with the program. */
  public static ParameterSet resource() {
    return ParameterSet.resource(
        ElectrolyteParameters.class, "/org/stratolith/cell/electrolyte.yaml");
  }

  /** Reads from a set that holds {@code electrolyte.*}, among others maybe. */
  public static ElectrolyteParameters of(ParameterSet set) {
    return new ElectrolyteParameters(set);
  }

  /** Conductivity at a temperature in K, S/m: {@code sigma_25 exp(-(E/k)(1/T - 1/298.15 K))}. */
  public double conductivity(double temperature) {
    double energy =
        set.value("electrolyte.activation-energy", Dimension.ENERGY) / Constants.ELEMENTARY_CHARGE;
    return set.value("electrolyte.conductivity", Dimension.CONDUCTIVITY)
        * Arrhenius.factor(energy, temperature);
  }

  /**
   * The pellet pressed from a mass of powder.
   *
   * @param mass kg
   * @param dieDiameter m
   * @param temperature K
   */
  public Separator pellet(double mass, double dieDiameter, double temperature) {
    return new Separator(
        Separator.pelletThickness(
            mass, dieDiameter, set.value("electrolyte.pellet-density", Dimension.DENSITY)),
        conductivity(temperature),
        set.value("electrolyte.relative-permittivity", Dimension.DIMENSIONLESS));
  }
}
