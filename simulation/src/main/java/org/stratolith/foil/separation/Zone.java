package org.stratolith.foil.separation;

import java.util.Arrays;
import org.stratolith.matter.Constants;

/**
 * A deposit and the lithium below it, from a face or from the middle of an inner lamella to half
 * way to the next, while the foil is rolled or rests.
 *
 * <p>Depths are those of the finished foil. A length that is {@code z} at the end was {@code z
 * exp(eps_f - eps)} at the strain {@code eps}, so that what spreads by {@code D deps} spreads by
 * {@code D exp(-2 (eps_f - eps)) deps} in final depths, and what drifts down a gradient likewise.
 * Coalescence needs no such factor. Strain is walked in equal steps, each of them coalescence,
 * drift, mixing.
 */
public final class Zone {

  private static final int STEPS = 60;
  private static final double REFERENCE = 298.15;

  private final SeparationProperties properties;
  private final Separation separation;
  private final ParticleField field;
  private final boolean freeFace;
  private final double[] lithiophobicity;
  private final double[] common;

  /**
   * A zone.
   *
   * @param field with its deposit in place
   * @param freeFace whether depth zero is a face
   * @param lithiophobicity of each phase, J/m2
   */
  public Zone(
      SeparationProperties properties,
      Separation separation,
      ParticleField field,
      boolean freeFace,
      double... lithiophobicity) {
    this.properties = properties;
    this.separation = separation;
    this.field = field;
    this.freeFace = freeFace;
    this.lithiophobicity = lithiophobicity.clone();
    this.common = new double[field.grid().cells()];
  }

  /**
   * Rolls.
   *
   * @param strain of all passes together
   * @param saturation share of the pores that lithium fills
   */
  public void roll(double strain, double saturation) {
    if (strain <= 0) {
      return;
    }
    double rate = properties.strainRate();
    CollisionKernel.Mobility wandering =
        CollisionKernel.Mobility.alongInterfaces(
            properties.interfaceDiffusivity() / rate, properties.atomicVolume());
    CollisionKernel kernel =
        CollisionKernel.orthokinetic(properties.capture()).and(CollisionKernel.brownian(wandering));
    Coalescence[] coalescence = coalescence(kernel);
    ImplicitMixing mixing = new ImplicitMixing(field.grid());
    UpwindDrift drift = new UpwindDrift(field.grid(), freeFace);
    double step = strain / STEPS;
    for (int k = 0; k < STEPS; k++) {
      double later = strain - (k + 0.5) * step;
      // The mean of exp(-2 (eps_f - eps)) over the step.
      double thinning = Math.exp(-2 * later) * Math.sinh(step) / step;
      for (int phase = 0; phase < field.phases(); phase++) {
        coalescence[phase].advance(field, phase, step);
      }
      drift(drift, later, step * thinning);
      shear();
      mixing.advance(field, common, wandering, saturation, properties.jamming(), step * thinning);
    }
  }

  /**
   * Rests at a temperature: particles wander along interfaces and coalesce, nothing shears them.
   *
   * @param temperature K
   * @param time s
   */
  public void anneal(double temperature, double time, double saturation) {
    double diffusivity =
        properties.interfaceDiffusivity()
            * Math.exp(
                -properties.interfaceActivationEnergy()
                    / Constants.GAS
                    * (1 / temperature - 1 / REFERENCE));
    CollisionKernel.Mobility wandering =
        CollisionKernel.Mobility.alongInterfaces(diffusivity, properties.atomicVolume());
    Coalescence[] coalescence = coalescence(CollisionKernel.brownian(wandering));
    ImplicitMixing mixing = new ImplicitMixing(field.grid());
    Arrays.fill(common, 0);
    double step = time / STEPS;
    for (int k = 0; k < STEPS; k++) {
      for (int phase = 0; phase < field.phases(); phase++) {
        coalescence[phase].advance(field, phase, step);
      }
      mixing.advance(field, common, wandering, saturation, properties.jamming(), step);
    }
  }

  private Coalescence[] coalescence(CollisionKernel kernel) {
    Coalescence[] coalescence = new Coalescence[field.phases()];
    for (int phase = 0; phase < coalescence.length; phase++) {
      coalescence[phase] = new Coalescence(field.sizes(phase), kernel);
    }
    return coalescence;
  }

  private void drift(UpwindDrift drift, double later, double clock) {
    if (!(separation instanceof Separation.CapillaryDrift)) {
      return;
    }
    double reach = properties.attractionRange() * meanRadius() * Math.exp(-later);
    drift.advance(
        field,
        (phase, radius, occupied) ->
            separation.attraction(radius, occupied, lithiophobicity[phase]),
        reach,
        clock);
  }

  /** Mixing at each edge between two cells, by the mean size of the particles beside it. */
  private void shear() {
    for (int i = 0; i + 1 < common.length; i++) {
      common[i] = properties.mixing((radius(i) + radius(i + 1)) / 2);
    }
  }

  private double radius(int cell) {
    double volume = 0;
    double moment = 0;
    for (int phase = 0; phase < field.phases(); phase++) {
      double fraction = field.fraction(phase, cell);
      if (fraction > 0) {
        volume += fraction;
        moment += fraction * field.meanRadius(phase, cell);
      }
    }
    return volume > 0 ? moment / volume : 0;
  }

  private double meanRadius() {
    double volume = 0;
    double moment = 0;
    for (int cell = 0; cell < field.grid().cells(); cell++) {
      double amount = field.occupied(cell) * field.grid().width(cell);
      volume += amount;
      moment += amount * radius(cell);
    }
    return moment / volume;
  }
}
