package org.stratolith.cell.positive;

import org.stratolith.matter.Constants;

/**
 * Everything a {@link CompositeElectrode} is computed from, at the temperature of the test.
 *
 * @param thickness m
 * @param activeFraction volume fraction of active material, accessible or not
 * @param particleRadius m
 * @param contactCoverage part of a particle's surface that touches electrolyte, in (0, 1]
 * @param siteConcentration lithium in the full host ({@code y = 1}), mol/m3
 * @param diffusion diffusivity in the host
 * @param kinetics charge transfer at the contacts
 * @param filmResistance of a film on the particles, ohm m2 of contact
 * @param ionicConductivity of the electrolyte in the composite, effective, S/m
 * @param electronicConductivity of the active material in the composite, effective, S/m
 * @param doubleLayer capacitance per area of contact, F/m2
 * @param potential open-circuit potential of the host
 * @param accessible how much of the active material takes part
 * @param initialFilling {@code y} of the fresh electrode
 */
public record CompositeProperties(
    double thickness,
    double activeFraction,
    double particleRadius,
    double contactCoverage,
    double siteConcentration,
    DiffusionLaw diffusion,
    ButlerVolmer kinetics,
    double filmResistance,
    double ionicConductivity,
    double electronicConductivity,
    double doubleLayer,
    OpenCircuitPotential potential,
    AccessibleMaterial accessible,
    double initialFilling) {

  public CompositeProperties {
    positive("thickness of the composite, m", thickness);
    positive("volume fraction of active material", activeFraction);
    positive("particle radius, m", particleRadius);
    positive("contact coverage", contactCoverage);
    positive("concentration of sites, mol/m3", siteConcentration);
    positive("ionic conductivity of the composite, S/m", ionicConductivity);
    positive("electronic conductivity of the composite, S/m", electronicConductivity);
    positive("double-layer capacitance, F/m2", doubleLayer);
    if (!(filmResistance >= 0.0)) {
      throw new IllegalArgumentException(
          "film resistance: " + filmResistance + " ohm m2\nMaybe leave it out; it is 0 or more.");
    }
    if (!(initialFilling > 0.0 && initialFilling < 1.0)) {
      throw new IllegalArgumentException(
          "initial filling of the host: "
              + initialFilling
              + "\nMaybe a percentage was given as a number above 1; it lies between 0 and 1.");
    }
  }

  private static void positive(String what, double value) {
    if (!(value > 0.0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          what
              + ": "
              + value
              + "\nMaybe a unit or a sign is wrong; it must be positive and finite.");
    }
  }

  /** Area of contact per volume of composite when all material is accessible, 1/m. */
  public double contactArea() {
    return 3.0 * activeFraction * contactCoverage / particleRadius;
  }

  /** Charge of the lithium in the full host when all material is accessible, C/m2. */
  public double siteCharge() {
    return Constants.FARADAY * siteConcentration * activeFraction * thickness;
  }

  /** A copy with another initial filling. */
  public CompositeProperties withInitialFilling(double filling) {
    return new CompositeProperties(
        thickness,
        activeFraction,
        particleRadius,
        contactCoverage,
        siteConcentration,
        diffusion,
        kinetics,
        filmResistance,
        ionicConductivity,
        electronicConductivity,
        doubleLayer,
        potential,
        accessible,
        filling);
  }
}
