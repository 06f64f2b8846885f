package org.stratolith.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratolith.cell.Bench.record;
import static org.stratolith.cell.Bench.repeat;
import static org.stratolith.cell.Bench.run;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.lithium.LithiumElectrode;
import org.stratolith.cell.lithium.LithiumElectrode.DoubleLayers;
import org.stratolith.cell.lithium.LithiumFixture;
import org.stratolith.cell.lithium.LithiumInterface;
import org.stratolith.cell.lithium.LithiumParameters;
import org.stratolith.cell.lithium.LithiumParameters.Penetration;
import org.stratolith.cell.lithium.PenetrationReplay;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.ImpedanceSpectrum;

/** Whole tests of the symmetric cells of the parameter file. */
class SymmetricCellTest {

  private static final TestOptions STOP = TestOptions.usual().with(new Shorting.Stop());

  private static final double PRESSURE =
      LithiumParameters.of(LithiumParameters.resource(), Penetration.RISING_RESISTANCE_CRACK)
          .symmetricCellPressure();

  private static Cell cell(LithiumInterface properties, DoubleLayers layers) {
    return new Cell(
        LithiumFixture.symmetric(properties, PRESSURE, layers), Ratings.ofArea(0.785e-4));
  }

  private static Cell bare() {
    return cell(LithiumFixture.bare(), DoubleLayers.RELAXED);
  }

  private static Cell structured() {
    return cell(
        LithiumFixture.structured(Penetration.RISING_RESISTANCE_CRACK, 100e-9, 0.4),
        DoubleLayers.RELAXED);
  }

  private static Step.Repeat cycles(int times, double milliamps) {
    return repeat(
        times,
        List.of(),
        "plate at " + milliamps + " mA/cm2 for 0.5 mAh/cm2",
        "strip at " + milliamps + " mA/cm2 for 0.5 mAh/cm2");
  }

  private static double hoursToShort(Cell cell, TestOptions options, Step... steps) {
    return Objects.requireNonNull(run(cell, options, steps).result().shortCircuit()).time() / 3600;
  }

  @Test
  void aLifeDoesNotDependOnMethodAndTolerance() {
    double tight =
        hoursToShort(bare(), STOP.with(EsdirkTableau.kvaerno3(), 1e-7), cycles(500, 0.5));
    // Usual tolerance 1e-5; the law's exponent of six turns an overpotential's error into six times
    // that of the life, and half-cycles of 1 h into steps of it.
    assertThat(hoursToShort(bare(), STOP, cycles(500, 0.5))).isCloseTo(tight, within(2e-3 * tight));
  }

  @Test
  void aStructuredSurfaceOutlivesSevenHundredHours() {
    TestOutcome outcome = run(structured(), STOP, cycles(350, 0.5));
    assertThat(outcome).isInstanceOf(TestOutcome.Finished.class);
    assertThat(outcome.result().lastState().time()).isCloseTo(700 * 3600, within(1e-3));
    assertThat(outcome.result().balances().charge()).isLessThan(1e-9);
    assertThat(record(outcome).lastCycle()).isEqualTo(350);
  }

  @Test
  void theStaircaseShortsBareLithiumAtOneMilliamp() {
    TestOutcome outcome =
        run(
            bare(),
            STOP,
            "staircase from 0.1 to 4 mA/cm2 by 0.1 mA/cm2, 1 h per half cycle, until short");
    CyclingRecord rows = record(outcome);
    assertThat(outcome).isInstanceOf(TestOutcome.StoppedByEvent.class);
    assertThat(Math.abs(rows.currentDensity(rows.size() - 1))).isCloseTo(10, within(1e-6));
    assertThat(rows.steps().getLast().end()).isEqualTo("short");
  }

