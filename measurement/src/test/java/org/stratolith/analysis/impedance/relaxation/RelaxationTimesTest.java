package org.stratolith.analysis.impedance.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.impedance.SpectrumRows;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.testing.ForAll;

class RelaxationTimesTest {

  /**
   * gamma = 1 between the second and the last but one grid point: with F(x) = x - ln(1 + w^2
   * e^2x)/2 and G(x) = -arctan(w e^x) the integrals of both parts are known but for the two half
   * flanks, which the rule does as well; so the sum of all hats is compared with that of half the
   * grid.
   */
  @Test
  void theQuadratureIsExact() {
    SpectrumRows rows = SpectrumRows.of(Zarc.spectrum(1, new Zarc(1, 1e-3, 0.7)), 1);
    RelaxationGrid grid = new RelaxationGrid(rows, DrtOptions.defaults());
    int last = grid.logTau.length - 1;
    for (int row = 0; row < rows.size(); row++) {
      double w = rows.w[row];
      double re = 0;
      double im = 0;
      for (int k = 0; k <= last; k++) {
        double part = (k == 0 || k == last) ? 0.5 : 1;
        re += part * grid.real[row * grid.n + RelaxationGrid.EXTRAS + k];
        im += part * grid.imaginary[row * grid.n + RelaxationGrid.EXTRAS + k];
      }
      // Half of an end hat is its inner flank up to the slope of the kernel over one step.
      double tolerance = 2 * grid.step * grid.step;
      double a = grid.logTau[0];
      double b = grid.logTau[last];
      assertThat(re).isCloseTo(f(w, b) - f(w, a), within(tolerance));
      assertThat(im)
          .isCloseTo(Math.atan(w * Math.exp(a)) - Math.atan(w * Math.exp(b)), within(tolerance));
    }
    // One hat against a sum of 20,000 trapezia.
    int k = 40;
    double w = 1 / Math.exp(grid.logTau[k]);
    double sum = 0;
    for (int i = -10_000; i <= 10_000; i++) {
      double x = i * 1e-4;
      double e = Math.exp(x * grid.step);
      sum += 1e-4 * grid.step * (1 - Math.abs(x)) / (1 + e * e);
    }
    RelaxationGrid one =
        new RelaxationGrid(SpectrumRows.of(single(w, rows), 1), DrtOptions.defaults());
    assertThat(one.step).isCloseTo(grid.step, within(1e-12));
    assertThat(one.real[one.n + RelaxationGrid.EXTRAS + k]).isCloseTo(sum, within(1e-9));
  }

  /** Three rows: both ends of the range and w. */
  private static ImpedanceSpectrum single(double w, SpectrumRows rows) {
    double[] f = {rows.frequency(0), w / (2 * Math.PI), rows.frequency(rows.size() - 1)};
    return ImpedanceSpectrum.of(f, new double[] {1, 1, 1}, new double[3], Double.NaN);
  }

  private static double f(double w, double x) {
    return x - 0.5 * Math.log1p(w * w * Math.exp(2 * x));
  }

  /** Without noise one Zarc comes back: total, top, width and exact curve. */
  @ForAll(cases = 12)
  void oneZarc(ForAll.Case random) {
    Zarc zarc = randomZarc(random);
    double r0 = random.uniform(0.2, 2) * zarc.r();
    RelaxationSpectrum found = RelaxationTimes.of(Zarc.spectrum(r0, zarc), DrtOptions.defaults());
    RelaxationPeak peak = largest(found);
    assertThat(found.seriesResistance() + found.polarisationResistance())
        .isCloseTo(r0 + zarc.r(), Percentage.withPercentage(1));
    assertThat(peak.tau()).isCloseTo(zarc.tau(), Percentage.withPercentage(3));
    assertThat(peak.resistance()).isCloseTo(zarc.r(), Percentage.withPercentage(6));
    // The grid has ten points per decade, and the Zarc's tails go on beyond it.
    assertThat(Zarc.error(Zarc.sample(found), zarc)).isLessThan(0.06);
    // gamma is half its height where cosh(phi x) = 2 - cos((1 - phi) pi).
    double c = 2 - Math.cos((1 - zarc.phi()) * Math.PI);
    double half = Math.log(c + Math.sqrt(c * c - 1)) / zarc.phi();
    assertThat(peak.width()).isCloseTo(2 * half / Math.log(10), Percentage.withPercentage(10));
  }

