package org.stratolith.foil;

import org.stratolith.foil.deposition.Deposit;
import org.stratolith.foil.reaction.Reaction;
import org.stratolith.foil.rolling.Rolling;
import org.stratolith.matter.Constants;
import org.stratolith.matter.structure.DepthStructure;

/**
 * A finished electrode and what is known of its making.
 *
 * @param process how it was made
 * @param upper structure from the upper face to the middle
 * @param lower structure from the lower face to the middle
 * @param deposit what the exposure left on a coated face
 * @param rolling the passes
 * @param thickness m
 * @param deposits number of them in the stack
 * @param density of the deposit relative to its solid, where lithium does not fill it
 * @param saturation share of its pores that lithium fills
 * @param reaction molar volumes
 * @param riseToMelting from room temperature to lithium's melting point, K
 * @param bounds how much AlCl3 the measured capacity of the reference electrode would allow at this
 *     thickness
 * @param audit the balances
 */
public record FoilStructure(
    FoilProcess process,
    DepthStructure upper,
    DepthStructure lower,
    Deposit deposit,
    Rolling rolling,
    double thickness,
    int deposits,
    double density,
    double saturation,
    Reaction reaction,
    double riseToMelting,
    LoadingBounds bounds,
    MassAudit audit) {

  /** What is read below the upper face. */
  public FaceReading upperReading() {
    return FaceReading.of(upper);
  }

  /** What is read below the lower face. */
  public FaceReading lowerReading() {
    return FaceReading.of(lower);
  }

  /** Distance between inner lamellae: the thickness of a layer after rolling, m. */
  public double lamellaSpacing() {
    return thickness / process.turns();
  }

  /** Volume of a phase per area of the electrode, m. */
  public double amount(String phase) {
    return upper.amount(phase) + lower.amount(phase);
  }

  /** Charge per area in the metal, C/m2; the aluminide's lithium is not counted. */
  public double arealCapacity() {
    return Constants.FARADAY * amount(Phases.LITHIUM) / reaction.lithiumVolume();
  }

  /** Volume fraction of both products in the whole electrode. */
  public double productFraction() {
    return (amount(Phases.ALUMINIDE) + amount(Phases.CHLORIDE)) / thickness;
  }

  /** AlCl3 per area of the finished electrode, kg/m2. */
  public double finalLoading() {
    return deposits * deposit.loading() / rolling.stretch();
  }
}
