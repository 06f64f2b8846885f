package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.ExchangeCurrentDensity.Linear;
import org.stratolith.analysis.ExchangeCurrentDensity.Tafel;
import org.stratolith.analysis.ExchangeCurrentDensity.Window;
import org.stratolith.matter.Constants;
import org.stratolith.record.Voltammogram;
import org.stratolith.testing.ForAll;

class ExchangeCurrentDensityTest {

  private static final double T = 298.15;
  private static final double AREA = SyntheticCell.AREA;

  /** Sweep of {@code n} rows from {@code low} to {@code high}; {@code density} in A/m2. */
  private static Voltammogram sweep(double low, double high, int n, DoubleUnaryOperator density) {
    double[] potential = new double[n];
    double[] current = new double[n];
    for (int k = 0; k < n; k++) {
      potential[k] = low + (high - low) * k / (n - 1);
      current[k] = AREA * density.applyAsDouble(potential[k]);
    }
    return Voltammogram.of(potential, potential, current, null, AREA);
  }

  private static Tafel tafel(Voltammogram sweep) {
    return Objects.requireNonNull(ExchangeCurrentDensity.of(sweep, T, 0).tafel());
  }

  private static Linear linear(Voltammogram sweep, double separator) {
    return Objects.requireNonNull(ExchangeCurrentDensity.of(sweep, T, separator).linear());
  }

  /** i = i0 exp(F V / 2RT): both numbers of Tafel's law come back. */
  @ForAll
  void findsTafelsLaw(ForAll.Case random) {
    double i0 = random.logUniform(0.01, 1000);
    double slope = Constants.FARADAY / (2 * Constants.GAS * T);
    Tafel tafel =
        tafel(sweep(-0.1, 0.1, 401, v -> Math.signum(v) * i0 * Math.exp(slope * Math.abs(v))));
    assertThat(tafel.value()).isCloseTo(i0, within(1e-9 * i0));
    assertThat(tafel.perDecade()).isCloseTo(0.11832, within(5e-6));
    assertThat(tafel.highest() - tafel.lowest()).isLessThan(1e-9 * i0);
  }

  /**
   * For an ohmic cell the least-squares line through ln V over [a, b] has, for dense rows, the
   * slope {@code 12/(b-a)^3 (J - m K)} with {@code J = [V^2 ln V/2 - V^2/4]}, {@code K = [V ln V -
   * V]} and the middle m: i0 R = 28.75 mV for 60 to 100 mV, whatever the kinetics.
   */
  @ForAll
  void anOhmicCellGivesAnApparentValueOfItsResistance(ForAll.Case random) {
    double a = 0.06;
    double b = 0.1;
    double middle = 0.5 * (a + b);
    double k = b * Math.log(b) - b - (a * Math.log(a) - a);
    double j = b * b * (Math.log(b) / 2 - 0.25) - a * a * (Math.log(a) / 2 - 0.25);
    double slope = 12 / Math.pow(b - a, 3) * (j - middle * k);
    double apparent = Math.exp(k / (b - a) - slope * middle);
    assertThat(apparent).isCloseTo(0.02875, within(5e-6));
    double resistance = random.logUniform(1e-4, 1e-1);
    ExchangeCurrentDensity both =
        ExchangeCurrentDensity.of(sweep(-0.1, 0.1, 20001, v -> v / resistance), T, 0);
    // 4001 rows in the window: the ends weigh 1/4000 too much.
    assertThat(Objects.requireNonNull(both.tafel()).value() * resistance)
        .isCloseTo(apparent, within(3e-4 * apparent));
    assertThat(Objects.requireNonNull(both.tafelNegative()).value() * resistance)
        .isCloseTo(apparent, within(3e-4 * apparent));
    assertThat(both.tafel().lowest()).isLessThan(both.tafel().value());
    assertThat(both.tafel().highest()).isGreaterThan(both.tafel().value());
    assertThat(Objects.requireNonNull(both.linear()).cellResistance())
        .isCloseTo(resistance, within(1e-9 * resistance));
  }

  /** Five points, 60, 70, … 100 mV, on 40 ohm cm2: numpy.polyfit gives 7.108578948782356 A/m2. */
  @Test
  void agreesWithAnotherProgramsFit() {
    assertThat(tafel(sweep(0.06, 0.1, 5, v -> v / 40e-4)).value())
        .isCloseTo(7.108578948782356, within(1e-9));
  }

  /**
   * Two electrodes of Butler-Volmer kinetics and a separator, V = (4RT/F) asinh(i/2 i0) + i R: the
   * slope at zero is 2RT/(F i0) + R. Over 10 mV the curve departs from it by (F V/4RT)^2/10 = 0.1
   * %.
   */
  @ForAll
  void findsTheTrueValueFromTheSlopeAtZero(ForAll.Case random) {
    double i0 = random.logUniform(5, 300);
    double separator = 14.7e-4;
    double b = 4 * Constants.thermalVoltage(T);
    Voltammogram sweep = sweep(-0.05, 0.05, 1001, v -> current(v, i0, b, separator));
    Linear linear = linear(sweep, separator);
    assertThat(linear.value()).isCloseTo(i0, within(0.002 * i0));
    assertThat(linear(sweep, 0).value()).isLessThan(i0);
  }

  private static double current(double v, double i0, double b, double separator) {
    double i = v / (separator + b / (2 * i0));
    for (int n = 0; n < 50; n++) {
      double x = i / (2 * i0);
      double f = b * Math.log(x + Math.sqrt(x * x + 1)) + i * separator - v;
      i -= f / (b / (2 * i0) / Math.sqrt(1 + x * x) + separator);
    }
    return i;
  }

  /** The stated error covers the truth: within 4 standard errors in every one of 100 cases. */
  @ForAll
  void statesItsError(ForAll.Case random) {
    double i0 = 5;
    double slope = Constants.FARADAY / (2 * Constants.GAS * T);
    Tafel tafel =
        tafel(
            sweep(
                0,
                0.1,
                201,
                v -> i0 * Math.exp(slope * v) * (1 + 0.02 * random.random().nextGaussian())));
    assertThat(Math.abs(tafel.value() - i0)).isLessThan(4 * tafel.standardError());
    assertThat(tafel.standardError()).isLessThan(0.1 * i0);
  }

  @Test
  void saysNothingWhereTheSweepDoesNotReach() {
    Voltammogram small = sweep(0.02, 0.05, 100, v -> v / 1e-3);
    ExchangeCurrentDensity none = ExchangeCurrentDensity.of(small, T, 0);
    assertThat(none.tafel()).isNull();
    assertThat(none.tafelNegative()).isNull();
    assertThat(none.linear()).isNull();
    double[] zero = new double[3];
    assertThatThrownBy(() ->
            ExchangeCurrentDensity.of(
                Voltammogram.of(zero, zero, zero, null, Double.NaN), T, 0, Window.TAFEL, 0.01))
        .hasMessageContaining("Maybe give the area");
  }
}