  /** Noise of 0.2 % of |Z| never makes gamma ragged. */
  @ForAll(cases = 20)
  void noisyZarc(ForAll.Case random) {
    Zarc zarc = randomZarc(random);
    ImpedanceSpectrum clean = Zarc.spectrum(random.uniform(0.2, 2) * zarc.r(), zarc);
    int n = clean.size();
    double[] f = new double[n];
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k++) {
      f[k] = clean.frequency(k);
      re[k] = clean.real(k) + 0.002 * clean.modulus(k) * random.random().nextGaussian();
      im[k] = clean.imaginary(k) + 0.002 * clean.modulus(k) * random.random().nextGaussian();
    }
    RelaxationSpectrum found =
        RelaxationTimes.of(ImpedanceSpectrum.of(f, re, im, Double.NaN), DrtOptions.defaults());
    assertThat(Zarc.error(Zarc.sample(found), zarc)).isLessThan(0.2);
    assertThat(largest(found).tau()).isCloseTo(zarc.tau(), Percentage.withPercentage(15));
  }

  private static Zarc randomZarc(ForAll.Case random) {
    return new Zarc(
        random.logUniform(1, 1000), random.logUniform(1e-4, 1e-1), random.uniform(0.65, 0.8));
  }

  private static RelaxationPeak largest(RelaxationSpectrum found) {
    return found.peaks().stream()
        .max((a, b) -> Double.compare(a.resistance(), b.resistance()))
        .orElseThrow();
  }

  /**
   * Real and imaginary part know the same distribution; what one cannot see comes from the other.
   */
  @Test
  void eachPartAlone() {
    Zarc zarc = new Zarc(40, 1e-2, 0.8);
    ImpedanceSpectrum spectrum = Zarc.spectrum(15, zarc);
    for (DrtOptions.Data part :
        new DrtOptions.Data[] {DrtOptions.Data.REAL, DrtOptions.Data.IMAGINARY}) {
      RelaxationSpectrum found = RelaxationTimes.of(spectrum, DrtOptions.defaults().withData(part));
      assertThat(Zarc.error(Zarc.sample(found), zarc)).as(part.name()).isLessThan(0.06);
      assertThat(found.seriesResistance()).isCloseTo(15, within(0.5));
    }
    assertThatThrownBy(() ->
            RelaxationTimes.of(
                spectrum,
                DrtOptions.defaults()
                    .withData(DrtOptions.Data.REAL)
                    .withLambda(new LambdaChoice.RealImaginary())))
        .hasMessageContaining("needs both parts")
        .hasMessageContaining("Maybe use generalised");
  }

  @Test
  void allChoicesOfLambdaAreStated() {
    ImpedanceSpectrum spectrum = Zarc.spectrum(15, new Zarc(40, 1e-2, 0.8));
    LambdaChoice[] choices = {
      new LambdaChoice.RealImaginary(),
      new LambdaChoice.GeneralisedCrossValidation(),
      new LambdaChoice.GeneralisedCrossValidation(1),
      new LambdaChoice.LCurve(),
      new LambdaChoice.Given(0.02)
    };
    for (LambdaChoice choice : choices) {
      RelaxationSpectrum found =
          RelaxationTimes.of(spectrum, DrtOptions.defaults().withLambda(choice));
      assertThat(found.options().lambda()).isEqualTo(choice);
      assertThat(found.lambda()).isBetween(1e-7, 100.0);
    }
    assertThat(
            RelaxationTimes.of(
                    spectrum, DrtOptions.defaults().withLambda(new LambdaChoice.Given(0.02)))
                .lambda())
        .isEqualTo(0.02);
  }

  /** An inductance and a blocking capacity are taken out. */
  @Test
  void inductanceAndCapacity() {
    Circuit circuit = Circuit.parse("L0-R0-Zarc1-C1");
    double[] f = new double[81];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 6 - 0.1 * k);
    }
    ImpedanceSpectrum spectrum =
        circuit.spectrum(f, new double[] {2e-6, 10, 30, 1e-3, 0.8, 0.5}, Double.NaN);
    RelaxationSpectrum found =
        RelaxationTimes.of(spectrum, DrtOptions.defaults().withCapacity(true));
    assertThat(found.inductance()).isCloseTo(2e-6, Percentage.withPercentage(3));
    assertThat(found.capacity()).isCloseTo(0.5, Percentage.withPercentage(3));
    assertThat(found.polarisationResistance()).isCloseTo(30, within(1.0));
    assertThat(found.warnings()).isEmpty();
    assertThat(RelaxationTimes.of(spectrum, DrtOptions.defaults()).warnings())
        .anyMatch(text -> text.contains("Maybe fit a capacity"));
  }

  /** An inductive loop is a negative peak; with gamma >= 0 it is reported instead. */
  @Test
  void inductiveLoops() {
    double[] f = new double[81];
    double[] re = new double[81];
    double[] im = new double[81];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 6 - 0.1 * k);
      double x = 2 * Math.PI * f[k] * 1e-4;
      double y = 2 * Math.PI * f[k];
      re[k] = 5 + 50 / (1 + x * x) - 10 / (1 + y * y);
      im[k] = -50 * x / (1 + x * x) + 10 * y / (1 + y * y);
    }
    ImpedanceSpectrum loop = ImpedanceSpectrum.of(f, re, im, Double.NaN);
    assertThat(RelaxationTimes.of(loop, DrtOptions.defaults()).warnings())
        .anyMatch(text -> text.contains("Maybe allow negative gamma"));
    RelaxationSpectrum signed =
        RelaxationTimes.of(loop, DrtOptions.defaults().withNonNegative(false));
    double area = 0;
    for (int k = 0; k < signed.size(); k++) {
      area += signed.tau(k) > 0.1 ? signed.gamma(k) * Math.log(signed.tau(1) / signed.tau(0)) : 0;
    }
    assertThat(area).isCloseTo(-10, within(0.5));
    assertThat(signed.warnings()).isEmpty();
  }
}
