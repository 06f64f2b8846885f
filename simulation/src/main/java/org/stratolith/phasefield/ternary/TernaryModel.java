package org.stratolith.phasefield.ternary;

import java.util.Arrays;
import java.util.List;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.PhaseFieldModel;

/**
 * Three phases whose volume fractions {@code c_0 + c_1 + c_2 = 1} demix and coarsen (Boyer and
 * Lapuerta, ESAIM: M2AN 40 (2006) 653, eqs. 2.9 to 2.12), with a wall at the low end of axis 0:
 *
 * <pre>
 *   F       = int [ 12/e F0(c) + sum_i 3e/8 Sigma_i |grad c_i|^2 ] + int_wall sum_i gamma_i c_i^2 (3 - 2 c_i)
 *   dc_i/dt = div( M m(c)/Sigma_i grad mu_i )
 *   mu_i    = d_i - Sigma_T/3 sum_j d_j/Sigma_j - 3/4 e Sigma_i lap c_i
 *   d_i     = 12/e dF0/dc_i   (+ 6 gamma_i c_i (1 - c_i)/h in the cells at the wall)
 * </pre>
 *
 * <p>A flat interface has {@code c = (1 + tanh(2x/e))/2} and the energy {@code sigma_ij}. Space is
 * discretised by differences, and {@code mu_i} is the exact derivative of the discrete energy, so
 * that without time steps the energy can only fall and volumes cannot change. Phases 1 and 2 are
 * followed, phase 0 is what they leave.
 *
 * <p>The linear part is that of the largest mobility with a stabilisation {@code A = 12/e} times
 * the steepest curvature of {@code F0}; for uniform mobility and compositions between 0 and 1 the
 * second-order stepper is then unconditionally dissipative.
 */
public final class TernaryModel implements PhaseFieldModel {

  private final Box box;
  private final List<String> phases;
  private final InterfaceEnergies energies;
  private final WallEnergies wall;
  private final Mobility law;
  private final double mobility;
  private final double width;
  private final BoxTransform transform;
  private final Stencil stencil;
  private final double[] linear;
  private final double[] c1;
  private final double[] c2;
  private final double[] mu1;
  private final double[] mu2;
  private final double[] m;
  private final double[] work;

  /**
   * The equations.
   *
   * @param box axes periodic or without flux; axis 0 is the depth, the wall at its low end
   * @param phases names of the phases 0, 1 and 2
   * @param energies J/m2, of partial spreading
   * @param wall J/m2
   * @param width {@code e} of the interfaces, m
   * @param mobility {@code M}, m3 per unit of the clock
   * @param law how it depends on the composition
   * @throws IllegalArgumentException if a phase spreads totally or an axis ends at zero
   */
  public TernaryModel(
      Box box,
      List<String> phases,
      InterfaceEnergies energies,
      WallEnergies wall,
      double width,
      double mobility,
      Mobility law) {
    if (!energies.spreadPartially() || !(width > 0) || !(mobility > 0) || phases.size() != 3) {
      throw new IllegalArgumentException(
          energies + ", width " + width + " m, mobility " + mobility + ", phases " + phases);
    }
    if (box.axes().stream().anyMatch(axis -> axis.ends() == Ends.ZERO)) {
      throw new IllegalArgumentException("a volume fraction cannot be held at zero at an end");
    }
    this.box = box;
    this.phases = List.copyOf(phases);
    this.energies = energies;
    this.wall = wall;
    this.width = width;
    this.mobility = mobility;
    this.law = law;
    transform = box.transform();
    stencil = new Stencil(box);
    double[] laplacian = box.laplacian(transform, BoxTransform.Symbol.DIFFERENCES);
    double stabilisation = 12 / width * energies.steepest();
    double strongest = mobility * law.largest();
    linear = new double[laplacian.length];
    for (int k = 0; k < linear.length; k++) {
      linear[k] = -strongest * laplacian[k] * (stabilisation + 0.75 * width * laplacian[k]);
    }
    c1 = new double[linear.length];
    c2 = new double[linear.length];
    mu1 = new double[linear.length];
    mu2 = new double[linear.length];
    m = new double[linear.length];
    work = new double[linear.length];
  }

