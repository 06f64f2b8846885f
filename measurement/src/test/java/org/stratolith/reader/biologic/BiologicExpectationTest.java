package org.stratolith.reader.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.testing.Samples;

/** What the origins of the samples state about them. */
class BiologicExpectationTest {

  private static TestRecord mpr(String name) {
    return test(name, ReadingOptions.DEFAULTS);
  }

  private static TestRecord test(String name, ReadingOptions options) {
    FileBytes file = FileBytes.read(Samples.file(name));
    Measured measured =
        (name.endsWith(".mpr") ? new MprFormat() : new MptFormat())
            .read(file, options)
            .contents()
            .getFirst();
    return ((Measured.Test) measured).record();
  }

  /** EC-Lab's text has eight digits. */
  @Test
  void theTextOfASpectrumEqualsItsBinaryTwin() {
    ImpedanceSpectrum binary =
        mpr("solid_state/PEIS_LPSCl_IonBlocking_-25C.mpr").spectra().getFirst().spectrum();
    ImpedanceSpectrum text =
        mpr("solid_state/PEIS_LPSCl_IonBlocking_-25C.txt").spectra().getFirst().spectrum();
    assertThat(binary.size()).isEqualTo(79);
    assertThat(text.size()).isEqualTo(79);
    for (int k = 0; k < 79; k++) {
      assertThat(text.frequency(k)).isCloseTo(binary.frequency(k), near(binary.frequency(k)));
      assertThat(text.real(k)).isCloseTo(binary.real(k), near(binary.real(k)));
      assertThat(text.imaginary(k)).isCloseTo(binary.imaginary(k), near(binary.imaginary(k)));
    }
    assertThat(binary.imaginary(0)).isEqualTo(-290.9203796386719);
  }

  @Test
  void theTextOfATestEqualsItsBinaryTwin() {
    CyclingRecord binary = mpr("solid_state/CP_SSB.mpr").cycling();
    CyclingRecord text = mpr("solid_state/CP_SSB.txt").cycling();
    assertThat(text.size()).isEqualTo(binary.size()).isEqualTo(30208);
    for (int row = 0; row < text.size(); row++) {
      assertThat(text.time(row)).isCloseTo(binary.time(row), within(1e-9));
      assertThat(text.voltage(row)).isCloseTo(binary.voltage(row), within(5e-8));
      assertThat(text.current(row)).isCloseTo(binary.current(row), near(binary.current(row)));
    }
    assertThat(types(text))
        .isEqualTo(types(binary))
        .startsWith(StepType.REST, StepType.CHARGE, StepType.DISCHARGE)
        .endsWith(StepType.REST)
        .hasSize(8);
  }

  private static org.assertj.core.data.Offset<Double> near(double value) {
    return within(6e-8 * Math.abs(value) + 1e-18);
  }

  private static List<StepType> types(CyclingRecord record) {
    return record.steps().stream().map(Step::type).toList();
  }

  /** nomad-chemical-energy's tests: three techniques. */
  @Test
  void heldCurrentsAndVoltages() {
    CyclingRecord amperometry = mpr("biologic/kmc3_biologic_CA_example.mpr").cycling();
    assertThat(amperometry.size()).isEqualTo(600);
    assertThat(amperometry.current(0)).isCloseTo(-1.84409e-3, within(1e-8));
    assertThat(amperometry.voltage(2)).isCloseTo(-0.44958, within(1e-5));
    assertThat(types(amperometry)).containsExactly(StepType.HOLD);
    CyclingRecord current = mpr("biologic/CstC_nesd.mpr").cycling();
    assertThat(current.voltage(0)).isCloseTo(0.0028, within(5e-5));
    assertThat(types(current)).containsExactly(StepType.REST, StepType.CHARGE);
    CyclingRecord voltage = mpr("biologic/CstV_nesd.mpr").cycling();
    assertThat(voltage.voltage(0)).isCloseTo(0.00012, within(5e-6));
    assertThat(voltage.time(13) - voltage.time(12)).isCloseTo(5, within(1e-3));
    assertThat(types(voltage)).containsExactly(StepType.REST, StepType.HOLD);
  }

  /** The same: 0.25 V first, 1489.251 ohm; four sweeps in each of three sequences. */
  @Test
  void spectraAreSplitBySweepAndSequence() {
    TestRecord test = mpr("biologic/PEIS_nesd.mpr");
    assertThat(test.spectra()).hasSize(12).allMatch(taken -> taken.spectrum().size() == 19);
    assertThat(test.spectra().getFirst().spectrum().real(0)).isCloseTo(1489.251, within(5e-4));
    assertThat(test.cycling().voltage(0)).isCloseTo(0.25, within(2e-4));
    assertThat(test.cycling().steps().stream().map(Step::name).distinct())
        .containsExactly("Ns 0", "Ns 1", "Ns 2");
  }

