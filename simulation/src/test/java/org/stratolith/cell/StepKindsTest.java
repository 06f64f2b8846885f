package org.stratolith.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratolith.cell.Bench.cell;
import static org.stratolith.cell.Bench.reasons;
import static org.stratolith.cell.Bench.record;
import static org.stratolith.cell.Bench.run;

import org.junit.jupiter.api.Test;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;

/** Every kind of step on cells of resistors and capacitors, against closed forms. */
class StepKindsTest {

  /** Error of the time integration at its usual tolerance, relative to the largest value. */
  private static final double INTEGRATED = 1e-4;

  private static final double R = 2e-3; // ohm m2
  private static final double C = 5000; // F/m2
  private static final double U = 3; // V

  private static Cell capacitorCell() {
    return cell(LinearLayer.reservoir(0), LinearLayer.capacitor(R, C, U));
  }

  @Test
  void constantCurrentIsLinearAndItsChargeExact() {
    TestOutcome outcome = run(capacitorCell(), "charge at 1 mA/cm2 for 0.5 mAh/cm2");
    CyclingRecord rows = record(outcome);
    int last = rows.size() - 1;
    assertThat(rows.time(last)).isEqualTo(1800);
    assertThat(rows.voltage(0)).isCloseTo(U + 10 * R, within(1e-12));
    assertThat(rows.voltage(last)).isCloseTo(U + 10 * R + 10 * 1800 / C, within(1e-9));
    assertThat(rows.current(last)).isCloseTo(1e-3, within(1e-15));
    assertThat(rows.value(rows.columnIndex("Charge Passed"), last)).isCloseTo(18_000, within(1e-7));
    assertThat(reasons(outcome)).containsExactly("charge 0.5 mAh/cm2");
  }

  @Test
  void aVoltageIsReachedByAnEvent() {
    TestOutcome outcome =
        run(capacitorCell(), "charge at 1C until 4 V", "discharge at 2C until 3 V");
    CyclingRecord rows = record(outcome);
    Step charge = rows.steps().getFirst();
    int end = charge.to() - 1;
    assertThat(rows.voltage(end)).isCloseTo(4, within(1e-9));
    assertThat(rows.time(end)).isCloseTo((1 - 10 * R) * C / 10, within(1e-6));
    int last = rows.size() - 1;
    assertThat(rows.time(last) - rows.time(end)).isCloseTo((1 - 30 * R) * C / 20, within(1e-6));
    assertThat(reasons(outcome)).containsExactly("voltage 4 V", "voltage 3 V");
  }

