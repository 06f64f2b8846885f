package org.stratolith.cell.lithium;

import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.cell.layer.Observable;
import org.stratolith.cell.layer.Separator;

/**
 * A lithium metal electrode against a solid electrolyte.
 *
 * <pre>
 *   state 0   S = L^2     dS/dt = 2 k                                 SEI thickness squared
 *         1   Q           dQ/dt = +i or -i                            lithium on this side, C/m2
 *         2   h           see VoidBalance                             voids per area
 *         3   v_sei       (eps/L) dv/dt = j - sigma v/L               with double layers only
 *         4   v_ct        C_dl dv/dt = j - 2 i_0 sinh(F v/2RT)        with double layers only
 *      last   psi         see PenetrationLaw                          progress of the filament
 *   f = focusing(h) D(m),   j = i f,   m = Q - c_sei L                (D while stripping only)
 *   V contributed = eta(j)
 * </pre>
 *
 * <p>Lithium is counted as {@code Q}, the metal and what the SEI took from it together; the metal
 * is {@code Q - c_sei L}. A filament's lithium is metal; it is too little to be told apart. Charge
 * in a double layer counts as having passed.
 *
 * <p>Without double layers {@code eta} is the algebraic sum of {@link InterphaseOverpotential};
 * that is the limit {@code C -> 0}, and slow tests use it. The impedance has them either way.
 */
public final class LithiumElectrode implements Layer {

  /** Where the electrode stands. */
  public enum Side {
    /** Plates at positive current. */
    NEGATIVE(1),
    /** Plates at negative current. */
    POSITIVE(-1);

    final int sign;

    Side(int sign) {
      this.sign = sign;
    }
  }

  /** Whether double layers are integrated in time. */
  public enum DoubleLayers {
    /** Relaxed at every instant. */
    RELAXED,
    /** With states of their own. */
    INTEGRATED
  }

  private static final List<Observable> OBSERVABLES =
      List.of(
          Observable.voltageComponent("SEI"),
          Observable.voltageComponent("surface layer"),
          Observable.voltageComponent("charge transfer"),
          Observable.voltageComponent("contact loss"),
          Observable.of("SEI thickness", "m"),
          Observable.of("void volume per area", "m"),
          Observable.of("contact fraction", "1"),
          Observable.of("filament length", "m"),
          Observable.of("lithium metal", "C/m2"),
          Observable.of("local current density", "A/m2"),
          Observable.of("interface overpotential", "V"));

  static final int SEI = 0;
  static final int LITHIUM = 1;
  static final int VOIDS = 2;
  static final int SEI_VOLTAGE = 3;
  static final int TRANSFER_VOLTAGE = 4;

  final int sign;
  final LithiumEffects effects;
  final boolean doubleLayers;
  final int progressIndex;
  private final double initialSquare;
  private final double initialLithium;
  private final double finalProgress;

  private LithiumElectrode(
      Side side,
      LithiumInterface reference,
      double temperature,
      double pressure,
      Separator separator,
      double lithium,
      DoubleLayers layers) {
    sign = side.sign;
    effects = new LithiumEffects(reference, temperature, pressure, separator);
    finalProgress = effects.filament.progress(separator.thickness());
    doubleLayers = layers == DoubleLayers.INTEGRATED;
    progressIndex = doubleLayers ? 5 : 3;
    initialSquare = reference.sei().initialSquare();
    initialLithium = lithium;
  }

  /**
   * An electrode of a cell.
   *
   * @param side where it stands
   * @param reference its interface at 25 degC
   * @param temperature K
   * @param pressure on the stack, Pa
   * @param separator what a filament has to cross, with its conductivity at {@code temperature}
   * @param lithium metal when the cell is assembled, C/m2; what the interphase has bound by the
   *     start of the test is part of it
   */
  public static LithiumElectrode of(
      Side side,
      LithiumInterface reference,
      double temperature,
      double pressure,
      Separator separator,
      double lithium,
      DoubleLayers layers) {
    if (!(temperature > 0) || !(pressure >= 0) || !(lithium >= 0)) {
      throw new IllegalArgumentException(
          "A lithium electrode at %s K under %s Pa with %s C/m2 of lithium is impossible.%nMaybe a unit is wrong: kelvin, pascal and coulomb per square metre are meant."
              .formatted(temperature, pressure, lithium));
    }
    if (!(reference.penetration().flawLength() < separator.thickness())) {
      throw new IllegalArgumentException(
          "A flaw of %s m is longer than the separator is thick, %s m.%nMaybe one of them is in another unit than metres."
              .formatted(reference.penetration().flawLength(), separator.thickness()));
    }
    return new LithiumElectrode(side, reference, temperature, pressure, separator, lithium, layers);
  }

  @Override
  public int dimension() {
    return progressIndex + 1;
  }

  @Override
  public void initialState(double[] y, int offset) {
    y[offset + SEI] = initialSquare;
    y[offset + LITHIUM] = initialLithium;
    for (int k = VOIDS; k <= progressIndex; k++) {
      y[offset + k] = 0;
    }
  }