  @Override
  public Box box() {
    return box;
  }

  @Override
  public BoxTransform transform() {
    return transform;
  }

  @Override
  public List<String> fields() {
    return phases.subList(1, 3);
  }

  /** Names of all three phases. */
  public List<String> phases() {
    return phases;
  }

  @Override
  public double[] linear(int field) {
    return linear;
  }

  @Override
  public void rate(double time, double[][] state, double[][] rest) {
    transform.inverse(state[0], c1);
    transform.inverse(state[1], c2);
    potentials();
    law.fill(c1, c2, m);
    finish(mu1, energies.spreading(1), state[0], rest[0]);
    finish(mu2, energies.spreading(2), state[1], rest[1]);
  }

  private void potentials() {
    double s01 = energies.sigma01();
    double s02 = energies.sigma02();
    double s12 = energies.sigma12();
    double S0 = energies.spreading(0);
    double S1 = energies.spreading(1);
    double S2 = energies.spreading(2);
    double third = energies.total() / 3;
    double scale = 12 / width;
    for (int i = 0; i < c1.length; i++) {
      double b = c1[i];
      double c = c2[i];
      double a = 1 - b - c;
      double d0 = 2 * a * (s01 * b * b + s02 * c * c) + b * c * (2 * S0 * a + S1 * b + S2 * c);
      double d1 = 2 * b * (s01 * a * a + s12 * c * c) + a * c * (S0 * a + 2 * S1 * b + S2 * c);
      double d2 = 2 * c * (s02 * a * a + s12 * b * b) + a * b * (S0 * a + S1 * b + 2 * S2 * c);
      double mean = third * (d0 / S0 + d1 / S1 + d2 / S2);
      mu1[i] = scale * (d1 - mean);
      mu2[i] = scale * (d2 - mean);
    }
    double inverseSpacing = 1 / box.axes().getFirst().spacing();
    int wallCells = c1.length / box.axes().getFirst().cells();
    for (int i = 0; i < wallCells; i++) {
      double w0 = WallEnergies.slope(wall.gamma0(), 1 - c1[i] - c2[i]);
      double w1 = WallEnergies.slope(wall.gamma1(), c1[i]);
      double w2 = WallEnergies.slope(wall.gamma2(), c2[i]);
      double mean = third * (w0 / S0 + w1 / S1 + w2 / S2);
      mu1[i] += inverseSpacing * (w1 - mean);
      mu2[i] += inverseSpacing * (w2 - mean);
    }
    stencil.addLaplacian(c1, -0.75 * width * S1, mu1);
    stencil.addLaplacian(c2, -0.75 * width * S2, mu2);
  }

  // The coefficients of the whole rate of a field, less its linear part.
  private void finish(double[] mu, double spreading, double[] state, double[] out) {
    Arrays.fill(work, 0);
    stencil.addDivergence(m, mu, mobility / spreading, work);
    transform.forward(work, out);
    for (int k = 0; k < out.length; k++) {
      out[k] -= linear[k] * state[k];
    }
    // What leaves a cell enters another: the mean has no rate, not even by roundoff.
    out[0] = 0;
  }

  @Override
  public double freeEnergy(double[][] state) {
    double bulk = 0;
    for (int i = 0; i < c1.length; i++) {
      bulk += energies.bulk(1 - c1[i] - c2[i], c1[i], c2[i]);
      work[i] = 1 - c1[i] - c2[i];
    }
    double gradient =
        energies.spreading(0) * stencil.squaredGradient(work)
            + energies.spreading(1) * stencil.squaredGradient(c1)
            + energies.spreading(2) * stencil.squaredGradient(c2);
    double atWall = 0;
    int wallCells = c1.length / box.axes().getFirst().cells();
    for (int i = 0; i < wallCells; i++) {
      atWall += wall.energy(1 - c1[i] - c2[i], c1[i], c2[i]);
    }
    return box.cellVolume()
        * (12 / width * bulk + 0.375 * width * gradient + atWall / box.axes().getFirst().spacing());
  }

  @Override
  public boolean dissipates() {
    return true;
  }

  @Override
  public boolean conserves(int field) {
    return true;
  }
}