  @Test
  void aHoldDecaysExponentially() {
    TestOutcome outcome = run(capacitorCell(), "hold at 3.1 V until 1 mA/cm2 (1 second period)");
    CyclingRecord rows = record(outcome);
    double first = 0.1 / R;
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.currentDensity(row))
          .isCloseTo(first * Math.exp(-rows.time(row) / (R * C)), within(INTEGRATED * first));
    }
    assertThat(rows.time(rows.size() - 1))
        .isCloseTo(R * C * Math.log(first / 10), within(1e-3 * R * C));
    assertThat(reasons(outcome)).containsExactly("current 1 mA/cm2");
  }

  @Test
  void constantCurrentThenHold() {
    TestOutcome outcome = run(capacitorCell(), "charge at 1C until 4 V then hold until C/10");
    assertThat(reasons(outcome)).containsExactly("voltage 4 V", "current 0.1 mA/cm2");
    CyclingRecord rows = record(outcome);
    assertThat(rows.voltage(rows.size() - 1)).isCloseTo(4, within(1e-9));
  }

  @Test
  void constantPower() {
    TestOutcome outcome = run(capacitorCell(), "discharge at 3 mW/cm2 until 2.9 V");
    CyclingRecord rows = record(outcome);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.voltage(row) * rows.currentDensity(row)).isCloseTo(-30, within(1e-4));
    }
    assertThat(reasons(outcome)).containsExactly("voltage 2.9 V");
  }

  @Test
  void aRestKeepsTheOpenCircuitVoltage() {
    TestOutcome outcome = run(capacitorCell(), "rest for 1000 h");
    CyclingRecord rows = record(outcome);
    assertThat(rows.time(rows.size() - 1)).isEqualTo(3.6e6);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.voltage(row)).isEqualTo(U);
      assertThat(rows.current(row)).isZero();
    }
    assertThat(reasons(outcome)).containsExactly("time 1000 h");
  }

  @Test
  void aSweepOverAResistorIsOhmic() {
    double resistance = 4e-3;
    LinearLayer resistor = new LinearLayer(resistance, 1e18, 0, 0, -1, 0);
    TestOutcome outcome =
        run(cell(LinearLayer.reservoir(0), resistor), "sweep from -0.1 V to 0.1 V at 1 mV/s");
    CyclingRecord rows = record(outcome);
    int last = rows.size() - 1;
    assertThat(rows.time(last)).isEqualTo(200);
    assertThat(rows.voltage(0)).isCloseTo(-0.1, within(1e-12));
    assertThat(rows.voltage(last)).isCloseTo(0.1, within(1e-12));
    assertThat(rows.size()).isGreaterThan(200);
    for (int row = 0; row <= last; row++) {
      assertThat(rows.voltage(row)).isCloseTo(-0.1 + 1e-3 * rows.time(row), within(1e-9));
      assertThat(rows.currentDensity(row)).isCloseTo(rows.voltage(row) / resistance, within(1e-6));
    }
    assertThat(reasons(outcome)).containsExactly("end of the sweep");
  }

  /**
   * A resistor r beside a capacitor C, with R in series: long after a vertex the current is {@code
   * V/(R + r) + C nu (r/(R + r))^2} plus a constant of the same sign, so the loop is {@code 2 C nu
   * (r/(R + r))^2} wide: the capacitive hysteresis.
   */
  @Test
  void aSweepOverACapacitorShowsItsHysteresis() {
    double r = 1e-2;
    double series = 1e-3;
    double capacitance = 10;
    double rate = 1e-3;
    LinearLayer layer = new LinearLayer(series, capacitance, 1 / r, 0, -1, 0);
    TestOutcome outcome =
        run(
            cell(LinearLayer.reservoir(0), layer),
            "sweep 0 V to 0.1 V to -0.1 V to 0 V at 1 mV/s, 2 scans");
    CyclingRecord scan = record(outcome).cycle(2);
    double up = currentAt(scan, 0.05, 1);
    double down = currentAt(scan, 0.05, -1);
    double part = r / (r + series);
    assertThat(up - down)
        .isCloseTo(2 * capacitance * rate * part * part, within(1e-3 * capacitance * rate));
    assertThat((up + down) / 2).isCloseTo(0.05 / (r + series), within(1e-4));
  }

  private static double currentAt(CyclingRecord rows, double voltage, int direction) {
    for (int row = 1; row < rows.size(); row++) {
      double before = rows.voltage(row - 1);
      double after = rows.voltage(row);
      if ((after - before) * direction > 0 && (before - voltage) * (after - voltage) <= 0) {
        double part = (voltage - before) / (after - before);
        return rows.currentDensity(row - 1)
            + part * (rows.currentDensity(row) - rows.currentDensity(row - 1));
      }
    }
    throw new AssertionError("the voltage is not swept over");
  }

  @Test
  void aStaircaseHasTwoHalvesPerLevel() {
    TestOutcome outcome =
        run(
            capacitorCell(),
            "staircase from 0.1 to 0.3 mA/cm2 by 0.1 mA/cm2, 1 minute per half cycle, 2 cycles per level");
    CyclingRecord rows = record(outcome);
    assertThat(rows.steps()).hasSize(12);
    assertThat(rows.steps()).extracting(Step::type).startsWith(StepType.CHARGE, StepType.DISCHARGE);
    assertThat(rows.steps().get(4).name()).startsWith("plate at 0.2 mA/cm2, staircase");
    assertThat(rows.steps())
        .extracting(Step::cycle)
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
    assertThat(rows.currentDensity(rows.size() - 1)).isCloseTo(-3, within(1e-12));
    assertThat(rows.time(rows.size() - 1)).isEqualTo(720);
  }

  @Test
  void aPulseTrainEndsAtItsVoltage() {
    TestOutcome outcome =
        run(capacitorCell(), "pulse at 1C for 1 minute, rest 5 minutes, until 3.3 V");
    CyclingRecord rows = record(outcome);
    // Each pulse lifts the capacitor by 0.12 V; the third meets 3.3 V less R i.
    assertThat(rows.steps())
        .extracting(Step::type)
        .containsExactly(
            StepType.PULSE, StepType.REST, StepType.PULSE, StepType.REST, StepType.PULSE);
    assertThat(rows.steps().getLast().end()).isEqualTo("voltage 3.3 V");
    assertThat(rows.voltage(rows.size() - 1)).isCloseTo(3.3, within(1e-9));
  }

  @Test
  void aSpectrumIsThatOfTheLinearCell() {
    LinearLayer layer = new LinearLayer(R, 0.2, 50, 0, -1, 0);
    TestOutcome outcome =
        run(
            cell(LinearLayer.reservoir(0), layer),
            "impedance from 1 MHz to 0.1 Hz, 10 points per decade",
            "charge at 1C for 1 h",
            "impedance from 1 kHz to 1 Hz, 5 points per decade, under 1 mA/cm2");
    ImpedanceSpectrum spectrum = outcome.result().record().spectra().getFirst().spectrum();
    assertThat(spectrum.size()).isEqualTo(71);
    for (int k = 0; k < spectrum.size(); k++) {
      double b = 2 * Math.PI * spectrum.frequency(k) * 0.2;
      double square = 2500 + b * b;
      // ohm m2 over 1e-4 m2; the reservoir's 1e18 F/m2 adds nothing.
      assertThat(spectrum.real(k)).isCloseTo((R + 50 / square) / 1e-4, within(1e-9));
      assertThat(spectrum.imaginary(k)).isCloseTo(-b / square / 1e-4, within(1e-9));
    }
    assertThat(outcome.result().record().spectra().get(1).time()).isEqualTo(3600);
    CyclingRecord rows = record(outcome);
    assertThat(rows.steps())
        .extracting(Step::type)
        .containsExactly(StepType.IMPEDANCE, StepType.CHARGE, StepType.IMPEDANCE);
    assertThat(rows.currentDensity(rows.size() - 1)).isCloseTo(10, within(1e-12));
    assertThat(reasons(outcome)).endsWith("spectrum taken");
  }
}