  /** Law P4's integral is smooth, so a replay along the drive finds the short of the run itself. */
  @Test
  void aReplayAlongTheDriveFindsTheShort() {
    LithiumInterface properties = LithiumFixture.bare();
    double direct = hoursToShort(bare(), STOP, cycles(500, 0.5));
    TestOutcome drive = run(bare(), STOP.with(new Shorting.Off()), cycles(150, 0.5));
    assertThat(drive).isInstanceOf(TestOutcome.Finished.class);
    PenetrationReplay replay = PenetrationReplay.of(properties, LithiumFixture.PELLET);
    double replayed =
        drive.result().drives().stream()
            .mapToDouble(it -> replay.timeToShort(it, properties.penetration()) / 3600)
            .min()
            .orElseThrow();
    // Heun's method along linear pieces of the drive.
    assertThat(replayed).isCloseTo(direct, within(2e-3 * direct));
  }

  /** A sine small enough to be linear, driven through double layers, against the linearisation. */
  @Test
  void theSpectrumAgreesWithASineInTime() {
    Cell cell = cell(LithiumFixture.bare(), DoubleLayers.INTEGRATED);
    TestOutcome outcome = run(cell, STOP, "impedance from 1 kHz to 100 Hz, 1 point per decade");
    ImpedanceSpectrum spectrum = outcome.result().record().spectra().getFirst().spectrum();
    double[] z = SmallSine.impedance(cell, 1000, 0.1);
    double area = cell.ratings().area();
    double modulus = spectrum.modulus(0);
    assertThat(z[0] / area).isCloseTo(spectrum.real(0), within(2e-3 * modulus));
    assertThat(z[1] / area).isCloseTo(spectrum.imaginary(0), within(2e-3 * modulus));
  }

  @Test
  void aCyclicVoltammogramHasOneRecordStepPerScan() {
    TestOutcome outcome =
        run(structured(), STOP, "sweep 0 V to 0.1 V to -0.1 V to 0 V at 0.2 mV/s, 6 scans");
    CyclingRecord rows = record(outcome);
    assertThat(outcome).isInstanceOf(TestOutcome.Finished.class);
    assertThat(rows.steps()).hasSize(6);
    assertThat(outcome.result().record().voltammogram().lastScan()).isEqualTo(6);
    assertThat(Arrays.stream(rows.voltages()).max().orElseThrow()).isCloseTo(0.1, within(1e-9));
    assertThat(rows.time(rows.size() - 1)).isCloseTo(6 * 2000, within(1e-6));
  }

  /**
   * Lithium stripped from a foil onto copper: the foil's end is an event on a voltage that rises
   * without measure, and what has passed is the foil's content but for a residue that the rising
   * voltage leaves behind.
   */
  @Test
  void aFoilIsStrippedToItsEnd() {
    double content = 11 * 36e3;
    LithiumInterface properties = LithiumFixture.bare();
    Cell half =
        new Cell(
            List.of(
                foil(LithiumElectrode.Side.NEGATIVE, properties, content),
                LithiumFixture.PELLET,
                foil(LithiumElectrode.Side.POSITIVE, properties, 1)),
            Ratings.ofArea(0.785e-4));
    TestOutcome outcome = run(half, STOP, "strip at 0.1 mA/cm2 until -0.5 V or for 1000 h");
    CyclingRecord rows = record(outcome);
    int last = rows.size() - 1;
    assertThat(rows.steps().getLast().end()).isEqualTo("voltage -0.5 V");
    assertThat(rows.voltage(last)).isCloseTo(-0.5, within(1e-6));
    double passed = -rows.value(rows.columnIndex("Charge Passed"), last);
    assertThat(passed).isBetween(0.99 * content, content);
    assertThat(outcome.result().balances().lithium()).isLessThan(1e-9);
  }

  private static LithiumElectrode foil(
      LithiumElectrode.Side side, LithiumInterface properties, double charge) {
    return LithiumElectrode.of(
        side, properties, 298.15, 6e6, LithiumFixture.PELLET, charge, DoubleLayers.RELAXED);
  }
}
