package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;
import java.util.List;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.numerics.fit.ResidualFunction;
import org.stratolith.record.Diffractogram;

/**
 * A whole pattern as a least-squares problem (H. M. Rietveld, J. Appl. Cryst. 2 (1969) 65):
 *
 * <pre>
 * y(2θ) = Σ_n b_n T_n(z) + Σ_p S_p Σ_j m|F|²_pj exp(-2 B s²) Σ_l v_l LP V(2θ - 2θ_pjl - t cos θ)
 * </pre>
 *
 * with Chebyshev polynomials T_n on z in [-1, 1], radiations l of shares v_l, and pseudo-Voigts of
 * the Gaussian width sqrt(w² + (y_p tan θ)²) and the Lorentzian width x_p / cos θ. Unknowns: b_n in
 * units of {@code level}; t, B, w; then for each phase S_p over its start, x_p, y_p, and the
 * lattice parameters of {@link LatticeForm} over their start. The derivative of LP and of the
 * damping by the cell, some 10⁻³ of the line's own, is left out of J.
 */
final class PatternModel implements ResidualFunction {

  /** A line is cut off this many widths from its centre, where a Lorentzian has lost 1.6 %. */
  private static final double REACH = 20;

  private final Diffractogram pattern;
  private final double[] deviation;
  final int terms;
  final List<PhaseLines> phases;
  final double[] scale; // starts
  private final double level;
  private final double totalWeight;
  private final PseudoVoigt profile = new PseudoVoigt();

  PatternModel(
      Diffractogram pattern,
      double[] deviation,
      int terms,
      double level,
      List<PhaseLines> phases,
      double[] scale) {
    this.pattern = pattern;
    this.deviation = deviation;
    this.terms = terms;
    this.phases = phases;
    this.scale = scale;
    this.level = level;
    totalWeight = pattern.radiation().stream().mapToDouble(Diffractogram.Line::weight).sum();
  }

  int displacement() {
    return terms;
  }

  int damping() {
    return terms + 1;
  }

  int width() {
    return terms + 2;
  }

  /** First unknown of a phase: scale; then size, strain, lattice. */
  int phase(int p) {
    int at = terms + 3;
    for (int i = 0; i < p; i++) {
      at += 3 + phases.get(i).form.size();
    }
    return at;
  }

  @Override
  public int residuals() {
    return pattern.size();
  }

  @Override
  public int unknowns() {
    return phase(phases.size());
  }

  @Override
  public void evaluate(double[] x, double[] r, double[] jacobian) {
    int n = unknowns();
    Arrays.fill(jacobian, 0);
    Arrays.fill(r, 0);
    double first = pattern.twoTheta(0);
    double range = pattern.twoTheta(r.length - 1) - first;
    for (int k = 0; k < r.length; k++) {
      double z = 2 * (pattern.twoTheta(k) - first) / range - 1;
      double before = z;
      double polynomial = 1;
      for (int b = 0; b < terms; b++) {
        jacobian[k * n + b] = level * polynomial;
        r[k] += x[b] * level * polynomial;
        double next = b == 0 ? z : 2 * z * polynomial - before;
        before = polynomial;
        polynomial = next;
      }
    }
    for (int p = 0; p < phases.size(); p++) {
      addPhase(p, x, r, jacobian, n);
    }
    for (int k = 0; k < r.length; k++) {
      double weight = 1 / deviation[k];
      r[k] = (r[k] - pattern.intensity(k)) * weight;
      for (int j = 0; j < n; j++) {
        jacobian[k * n + j] *= weight;
      }
    }
  }

  private void addPhase(int p, double[] x, double[] r, double[] jacobian, int n) {
    PhaseLines lines = phases.get(p);
    int at = phase(p);
    int lattice = at + 3;
    for (int j = 0; j < lines.strength.length; j++) {
      double inverse = 0;
      for (int c = 0; c < lines.form.size(); c++) {
        inverse += lines.form.start(c) * x[lattice + c] * lines.coordinate[j][c];
      }
      double damped = lines.strength[j] * Math.exp(-x[damping()] * inverse / 2);
      for (Diffractogram.Line radiation : pattern.radiation()) {
        double sine = radiation.wavelength() * Math.sqrt(inverse) / 2;
        if (sine < 0.999) {
          double share = radiation.weight() / totalWeight;
          addLine(p, x, r, jacobian, n, sine, inverse, share * damped, lines.coordinate[j]);
        }
      }
    }
  }

  private void addLine(
      int p,
      double[] x,
      double[] r,
      double[] jacobian,
      int n,
      double sine,
      double inverse,
      double strength,
      double[] coordinate) {
    int at = phase(p);
    PhaseLines lines = phases.get(p);
    double cosine = Math.sqrt(1 - sine * sine);
    double tangent = sine / cosine;
    double twoTheta = 2 * Math.toDegrees(Math.asin(sine));
    double centre = twoTheta + x[displacement()] * cosine;
    double gauss = Math.hypot(x[width()], x[at + 2] * tangent);
    double lorentz = x[at + 1] / cosine;
    double full = LineWidth.width(gauss, lorentz);
    double eta = LineWidth.share(lorentz, full);
    double h = 1e-6;
    double fullByGauss = (LineWidth.width(gauss + h, lorentz) - full) / h;
    double fullByLorentz = (LineWidth.width(gauss, lorentz + h) - full) / h;
    double etaByGauss = (LineWidth.share(lorentz, full + fullByGauss * h) - eta) / h;
    double etaByLorentz = (LineWidth.share(lorentz + h, full + fullByLorentz * h) - eta) / h;
    double unit = scale[p] * strength * PowderDiffraction.lorentzPolarisation(twoTheta);
    double intensity = unit * x[at];
    double reach = REACH * full;
    double byInverse = Math.toDegrees(tangent / inverse);
    for (int k = row(centre - reach); k < r.length && pattern.twoTheta(k) < centre + reach; k++) {
      profile.evaluate(pattern.twoTheta(k) - centre, full, eta);
      double value = profile.value();
      double byCentre = -intensity * profile.byOffset();
      double byGauss =
          intensity * (profile.byWidth() * fullByGauss + profile.byShare() * etaByGauss);
      double byLorentz =
          intensity * (profile.byWidth() * fullByLorentz + profile.byShare() * etaByLorentz);
      int row = k * n;
      r[k] += intensity * value;
      jacobian[row + at] += unit * value;
      jacobian[row + displacement()] += byCentre * cosine;
      jacobian[row + damping()] -= intensity * value * inverse / 2;
      jacobian[row + width()] += byGauss * x[width()] / gauss;
      jacobian[row + at + 1] += byLorentz / cosine;
      jacobian[row + at + 2] += byGauss * x[at + 2] * tangent * tangent / gauss;
      for (int c = 0; c < lines.form.size(); c++) {
        jacobian[row + at + 3 + c] += byCentre * byInverse * lines.form.start(c) * coordinate[c];
      }
    }
  }

  private int row(double twoTheta) {
    int low = 0;
    int high = pattern.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pattern.twoTheta(middle) < twoTheta) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
