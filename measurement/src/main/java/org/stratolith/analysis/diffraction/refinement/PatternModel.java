package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;
import java.util.List;
import org.stratolith.matter.diffraction.LineWidth;
import org.stratolith.numerics.fit.ResidualFunction;
import org.stratolith.record.Diffractogram;

/**
 * A whole pattern as a least-squares problem (H. M. Rietveld, J. Appl. Cryst. 2 (1969) 65):
 *
 * <pre>
 * y(2θ) = Σ_n b_n T_n(z) + Σ_p S_p Σ_j I_pj Σ_l v_l LP V(2θ - 2θ_pjl - t cos θ)
 * </pre>
 *
 * with Chebyshev polynomials T_n on z in [-1, 1], radiations l of shares v_l, the pseudo-Voigts V
 * of {@link LineShape}, and I_pj by the phase's law of {@link Intensities}. Unknowns: b_n in units
 * of {@code level}; t, B, w; then for each phase S_p over its start, x_p, y_p, the ratio r_p of its
 * texture, the lattice parameters of {@link LatticeForm} over their start, and its intensities
 * where they are free. All derivatives are in J but for one: the ends of a line's reach move with
 * it.
 */
final class PatternModel implements ResidualFunction {

  /** A line is cut off this many widths from its centre, where a Lorentzian has lost 1.6 %. */
  static final double REACH = 20;

  /** Where the lattice parameters of a phase begin, from its first unknown. */
  static final int LATTICE = 4;

  final int terms;
  final List<PhaseLines> phases;
  final double[] scale; // starts
  private final double[] angle;
  private final double[] intensity;
  private final double[] deviation;
  private final double[] wavelength;
  private final double[] share;
  private final double[] chebyshev; // rows × terms, in units of level
  private final int[] first; // unknown of each phase, and one past the last
  private final PseudoVoigt profile = new PseudoVoigt();
  private final LineShape shape = new LineShape();

  PatternModel(
      Diffractogram pattern,
      double[] deviation,
      int terms,
      double level,
      List<PhaseLines> phases,
      double[] scale) {
    this.deviation = deviation;
    this.terms = terms;
    this.phases = phases;
    this.scale = scale;
    int rows = pattern.size();
    angle = new double[rows];
    intensity = new double[rows];
    Arrays.setAll(angle, pattern::twoTheta);
    Arrays.setAll(intensity, pattern::intensity);
    List<Diffractogram.Line> radiation = pattern.radiation();
    double total = radiation.stream().mapToDouble(Diffractogram.Line::weight).sum();
    wavelength = radiation.stream().mapToDouble(Diffractogram.Line::wavelength).toArray();
    share = radiation.stream().mapToDouble(l -> l.weight() / total).toArray();
    chebyshev = chebyshev(level);
    first = new int[phases.size() + 1];
    first[0] = terms + 3;
    for (int p = 0; p < phases.size(); p++) {
      first[p + 1] = intensities(p) + phases.get(p).intensities.unknowns();
    }
  }

