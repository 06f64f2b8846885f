package org.stratolith.cell.lithium;

import static org.stratolith.cell.lithium.LithiumElectrode.LITHIUM;
import static org.stratolith.cell.lithium.LithiumElectrode.SEI;
import static org.stratolith.cell.lithium.LithiumElectrode.SEI_VOLTAGE;
import static org.stratolith.cell.lithium.LithiumElectrode.TRANSFER_VOLTAGE;
import static org.stratolith.cell.lithium.LithiumElectrode.VOIDS;

import java.util.Arrays;
import org.stratolith.cell.layer.LayerLinearisation;

/**
 * A lithium electrode linearised about a state. In the order of the electrode's states {@code A} is
 * lower triangular: the interphase grows by itself, lithium counts the current, voids feel
 * themselves, the double layers feel those, the filament feels all and is felt by none. Solving is
 * forward substitution.
 *
 * <p>At zero current the splitting of the current into plating and stripping has a kink. The slope
 * there is taken as one half either way, which is what a sinusoid about zero sees in its
 * fundamental.
 */
final class LithiumLinearisation implements LayerLinearisation {

  private final LithiumElectrode electrode;
  private final int n;
  private final double[] a; // row-major, lower triangle
  private final double[] byCurrent;
  private final double[] voltageByState;
  private final double[] localByState;
  private final double[] pivots;
  private double voltageByCurrent;
  // for the impedance
  private double crowding;
  private double layerResistance;
  private double seiConductance;
  private double seiCapacitance;
  private double transferConductance;

  LithiumLinearisation(LithiumElectrode electrode) {
    this.electrode = electrode;
    n = electrode.dimension();
    a = new double[n * n];
    byCurrent = new double[n];
    voltageByState = new double[n];
    localByState = new double[n];
    pivots = new double[n];
  }

  @Override
  public void linearise(double[] y, int offset, double current) {
    LithiumEffects e = electrode.effects;
    int sign = electrode.sign;
    double stripping = Math.max(-sign * current, 0);
    double plating = Math.max(sign * current, 0);
    double thickness = SeiGrowth.thickness(y[offset + SEI]);
    double thicknessSlope = thickness > 0 ? 0.5 / thickness : 0;
    double h = y[offset + VOIDS];
    Arrays.fill(a, 0);

    // j = i f(h) D(m), m = Q - c L
    double focusing = e.contact.focusing(h);
    double metal = electrode.metal(y, offset);
    double depletion = stripping > 0 ? e.depletion.crowding(metal) : 1;
    double depletionSlope = stripping > 0 ? e.depletion.crowdingSlope(metal) : 0;
    crowding = focusing * depletion;
    double local = current * crowding;
    localByState[VOIDS] = current * e.contact.focusingSlope(h) * depletion;
    localByState[LITHIUM] = current * focusing * depletionSlope;
    localByState[SEI] = -localByState[LITHIUM] * e.growth.charge(thicknessSlope);

    byCurrent[SEI] = 0;
    byCurrent[LITHIUM] = sign;
    a[VOIDS * n + VOIDS] = e.voids.slopeByVoids(h, plating, stripping);
    double plated = current == 0 ? 0.5 : plating > 0 ? 1 : 0;
    byCurrent[VOIDS] =
        sign
            * (plated * e.voids.slopeByPlating(h)
                - (1 - plated) * e.voids.slopeByStripping(h, stripping));

    layerResistance = e.overpotential.layerResistance();
    seiConductance = e.overpotential.seiConductivity() / thickness;
    seiCapacitance = e.seiPermittivity / thickness;
    if (electrode.doubleLayers) {
      lineariseDoubleLayers(y, offset, local, thickness, thicknessSlope);
    } else {
      transferConductance = 1 / e.overpotential.chargeTransferSlope(local);
      double slope = e.overpotential.slope(local, thickness);
      for (int k = 0; k <= VOIDS; k++) {
        voltageByState[k] = slope * localByState[k];
      }
      voltageByState[SEI] += local / e.overpotential.seiConductivity() * thicknessSlope;
      voltageByCurrent = slope * crowding;
    }
    lineariseFilament(y, offset, current, local);
  }

