package org.stratolith.cell.positive;

/**
 * Impedance of a linearised composite electrode: the elimination of {@link CompositeLinearisation}
 * with {@code s = j omega} in complex arithmetic, one frequency at a time.
 *
 * <p>The double layer lies across the whole interface: {@code (j omega C + 1/Z) dPhi - (1/a)
 * dS/dPhi dPhi = (1/a) dS/di}, and the impedance is {@code dV/di + dV/dPhi dPhi}.
 */
final class CompositeImpedance {

  private final CompositeElectrode electrode;
  private final int nodes;
  private final int shells;
  private final double[] diffusivity;
  private final double[] surfaceSlope;
  private final double[] resistance;
  private final double[] real;
  private final double[] imaginary;
  private final double[] solutionReal;
  private final double[] solutionImaginary;
  private double perArea;

  /** The arrays are those the linearisation fills; they are read, never written. */
  CompositeImpedance(
      CompositeElectrode electrode,
      double[] diffusivity,
      double[] surfaceSlope,
      double[] resistance) {
    this.electrode = electrode;
    nodes = electrode.mesh.nodes();
    shells = electrode.mesh.shells();
    this.diffusivity = diffusivity;
    this.surfaceSlope = surfaceSlope;
    this.resistance = resistance;
    real = new double[nodes * nodes];
    imaginary = new double[nodes * nodes];
    solutionReal = new double[nodes];
    solutionImaginary = new double[nodes];
  }

  void contactArea(double inverse) {
    perArea = inverse;
  }

  void evaluate(double omega, double[] z) {
    double[] transfer = electrode.conduction.transferMatrix();
    for (int k = 0; k < nodes; k++) {
      for (int m = 0; m < nodes; m++) {
        real[k * nodes + m] = -perArea * transfer[k * nodes + m];
        imaginary[k * nodes + m] = 0.0;
      }
      addAdmittance(k, omega);
      solutionReal[k] = electrode.conduction.transferByCurrent(k) * perArea;
      solutionImaginary[k] = 0.0;
    }
    eliminate();
    z[0] = electrode.conduction.resistance() + electrode.conduction.voltageRow(solutionReal, 0);
    z[1] = electrode.conduction.voltageRow(solutionImaginary, 0);
  }

  /** Adds {@code j omega C + 1/Z_k} to the diagonal. */
  private void addAdmittance(int k, double omega) {
    ParticleDiffusion particle = electrode.particle;
    int at = k * shells;
    double innerReal = 0.0;
    double innerImaginary = 0.0;
    for (int n = 0; n < shells - 1; n++) {
      // own = j omega v/D + inner;  inner' = g own / (own + g)
      double ownImaginary = innerImaginary + omega * particle.volume(n) / diffusivity[at + n];
      double g = particle.conductance(n);
      double sum = innerReal + g;
      double scale = g / (sum * sum + ownImaginary * ownImaginary);
      double squared = innerReal * sum + ownImaginary * ownImaginary;
      innerReal = squared * scale;
      innerImaginary = g * ownImaginary * scale;
    }
    innerImaginary += omega * particle.volume(shells - 1) / diffusivity[at + shells - 1];
    double size = innerReal * innerReal + innerImaginary * innerImaginary;
    double uptake = electrode.fluxPerCurrent * particle.uptake() / size;
    double step = electrode.fluxPerCurrent * particle.surfaceStep();
    double zReal = resistance[k] - surfaceSlope[k] * (uptake * innerReal + step);
    double zImaginary = surfaceSlope[k] * uptake * innerImaginary;
    double zSize = zReal * zReal + zImaginary * zImaginary;
    real[k * nodes + k] += zReal / zSize;
    imaginary[k * nodes + k] += omega * electrode.properties.doubleLayer() - zImaginary / zSize;
  }

  /**
   * Gaussian elimination. The diagonal has a positive real part of its own on top of a conduction
   * matrix whose negative is positive definite in the inner product of the quadrature, so no
   * pivoting is needed.
   */
  private void eliminate() {
    for (int c = 0; c < nodes; c++) {
      int pivotRow = c * nodes;
      double size =
          real[pivotRow + c] * real[pivotRow + c]
              + imaginary[pivotRow + c] * imaginary[pivotRow + c];
      double pivotReal = real[pivotRow + c] / size;
      double pivotImaginary = -imaginary[pivotRow + c] / size;
      for (int k = c + 1; k < nodes; k++) {
        int row = k * nodes;
        double a = real[row + c] * pivotReal - imaginary[row + c] * pivotImaginary;
        double b = real[row + c] * pivotImaginary + imaginary[row + c] * pivotReal;
        for (int m = c + 1; m < nodes; m++) {
          real[row + m] -= a * real[pivotRow + m] - b * imaginary[pivotRow + m];
          imaginary[row + m] -= a * imaginary[pivotRow + m] + b * real[pivotRow + m];
        }
        solutionReal[k] -= a * solutionReal[c] - b * solutionImaginary[c];
        solutionImaginary[k] -= a * solutionImaginary[c] + b * solutionReal[c];
      }
      real[pivotRow + c] = pivotReal;
      imaginary[pivotRow + c] = pivotImaginary;
    }
    for (int k = nodes - 1; k >= 0; k--) {
      int row = k * nodes;
      double sumReal = solutionReal[k];
      double sumImaginary = solutionImaginary[k];
      for (int m = k + 1; m < nodes; m++) {
        sumReal -= real[row + m] * solutionReal[m] - imaginary[row + m] * solutionImaginary[m];
        sumImaginary -= real[row + m] * solutionImaginary[m] + imaginary[row + m] * solutionReal[m];
      }
      solutionReal[k] = sumReal * real[row + k] - sumImaginary * imaginary[row + k];
      solutionImaginary[k] = sumReal * imaginary[row + k] + sumImaginary * real[row + k];
    }
  }
}
