package org.stratolith.cell.lithium;

import org.stratolith.cell.layer.Arrhenius;
import org.stratolith.cell.layer.Separator;
import org.stratolith.matter.Constants;

/** The effects of a lithium interface with their coefficients at one temperature and pressure. */
final class LithiumEffects {

  /** h_s over h_c, see {@link VoidBalance}. */
  private static final double VOID_SMOOTHING = 1e-3;

  final SeiGrowth growth;
  final InterphaseOverpotential overpotential;
  final ContactLoss contact;
  final MetalDepletion depletion;
  final VoidBalance voids;
  final PenetrationLaw penetration;
  final FilamentLength filament;
  final double volumePerCharge;
  final double separatorConductivity;
  final double doubleLayerCapacitance;
  final double seiPermittivity;

  LithiumEffects(
      LithiumInterface reference, double temperature, double pressure, Separator separator) {
    SeiProperties sei = reference.sei();
    KineticProperties kinetics = reference.kinetics();
    double interphase = Arrhenius.factor(kinetics.activationEnergy(), temperature);
    growth =
        new SeiGrowth(
            sei.growthConstant()
                * sei.growthFactor()
                * Arrhenius.factor(sei.growthActivationEnergy(), temperature),
            sei.chargeDensity());
    overpotential =
        new InterphaseOverpotential(
            sei.conductivity() * interphase,
            kinetics.layerResistance() / interphase,
            kinetics.exchangeCurrentDensity() * interphase,
            2 * Constants.thermalVoltage(temperature));
    volumePerCharge = reference.volumePerCharge();
    contact = new ContactLoss(reference.voids().depth(), reference.voids().levelling());
    depletion = new MetalDepletion(reference.residue());
    voids = voidBalance(reference.voids(), temperature, pressure);
    penetration = reference.penetration();
    filament =
        new FilamentLength(
            penetration.flawLength(), penetration.lengthExponent(), separator.thickness());
    separatorConductivity = separator.conductivity();
    doubleLayerCapacitance = kinetics.doubleLayerCapacitance();
    seiPermittivity = sei.relativePermittivity() * Constants.VACUUM_PERMITTIVITY;
  }

  private VoidBalance voidBalance(VoidProperties p, double temperature, double pressure) {
    double activated = Arrhenius.factor(p.activationEnergy(), temperature);
    double pressed = Math.pow(pressure / p.referencePressure(), p.closureExponent());
    VoidClosure closure =
        new VoidClosure(
            contact,
            volumePerCharge,
            p.vacancyLimit() * activated,
            p.closureRate() * activated * pressed,
            p.closureExponent(),
            VOID_SMOOTHING * p.depth());
    return switch (p.law()) {
      case NONE -> new VoidBalance.NoVoids();
      case REFILLED_BY_PLATING -> new RefilledVoids(closure);
      case LEFT_BY_PLATING -> new LastingVoids(closure);
    };
  }
}