  private void lineariseDoubleLayers(
      double[] y, int offset, double local, double thickness, double thicknessSlope) {
    LithiumEffects e = electrode.effects;
    transferConductance = e.overpotential.faradaicConductance(y[offset + TRANSFER_VOLTAGE]);
    double seiFactor = thickness / e.seiPermittivity;
    double transferFactor = 1 / e.doubleLayerCapacitance;
    for (int k = 0; k <= VOIDS; k++) {
      a[SEI_VOLTAGE * n + k] = seiFactor * localByState[k];
      a[TRANSFER_VOLTAGE * n + k] = transferFactor * localByState[k];
      voltageByState[k] = layerResistance * localByState[k];
    }
    a[SEI_VOLTAGE * n + SEI] += local * thicknessSlope / e.seiPermittivity;
    a[SEI_VOLTAGE * n + SEI_VOLTAGE] = -e.overpotential.seiConductivity() / e.seiPermittivity;
    a[TRANSFER_VOLTAGE * n + TRANSFER_VOLTAGE] = -transferFactor * transferConductance;
    byCurrent[SEI_VOLTAGE] = seiFactor * crowding;
    byCurrent[TRANSFER_VOLTAGE] = transferFactor * crowding;
    voltageByState[SEI_VOLTAGE] = 1;
    voltageByState[TRANSFER_VOLTAGE] = 1;
    voltageByCurrent = layerResistance * crowding;
  }

  private void lineariseFilament(double[] y, int offset, double current, double local) {
    LithiumEffects e = electrode.effects;
    int last = n - 1;
    byCurrent[last] = 0;
    double plating = electrode.sign * current;
    double progress = electrode.drivenProgress(y[offset + last]);
    double tip =
        plating <= 0
            ? 0
            : electrode.tipOverpotential(electrode.voltage(y, offset, current), plating, progress);
    if (tip <= 0) {
      return;
    }
    double v = e.volumePerCharge;
    double magnitude = Math.abs(local);
    // everything below is a derivative of the magnitudes sign j and sign eta, hence the sign
    double rateByLocal = electrode.sign * e.penetration.slopeByCurrent(v, magnitude, tip, progress);
    double rateByTip = e.penetration.slopeByOverpotential(v, magnitude, tip, progress);
    for (int k = 0; k < last; k++) {
      a[last * n + k] =
          rateByLocal * localByState[k] + rateByTip * electrode.sign * voltageByState[k];
    }
    double grown = e.filament.conductingLength(progress) - e.filament.initial();
    boolean growing = progress == y[offset + last];
    a[last * n + last] =
        !growing
            ? 0
            : e.penetration.slopeByProgress(v, magnitude, tip, progress)
                + rateByTip
                    * plating
                    * e.filament.conductingLengthSlope(progress)
                    / e.separatorConductivity;
    byCurrent[last] =
        rateByLocal * crowding
            + rateByTip * electrode.sign * (voltageByCurrent + grown / e.separatorConductivity);
  }

  @Override
  public boolean factor(double s) {
    for (int k = 0; k < n; k++) {
      double pivot = s - a[k * n + k];
      if (pivot == 0 || !Double.isFinite(pivot)) {
        return false;
      }
      pivots[k] = 1 / pivot;
    }
    return true;
  }

  @Override
  public void solve(double[] r, int offset) {
    for (int row = 0; row < n; row++) {
      double sum = r[offset + row];
      for (int k = 0; k < row; k++) {
        sum += a[row * n + k] * r[offset + k];
      }
      r[offset + row] = sum * pivots[row];
    }
  }

  @Override
  public void currentColumn(double[] out, int offset) {
    System.arraycopy(byCurrent, 0, out, offset, n);
  }

  @Override
  public double voltageRow(double[] v, int offset) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += voltageByState[k] * v[offset + k];
    }
    return sum;
  }

  @Override
  public double resistance() {
    return voltageByCurrent;
  }

  /**
   * {@code Z = (dj/di) [ R_L + 1/(sigma/L + j omega eps/L) + 1/(dj/dv_ct + j omega C_dl) ]}, where
   * {@code dj/di = f + (dj/dh) b_h/(j omega - a_hh) + (dj/dQ) b_Q/(j omega)} carries the slow
   * answer of the voids and of the metal's end.
   */
  @Override
  public void impedance(double omega, double[] z) {
    double pole = -a[VOIDS * n + VOIDS];
    double square = pole * pole + omega * omega;
    double gain = localByState[VOIDS] * byCurrent[VOIDS] / square;
    double real = crowding + gain * pole;
    double imaginary = -gain * omega - localByState[LITHIUM] * byCurrent[LITHIUM] / omega;

    double sei = omega * seiCapacitance;
    double seiSquare = seiConductance * seiConductance + sei * sei;
    double transfer = omega * electrode.effects.doubleLayerCapacitance;
    double transferSquare = transferConductance * transferConductance + transfer * transfer;
    double re = layerResistance + seiConductance / seiSquare + transferConductance / transferSquare;
    double im = -sei / seiSquare - transfer / transferSquare;
    z[0] = real * re - imaginary * im;
    z[1] = real * im + imaginary * re;
  }
}