  /**
   * navani's summary of the cycles, by its rule (trapezoids over EC-Lab's own charge), of a file
   * without a column of current; 0.05 % for the two rules of integration.
   */
  @Test
  void capacitiesWithoutAColumnOfCurrent() {
    CyclingRecord record =
        mpr("biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr").cycling();
    assertThat(record.size()).isEqualTo(46102);
    assertThat(mean(record, StepType.DISCHARGE)).isCloseTo(0.7778788, within(4e-4));
    assertThat(mean(record, StepType.CHARGE)).isCloseTo(0.9535533, within(5e-4));
    List<Integer> cycles = new ArrayList<>();
    record.steps().forEach(step -> cycles.add(step.cycle()));
    assertThat(cycles).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);
  }

  /** Mean capacity of the steps of a type, mAh. */
  private static double mean(CyclingRecord record, StepType type) {
    double sum = 0;
    int count = 0;
    for (Step step : record.steps()) {
      if (step.type() == type) {
        count++;
        for (int row = step.from() + 1; row < step.to(); row++) {
          sum += Math.abs(record.current(row)) * (record.time(row) - record.time(row - 1)) / 3.6;
        }
      }
    }
    return sum / count;
  }

  @Test
  void cyclesAreCountedAnewOnDemandOnly() {
    String name = "biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr";
    CyclingRecord counted =
        test(name, ReadingOptions.DEFAULTS.withCycles(CycleNumbers.DISCHARGE_FIRST)).cycling();
    assertThat(counted.lastCycle()).isEqualTo(7);
    assertThat(counted.steps().get(2).cycle()).isEqualTo(1);
  }

  /** Loops from the list beside the file; no current was exported. */
  @Test
  void theSymmetricCell() {
    CyclingRecord run = mpr("symmetric_cell/LiLi_TEGDME_1mA_03_GCPL_C05.txt").cycling();
    assertThat(run.size()).isEqualTo(76807);
    assertThat(run.time(0)).isCloseTo(907.6, within(0.05));
    assertThat(run.time(76806)).isCloseTo(163243, within(0.5));
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double voltage : run.voltages()) {
      low = Math.min(low, voltage);
      high = Math.max(high, voltage);
    }
    assertThat(low).isCloseTo(0.00447, within(5e-6));
    assertThat(high).isCloseTo(0.6634, within(5e-5));
    assertThat(run.voltage(76806)).isCloseTo(0.0457, within(5e-5));
    assertThat(run.steps()).hasSize(45);
    assertThat(run.lastCycle()).isEqualTo(45);
    assertThat(run.current(0)).isNaN();
    TestRecord impedance = mpr("symmetric_cell/LiLi_TEGDME_1mA_02_GEIS_C05.mpr");
    assertThat(impedance.spectra()).hasSize(45).allMatch(taken -> taken.spectrum().size() == 9);
    ImpedanceSpectrum first = impedance.spectra().getFirst().spectrum();
    assertThat(first.frequency(0)).isCloseTo(500.16, within(5e-3));
    assertThat(first.real(0)).isCloseTo(203.128, within(5e-4));
    assertThat(first.imaginary(0)).isCloseTo(-34.985, within(5e-4));
    assertThat(impedance.spectra().getLast().time()).isGreaterThan(159_000);
  }

  /** ixdat's sample: decimal commas, a sweep, three electrodes. */
  @Test
  void aVoltammogramWithDecimalCommas() {
    TestRecord test = mpr("biologic/Pt_poly_cv_CUT.mpt");
    assertThat(test.cycling().size()).isEqualTo(223);
    assertThat(types(test.cycling())).containsOnly(StepType.SWEEP).hasSize(5);
    assertThat(test.cycling().voltage(0)).isEqualTo(0.87869531);
    assertThat(test.cycling().current(0)).isCloseTo(-2.604324994466466e-6, within(1e-20));
    assertThat(test.voltammogram().lastScan()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void datesInThePlaceOfSeconds() {
    CyclingRecord record = mpr("biologic/Sample_data_biologic_timestamped.txt").cycling();
    assertThat(record.size()).isEqualTo(8);
    assertThat(record.time(1)).isCloseTo(6.464, within(1e-9));
    assertThat(record.value(record.columnIndex("Temperature T1"), 0))
        .isCloseTo(273.15 + 19.379732, within(1e-6));
  }
}
