package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.Samples;

class GittTest {

  /**
   * Ten pulses of 300 s and rests of 1500 s: 5 mV ohmic, 0.2 mV per root of second, and a rested
   * voltage 3 mV higher after each.
   */
  private static CyclingRecord titration(ForAll.Case random, double noise, double missing) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.REST, "", 1).row(-100, 3.6, 0).row(0, 3.6, 0);
    double time = 0;
    double rested = 3.6;
    for (int pulse = 0; pulse < 10; pulse++) {
      builder.beginStep(StepType.OTHER, "", 1);
      double top = rested + 0.005 + 2e-4 * Math.sqrt(300);
      for (int t = 0; t <= 300; t += 5) {
        double v = rested + 0.005 + 2e-4 * Math.sqrt(t);
        if (t == 0 || t == 300 || random.random().nextDouble() >= missing) {
          builder.row(time + t, v + noise * random.random().nextGaussian(), 1e-4);
        }
      }
      rested += 0.003;
      builder.beginStep(StepType.OTHER, "", 1);
      for (int t = 0; t <= 1500; t += 25) {
        double relaxing = (top - 0.005 - rested) * (1 - t / 1500.0);
        builder.row(time + 300 + t, rested + relaxing, 0);
      }
      time += 1800;
    }
    return builder.build();
  }

  @Test
  void findsThePulsesAndTheirPolarisation() {
    List<GittPulse> pulses = Gitt.of(titration(new ForAll.Case(1), 0, 0)).pulses();
    assertThat(pulses).hasSize(10);
    double top = 0.005 + 2e-4 * Math.sqrt(300);
    for (int k = 0; k < 10; k++) {
      GittPulse pulse = pulses.get(k);
      assertThat(pulse.start()).isEqualTo(1800 * k);
      assertThat(pulse.duration()).isEqualTo(300);
      assertThat(pulse.current()).isEqualTo(1e-4);
      assertThat(pulse.restedChange()).isCloseTo(0.003, within(1e-12));
      assertThat(pulse.polarisation()).isCloseTo(top - 0.003, within(1e-12));
      assertThat(pulse.ohmicPart()).isCloseTo(0.005, within(1e-12));
      assertThat(pulse.relaxationPart()).isCloseTo(top - 0.008, within(1e-12));
    }
  }

  /** D = 4/pi (l dE_s / (tau dE/dsqrt t))^2 with the numbers above, l = R/3 = 1 um. */
  @ForAll
  void diffusivityOfTheShortTimeFormula(ForAll.Case random) {
    double exact = 4 / Math.PI * Math.pow(1e-6 * 0.003 / (300 * 2e-4), 2);
    GittPulse pulse = Gitt.of(titration(random, 0, 0.5)).pulses().get(4);
    GittPulse.Diffusivity found = Objects.requireNonNull(pulse.diffusivity(1e-6, 10, 300));
    assertThat(found.value()).isCloseTo(exact, within(1e-8 * exact));
    assertThat(found.fourier()).isCloseTo(exact * 300 / 1e-12, within(1e-6));
    assertThat(pulse.diffusivity(1e-6, 400, 500)).isNull();
    // 10 uV of noise on 3 mV of slope over 300 s: a few per cent.
    GittPulse noisy = Gitt.of(titration(random, 1e-5, 0.2)).pulses().get(4);
    assertThat(Objects.requireNonNull(noisy.diffusivity(1e-6, 10, 300)).value())
        .isCloseTo(exact, within(0.1 * exact));
  }

  /** A discharge pulse polarises downwards; the numbers stay positive. */
  @Test
  void signsFollowTheCurrent() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.REST, "", 1).row(0, 4, 0).row(10, 4, 0);
    builder.beginStep(StepType.PULSE, "", 1).row(10, 3.95, -1).row(20, 3.9, -1);
    builder.beginStep(StepType.REST, "", 1).row(20, 3.94, 0).row(30, 3.98, 0);
    GittPulse pulse = Gitt.of(builder.build()).pulses().getFirst();
    assertThat(pulse.polarisation()).isCloseTo(0.08, within(1e-12));
    assertThat(pulse.ohmicPart()).isCloseTo(0.04, within(1e-12));
    assertThat(Gitt.of(builder.build()).meanPolarisation()).isCloseTo(0.08, within(1e-12));
    assertThat(Gitt.of(CyclingRecord.builder(1).build()).pulses()).isEmpty();
  }

  /** One steep pulse moves the mean by a tenth of itself and the median not at all. */
  @Test
  void theMedianPassesOverASteepPulse() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.REST, "", 1).row(0, 3.6, 0);
    for (int pulse = 0; pulse < 10; pulse++) {
      double top = pulse == 9 ? 3.8 : 3.61;
      double t = 100 * pulse;
      builder.row(t + 1, 3.605, 1).row(t + 50, top, 1).row(t + 51, top - 0.005, 0);
      builder.row(t + 100, 3.6, 0);
    }
    // A charge before the titration's end and a pulse that was cut short do not belong to it.
    builder.row(1001, 3.61, 1).row(1900, 3.9, 1).row(1901, 3.6, 0).row(2000, 3.6, 0);
    builder.row(2001, 3.61, 1).row(2010, 3.61, 1).row(2011, 3.6, 0).row(2050, 3.6, 0);
    Gitt all = Gitt.of(builder.build());
    Gitt found = all.regular();
    assertThat(all.pulses()).hasSize(12);
    assertThat(found.pulses()).hasSize(10);
    assertThat(found.medianPolarisation()).isCloseTo(0.01, within(1e-12));
    assertThat(found.medianPolarisationError()).isCloseTo(0, within(1e-12));
    assertThat(found.meanPolarisation()).isCloseTo(0.029, within(1e-12));
  }

  private static CyclingRecord measured(int number) throws IOException {
    List<String> lines = Files.readAllLines(Samples.file("gitt/pulse_" + number + ".csv"));
    CyclingRecordBuilder builder = CyclingRecord.builder(Double.NaN);
    builder.beginStep(StepType.OTHER, "", 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      builder.row(
          Double.parseDouble(cells[0]), Double.parseDouble(cells[4]), Double.parseDouble(cells[2]));
    }
    return builder.build();
  }

  private static double[] numbers(String json, String key) {
    return Pattern.compile("\"" + key + "\": ([-0-9.e]+)")
        .matcher(json)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .toArray();
  }

  /**
   * Measured pulses (LG M50 half cell), with the change of rested voltage from its open-circuit
   * curve: slopes and diffusivities that another program found. Their radius and current give l
   * dx/dt = 2.569e-11 m/s. It may count the time from another row of the pulse's first second,
   * which moves a slope by up to 1 %.
   */
  @Test
  void measuredPulses() throws IOException {
    String expected = Files.readString(Samples.file("gitt/gitt_derived.json"));
    double[] openCircuitSlopes = numbers(expected, "dUdx");
    double[] slopes = numbers(expected, "slope_10_400s");
    double[] diffusivities = numbers(expected, "D_10_400s");
    assertThat(diffusivities).hasSize(30);
    double length = 5.22e-6 / 3;
    double change = 2.569e-11 / length * 900;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (int k = 0; k < 30; k++) {
      List<GittPulse> pulses = Gitt.of(measured(k + 1)).pulses();
      assertThat(pulses).hasSize(1);
      GittPulse pulse = pulses.getFirst();
      assertThat(pulse.duration()).isCloseTo(900, within(1.0));
      double rested = openCircuitSlopes[k] * change;
      GittPulse.Diffusivity found =
          Objects.requireNonNull(pulse.diffusivity(length, rested, 10, 400));
      double slope = slopes[k];
      double diffusivity = diffusivities[k];
      assertThat(found.line().slope()).isCloseTo(slope, within(0.01 * Math.abs(slope)));
      assertThat(found.value()).isCloseTo(diffusivity, within(0.022 * diffusivity));
      assertThat(found.value()).isBetween(found.lowest(), found.highest());
      lowest = Math.min(lowest, found.value());
      highest = Math.max(highest, found.value());
      // The rest was too short to tell the rested voltage: within a factor of three all the same.
      GittPulse.Diffusivity own = Objects.requireNonNull(pulse.diffusivity(length, 10, 400));
      assertThat(own.value() / diffusivity).isBetween(1 / 3.0, 3.0);
    }
    assertThat(lowest).isBetween(2e-16, 4e-16);
    assertThat(highest).isBetween(1e-15, 2e-15);
  }
}
