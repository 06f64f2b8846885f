package org.stratolith.matter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number measures: which units are allowed for it, which ones people usually write, and
 * which SI unit the kernels use.
 *
 * <p>Two dimensions may have the same SI unit and yet differ in name and usual units, so that
 * messages speak of a "current density" or a "capacity per area".
 */
public final class Dimension {

  public static final Dimension DIMENSIONLESS = of("number", "1", "1", "%");
  public static final Dimension MASS_FRACTION = of("mass fraction", "wt%", "wt%");
  public static final Dimension VOLUME_FRACTION = of("volume fraction", "vol%", "vol%");
  public static final Dimension AMOUNT_FRACTION = of("amount fraction", "at%", "at%", "mol%");
  public static final Dimension ANGLE = of("angle", "rad", "deg", "rad");
  public static final Dimension LENGTH = of("length", "m", "um", "nm", "mm", "cm", "m");
  public static final Dimension AREA = of("area", "m2", "cm2", "mm2", "m2");
  public static final Dimension VOLUME = of("volume", "m3", "L", "mL", "cm3");
  public static final Dimension INVERSE_LENGTH = of("area per volume", "1/m", "1/m", "1/cm");
  public static final Dimension TIME = of("time", "s", "s", "min", "h", "d");
  public static final Dimension FREQUENCY = of("frequency", "Hz", "Hz", "mHz", "kHz", "MHz");
  public static final Dimension RATE = of("rate", "1/s", "1/s", "1/h");
  public static final Dimension VELOCITY = of("velocity", "m/s", "m/s", "nm/s", "um/h");
  public static final Dimension TEMPERATURE = of("temperature", "K", "degC", "K");
  public static final Dimension TEMPERATURE_DIFFERENCE = of("temperature difference", "K", "K");
  public static final Dimension MASS = of("mass", "kg", "mg", "g", "kg");
  public static final Dimension AREAL_MASS = of("mass per area", "kg/m2", "mg/cm2");
  public static final Dimension DENSITY = of("density", "kg/m3", "g/cm3", "g/L", "kg/m3");
  public static final Dimension MOLAR_MASS = of("molar mass", "kg/mol", "g/mol");
  public static final Dimension MOLAR_VOLUME = of("molar volume", "m3/mol", "cm3/mol");
  public static final Dimension CONCENTRATION = of("concentration", "mol/m3", "mol/L", "mol/m3");
  public static final Dimension DIFFUSIVITY = of("diffusivity", "m2/s", "m2/s", "cm2/s");
  public static final Dimension CURRENT = of("current", "A", "mA", "uA", "A");
  public static final Dimension CURRENT_DENSITY =
      of("current density", "A/m2", "mA/cm2", "uA/cm2", "A/m2");
  public static final Dimension CHARGE = of("charge", "C", "mAh", "Ah", "C");
  public static final Dimension AREAL_CHARGE =
      of("capacity per area", "C/m2", "mAh/cm2", "uAh/cm2", "C/m2");
  public static final Dimension SPECIFIC_CAPACITY =
      of("capacity per mass", "C/kg", "mAh/g", "C/kg");
  public static final Dimension VOLUME_PER_CHARGE =
      of("volume per charge", "m3/C", "m3/C", "um cm2/mAh");
  public static final Dimension VOLTAGE = of("voltage", "V", "V", "mV");
  public static final Dimension SWEEP_RATE = of("sweep rate", "V/s", "mV/s", "V/s");
  public static final Dimension RESISTANCE = of("resistance", "ohm", "ohm", "mohm", "kohm");
  public static final Dimension AREAL_RESISTANCE =
      of("resistance times area", "ohm m2", "ohm cm2", "ohm m2");
  public static final Dimension CONDUCTANCE = of("conductance", "S", "S", "mS");
  public static final Dimension AREAL_CONDUCTANCE =
      of("conductance per area", "S/m2", "S/cm2", "S/m2");
  public static final Dimension CONDUCTIVITY = of("conductivity", "S/m", "mS/cm", "S/cm", "S/m");
  public static final Dimension CAPACITANCE = of("capacitance", "F", "F", "uF");
  public static final Dimension AREAL_CAPACITANCE =
      of("capacitance per area", "F/m2", "uF/cm2", "F/m2");
  public static final Dimension PRESSURE = of("pressure", "Pa", "MPa", "GPa", "kPa", "Pa");
  public static final Dimension FRACTURE_TOUGHNESS =
      of("fracture toughness", "Pa m^0.5", "MPa m^0.5", "Pa m^0.5");
  public static final Dimension SURFACE_ENERGY = of("energy per area", "J/m2", "J/m2", "mJ/m2");
  public static final Dimension SURFACE_TENSION = of("surface tension", "N/m", "N/m", "mN/m");
  public static final Dimension ENERGY = of("energy", "J", "eV", "J", "mWh", "Wh");
  public static final Dimension SPECIFIC_ENERGY = of("energy per mass", "J/kg", "Wh/kg", "J/kg");
  public static final Dimension POWER = of("power", "W", "mW", "W");

  /** An activation or reaction energy, J/mol; eV per particle is converted with N_A. */
  public static final Dimension MOLAR_ENERGY =
      of("energy per mole or per particle", "J/mol", "eV", "kJ/mol", "J/mol");

  private final String name;
  private final Unit siUnit;
  private final List<String> usualUnits;

  private Dimension(String name, Unit siUnit, List<String> usualUnits) {
    this.name = name;
    this.siUnit = siUnit;
    this.usualUnits = usualUnits;
  }

  /**
   * A dimension of your own for a parameter that needs a rare one.
   *
   * @param siUnit a coherent SI unit
   * @param usualUnits units for messages and printing, the preferred one first
   */
  public static Dimension of(String name, String siUnit, String... usualUnits) {
    return new Dimension(name, Unit.of(siUnit), List.of(usualUnits));
  }

  /** The name in words, such as "current density". */
  public String name() {
    return name;
  }

  /** The SI unit that kernels use, such as A/m2. */
  public String siUnit() {
    return siUnit.symbol();
  }

  /** The unit people prefer, such as mA/cm2. */
  public Unit preferredUnit() {
    return Unit.of(usualUnits.getFirst());
  }

  /** Units for messages. */
  public List<String> usualUnits() {
    return usualUnits;
  }

  /** Prints an SI value in the preferred unit. */
  public String print(double si) {
    return preferredUnit().print(si);
  }

  /** Whether a value of this dimension may be written in {@code unit}. */
  public boolean allows(Unit unit) {
    return interpret(unit) != null;
  }

  /**
   * The unit as it is meant for this dimension, or null if it does not fit. The one that changes is
   * energy per particle where energy per mole is asked for.
   */
  @Nullable Unit interpret(Unit unit) {
    if (unit.hasOffset() && this != TEMPERATURE) {
      return null;
    }
    if (unit.exponents().equals(siUnit.exponents())) {
      return unit;
    }
    boolean perParticle =
        this == MOLAR_ENERGY && unit.symbol().endsWith("eV") && ENERGY.allows(unit);
    return perParticle ? unit.times(new BigDecimal("6.02214076e23"), siUnit.exponents()) : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