  private double[] chebyshev(double level) {
    double[] values = new double[angle.length * terms];
    double range = angle[angle.length - 1] - angle[0];
    for (int k = 0; k < angle.length; k++) {
      double z = 2 * (angle[k] - angle[0]) / range - 1;
      double before = z;
      double polynomial = 1;
      for (int b = 0; b < terms; b++) {
        values[k * terms + b] = level * polynomial;
        double next = b == 0 ? z : 2 * z * polynomial - before;
        before = polynomial;
        polynomial = next;
      }
    }
    return values;
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

  /** First unknown of a phase: scale; then size, strain, texture, lattice. */
  int phase(int p) {
    return first[p];
  }

  /** First of the free intensities of a phase, of which there may be none. */
  int intensities(int p) {
    return first[p] + LATTICE + phases.get(p).form.size();
  }

  double angle(int row) {
    return angle[row];
  }

  double observed(int row) {
    return intensity[row];
  }

  double deviation(int row) {
    return deviation[row];
  }

  /** Value of background term b over its coefficient in a row. */
  double background(int row, int b) {
    return chebyshev[row * terms + b];
  }

  /** The background in a row. */
  double background(int row, double[] x) {
    double sum = 0;
    for (int b = 0; b < terms; b++) {
      sum += x[b] * chebyshev[row * terms + b];
    }
    return sum;
  }

  /** Number of radiations. */
  int radiations() {
    return wavelength.length;
  }

  /** Share of a radiation in all intensity. */
  double share(int radiation) {
    return share[radiation];
  }

  /** Places a line of a phase; false where it has no angle. */
  boolean place(LineShape line, int p, int j, int radiation, double[] x) {
    int at = first[p];
    double inverse = phases.get(p).inverse(j, x, at + LATTICE);
    return line.place(
        inverse, wavelength[radiation], x[displacement()], x[width()], x[at + 1], x[at + 2]);
  }

  @Override
  public int residuals() {
    return angle.length;
  }

  @Override
  public int unknowns() {
    return first[phases.size()];
  }

  @Override
  public void evaluate(double[] x, double[] r, double[] jacobian) {
    int n = unknowns();
    Arrays.fill(jacobian, 0);
    for (int k = 0; k < r.length; k++) {
      r[k] = background(k, x);
      System.arraycopy(chebyshev, k * terms, jacobian, k * n, terms);
    }
    for (int p = 0; p < phases.size(); p++) {
      addPhase(p, x, r, jacobian);
    }
    for (int k = 0; k < r.length; k++) {
      double weight = 1 / deviation[k];
      r[k] = (r[k] - intensity[k]) * weight;
      for (int j = 0; j < n; j++) {
        jacobian[k * n + j] *= weight;
      }
    }
  }

  private void addPhase(int p, double[] x, double[] r, double[] jacobian) {
    PhaseLines lines = phases.get(p);
    int at = first[p];
    lines.intensities.take(x, intensities(p));
    for (int j = 0; j < lines.size(); j++) {
      double inverse = lines.inverse(j, x, at + LATTICE);
      lines.intensities.evaluate(j, inverse, x[damping()], x[at + 3]);
      for (int l = 0; l < wavelength.length; l++) {
        if (place(shape, p, j, l, x)) {
          addLine(p, j, share[l], x, r, jacobian);
        }
      }
    }
  }

  /** Adds the line that was placed last, with the strength that its phase's law has evaluated. */
  private void addLine(int p, int j, double share, double[] x, double[] r, double[] jacobian) {
    double[] coordinate = phases.get(p).coordinate[j];
    boolean free = phases.get(p).intensities.unknowns() > 0;
    int intensity = intensities(p) + j;
    Intensities law = phases.get(p).intensities;
    LatticeForm form = phases.get(p).form;
    int n = unknowns();
    int at = first[p];
    int cells = form.size();
    double unit = scale[p] * share * shape.polarisation; // per law's value and S
    double area = unit * x[at] * law.value();
    double areaByInverse =
        unit * x[at] * law.byInverse()
            + scale[p] * share * x[at] * law.value() * shape.polarisationByInverse;
    double areaByDamping = unit * x[at] * law.byDamping();
    double areaByRatio = unit * x[at] * law.byRatio();
    LineWidth width = shape.width;
    double gaussByCommon = x[width()] / shape.gauss;
    double gaussByStrain = x[at + 2] * shape.tangent * shape.tangent / shape.gauss;
    double reach = REACH * width.width();
    double end = shape.centre + reach;
    for (int k = row(shape.centre - reach); k < r.length && angle[k] < end; k++) {
      profile.evaluate(angle[k] - shape.centre, width.width(), width.share());
      double value = profile.value();
      double byGauss =
          area
              * (profile.byWidth() * width.widthByGauss()
                  + profile.byShare() * width.shareByGauss());
      double byLorentz =
          area
              * (profile.byWidth() * width.widthByLorentz()
                  + profile.byShare() * width.shareByLorentz());
      double byCentre = -area * profile.byOffset();
      double byInverse =
          byCentre * shape.centreByInverse
              + byGauss * shape.gaussByInverse
              + byLorentz * shape.lorentzByInverse
              + value * areaByInverse;
      int row = k * n;
      r[k] += area * value;
      jacobian[row + terms] += byCentre * shape.cosine;
      jacobian[row + terms + 1] += areaByDamping * value;
      jacobian[row + terms + 2] += byGauss * gaussByCommon;
      jacobian[row + at] += unit * law.value() * value;
      jacobian[row + at + 1] += byLorentz / shape.cosine;
      jacobian[row + at + 2] += byGauss * gaussByStrain;
      jacobian[row + at + 3] += areaByRatio * value;
      if (free) {
        jacobian[row + intensity] += unit * x[at] * value;
      }
      for (int c = 0; c < cells; c++) {
        jacobian[row + at + LATTICE + c] += byInverse * form.start(c) * coordinate[c];
      }
    }
  }

  /** First row at or above an angle. */
  int row(double twoTheta) {
    int low = 0;
    int high = angle.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (angle[middle] < twoTheta) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
