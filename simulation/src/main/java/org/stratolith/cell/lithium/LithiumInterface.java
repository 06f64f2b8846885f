package org.stratolith.cell.lithium;

import org.stratolith.cell.layer.Arrhenius;
import org.stratolith.matter.Constants;

/**
 * Everything the interface of a lithium electrode is described by, at 25 degC, before temperature
 * and pressure are known. Two electrodes of the same foil share one of these; {@link
 * StructureToInterface} makes one from another.
 *
 * @param molarVolume V_m of lithium, m3/mol
 * @param residue metal at which stripping begins to run out, C/m2, see {@link MetalDepletion}
 */
public record LithiumInterface(
    double molarVolume,
    SeiProperties sei,
    KineticProperties kinetics,
    VoidProperties voids,
    PenetrationLaw penetration,
    double residue) {

  public LithiumInterface {
    positive("molar volume of lithium", molarVolume);
    positive("SEI conductivity", sei.conductivity());
    positive("lithium bound in the SEI per volume", sei.chargeDensity());
    positive("relative permittivity of the SEI", sei.relativePermittivity());
    positive("initial SEI thickness squared", sei.initialSquare());
    positive("exchange current density", kinetics.exchangeCurrentDensity());
    positive("double-layer capacitance", kinetics.doubleLayerCapacitance());
    positive("depth of a void", voids.depth());
    positive("flaw length", penetration.flawLength());
    positive("critical overpotential", penetration.criticalOverpotential());
    positive("residue of metal", residue);
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "The %s of a lithium interface is %s; it must be positive.%nMaybe a unit is missing: values are SI."
              .formatted(name, value));
    }
  }

  /** V_m/F, m3/C. */
  public double volumePerCharge() {
    return molarVolume / Constants.FARADAY;
  }

  /** Charge of a foil, C/m2, of which {@code inertFraction} by volume is not lithium. */
  public double foilCharge(double thickness, double inertFraction) {
    return thickness * (1 - inertFraction) / volumePerCharge();
  }

  public LithiumInterface with(SeiProperties sei) {
    return new LithiumInterface(molarVolume, sei, kinetics, voids, penetration, residue);
  }

  public LithiumInterface with(KineticProperties kinetics) {
    return new LithiumInterface(molarVolume, sei, kinetics, voids, penetration, residue);
  }

  public LithiumInterface with(VoidProperties voids) {
    return new LithiumInterface(molarVolume, sei, kinetics, voids, penetration, residue);
  }

  public LithiumInterface with(PenetrationLaw penetration) {
    return new LithiumInterface(molarVolume, sei, kinetics, voids, penetration, residue);
  }

  /**
   * Area resistance of the fresh, wholly touching interface at small current and 25 degC, ohm m2.
   */
  public double freshResistance() {
    return Math.sqrt(sei.initialSquare()) / sei.conductivity()
        + kinetics.layerResistance()
        + Constants.thermalVoltage(Arrhenius.REFERENCE_TEMPERATURE)
            / kinetics.exchangeCurrentDensity();
  }
}
