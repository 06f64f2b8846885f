package org.stratolith.numerics.dae;

/** Nonlinear diffusion {@code y' = (D(y) y_x)_x} on (0, 1), {@code D = 1 + y}, flux at one end. */
final class Diffusion implements DaeSystem {

  private final int n;
  private final boolean banded;

  Diffusion(int n, boolean banded) {
    this.n = n;
    this.banded = banded;
  }

  @Override
  public int dimension() {
    return n;
  }

  @Override
  public void rightHandSide(double t, double[] y, double[] f) {
    double left = 0;
    for (int i = 0; i < n; i++) {
      double right = i == n - 1 ? 1 : (1 + 0.5 * (y[i] + y[i + 1])) * (y[i + 1] - y[i]) * n;
      f[i] = (right - left) * n;
      left = right;
    }
  }

  @Override
  public void multiplyMass(double[] v, double[] out) {
    System.arraycopy(v, 0, out, 0, n);
  }

  @Override
  public boolean isDifferential(int i) {
    return true;
  }

  @Override
  public IterationMatrix newIterationMatrix() {
    return banded
        ? new BandedIterationMatrix(this, 1, 1)
        : DenseIterationMatrix.finiteDifferences(this);
  }
}