  @Override
  public void massDiagonal(double[] m, int offset) {
    for (int k = 0; k <= progressIndex; k++) {
      m[offset + k] = 1;
    }
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {
    tolerance[offset + SEI] = 1e-18;
    tolerance[offset + LITHIUM] = 1e-3;
    tolerance[offset + VOIDS] = 1e-3 * effects.contact.depth();
    if (doubleLayers) {
      tolerance[offset + SEI_VOLTAGE] = 1e-6;
      tolerance[offset + TRANSFER_VOLTAGE] = 1e-6;
    }
    tolerance[offset + progressIndex] = Math.min(1e-3, 1e-4 * finalProgress);
  }

  @Override
  public void rightHandSide(double[] y, int offset, double current, double[] f) {
    double local = localCurrent(y, offset, current);
    double plating = Math.max(sign * current, 0);
    f[offset + SEI] = effects.growth.squareRate();
    f[offset + LITHIUM] = sign * current;
    f[offset + VOIDS] =
        effects.voids.rate(y[offset + VOIDS], plating, Math.max(-sign * current, 0));
    if (doubleLayers) {
      double thickness = SeiGrowth.thickness(y[offset + SEI]);
      double seiVoltage = y[offset + SEI_VOLTAGE];
      f[offset + SEI_VOLTAGE] =
          (thickness * local - effects.overpotential.seiConductivity() * seiVoltage)
              / effects.seiPermittivity;
      f[offset + TRANSFER_VOLTAGE] =
          (local - effects.overpotential.faradaicCurrent(y[offset + TRANSFER_VOLTAGE]))
              / effects.doubleLayerCapacitance;
    }
    f[offset + progressIndex] = progressRate(y, offset, plating, local);
  }

  private double progressRate(double[] y, int offset, double plating, double local) {
    if (plating == 0) {
      return 0;
    }
    double progress = drivenProgress(y[offset + progressIndex]);
    double tip = tipOverpotential(overpotential(y, offset, local), plating, progress);
    return tip <= 0
        ? 0
        : effects.penetration.rate(effects.volumePerCharge, Math.abs(local), tip, progress);
  }

  /**
   * The progress that drives further growth: a filament that is through gets no longer, so that a
   * test that goes on after a short meets no runaway.
   */
  double drivenProgress(double progress) {
    return Math.min(progress, finalProgress);
  }

  /** {@code eta_tip} from the overpotential of the interface, which has the plating's sign. */
  double tipOverpotential(double interfaceOverpotential, double plating, double progress) {
    double grown = effects.filament.conductingLength(progress) - effects.filament.initial();
    return sign * interfaceOverpotential + plating * grown / effects.separatorConductivity;
  }

  /** Factor by which the current crowds: focusing by voids, and by the end of the metal. */
  double crowding(double[] y, int offset, double current) {
    double focusing = effects.contact.focusing(y[offset + VOIDS]);
    return sign * current < 0 ? focusing * effects.depletion.crowding(metal(y, offset)) : focusing;
  }

  private double overpotential(double[] y, int offset, double local) {
    return doubleLayers
        ? y[offset + SEI_VOLTAGE]
            + y[offset + TRANSFER_VOLTAGE]
            + effects.overpotential.layer(local)
        : effects.overpotential.value(local, SeiGrowth.thickness(y[offset + SEI]));
  }

  /** Local current density {@code j} at the contact, A/m2, with the sign of the current. */
  public double localCurrent(double[] y, int offset, double current) {
    return current * crowding(y, offset, current);
  }

  /** Lithium metal left, C/m2. */
  public double metal(double[] y, int offset) {
    return y[offset + LITHIUM] - effects.growth.charge(SeiGrowth.thickness(y[offset + SEI]));
  }

  /** Length of the longest filament, m, at most the separator's thickness. */
  public double filamentLength(double[] y, int offset) {
    return effects.filament.length(y[offset + progressIndex]);
  }

  @Override
  public double voltage(double[] y, int offset, double current) {
    return overpotential(y, offset, localCurrent(y, offset, current));
  }

  @Override
  public double lithiumCharge(double[] y, int offset) {
    return y[offset + LITHIUM];
  }

  /**
   * {@code 1 - psi/psi_short}: for law P4 the part of the separator the filament has still to
   * cross; for a law that runs away, the part of its time at steady drive.
   */
  @Override
  public double remainingPath(double[] y, int offset) {
    return 1 - y[offset + progressIndex] / finalProgress;
  }

  @Override
  public List<Observable> observables() {
    return OBSERVABLES;
  }

  @Override
  public void observe(double[] y, int offset, double current, double[] out, int at) {
    double thickness = SeiGrowth.thickness(y[offset + SEI]);
    double local = localCurrent(y, offset, current);
    double total = overpotential(y, offset, local);
    out[at] = effects.overpotential.sei(current, thickness);
    out[at + 1] = effects.overpotential.layer(current);
    out[at + 2] = effects.overpotential.chargeTransfer(current);
    out[at + 3] = total - out[at] - out[at + 1] - out[at + 2];
    out[at + 4] = thickness;
    out[at + 5] = y[offset + VOIDS];
    out[at + 6] = effects.contact.contact(y[offset + VOIDS]);
    out[at + 7] = filamentLength(y, offset);
    out[at + 8] = metal(y, offset);
    out[at + 9] = local;
    out[at + 10] = total;
  }

  @Override
  public LayerLinearisation newLinearisation() {
    return new LithiumLinearisation(this);
  }
}
