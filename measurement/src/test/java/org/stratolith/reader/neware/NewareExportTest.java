package org.stratolith.reader.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * Files against what the vendor's program exported from them, in every row and column. The
 * tolerances are the exports' own rounding: voltages to 0.1 mV; currents, charges, energies and
 * times to half the unit in the last place, which differs from export to export and is given with
 * each file (uA, mAs, mWs, s), or to the resolution of the 32-bit floats the exports went through.
 */
class NewareExportTest {

  /** Relative, of 32-bit floats; an export rounds twice. */
  private static final double FLOAT = 2.4e-7;

  private static final double TENTH_MILLIVOLT = 0.05 + 1e-9;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // Version 8 counts charge finer than the export shows it.
    "nda_v8, 0.5, 0.05, 0.0005, 0",
    "nda8, 0.5, 0.05, 0.0005, 0",
    // Six digits of values to 4e5 mAs.
    "nda_v22, 0.5, 0.5, 0.5, 0",
    "new_nda_file, 0.05, 0.05, 0.00005, 0",
    // Charge and energy as mAh and mWh of three and two decimals; 463.075 ms stands as 0.46300075.
    "2-1-6_61_07005012, 5, 1.8, 18, 0.001",
    // Nanoseconds are dropped.
    "SINTEF__G20M7_BTS91, 0.05, 0.5, 0.5, 0.001",
    "TestFile, 0.05, 0.5, 0.5, 0.001",
  })
  void ndaIsWhatTheVendorExports(
      String name, double current, double charge, double energy, double time) {
    compare("neware_nda/" + name, NewareFiles.nda(name), current, charge, energy, time);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "21_10_7_85, 0.5, 0.005, 0.005, 0",
    // Microamperes, and mAh of six decimals.
    "TESTCELL0001-Test_Data_Collection_Ndc17, 0.5, 0.005, 0.005, 0",
    "Unit27_Example_Corrupt, 0.5, 0.005, 0.005, 0",
    "Unit27_Example_Data_File, 0.5, 0.005, 0.005, 0",
    "empty, 0.5, 0.005, 0.005, 0",
    "interp-test, 0.5, 0.005, 0.005, 0",
    "nw4-120-1-6-53, 0.5, 0.0005, 0.002, 0",
    "scrubbed_ndc2, 0.05, 0.005, 0.005, 0",
  })
  void ndaxIsWhatTheVendorExports(
      String name, double current, double charge, double energy, double time) {
    compare("neware_ndax/" + name, NewareFiles.ndax(name), current, charge, energy, time);
  }

  private static void compare(
      String path, FileBytes file, double current, double charge, double energy, double time) {
    ExportedRows export = ExportedRows.of(path + ".btsda.csv.gz");
    Reading reading =
        (path.startsWith("neware_ndax") ? new NewareNdax() : new NewareNda())
            .read(file, ReadingOptions.DEFAULTS);
    CyclingRecord record = reading.contents(Measured.Test.class).getFirst().record().cycling();
    assertThat(record.size()).isEqualTo(export.size());
    double zone = record.size() == 0 ? 0 : clock(export, 0) - record.value(4, 0);
    // Exports show the hours of the zone in which they were made.
    assertThat(Math.abs(zone - 1800 * Math.rint(zone / 1800))).isLessThan(1.1e-3);
    for (int row = 0; row < record.size(); row++) {
      Step step = record.stepOf(row);
      same(path, export, "Step Count", row, step.count());
      same(path, export, "Cycle Index", row, step.cycle());
      same(path, export, "Step Index", row, Integer.parseInt(step.name().split(":", 2)[0]));
      near(path, export, "Voltage(mV)", row, record.voltage(row) * 1e3, TENTH_MILLIVOLT);
      near(path, export, "Current(uA)", row, record.current(row) * 1e6, current);
      near(path, export, "Total Time", row, record.time(row), time);
      unsigned(path, export, "Capacity(mAs)", row, record, 0, charge);
      unsigned(path, export, "Energy(mWs)", row, record, 2, energy);
      double clock = clock(export, row) - zone;
      check(Math.abs(clock - record.value(4, row)) < 2e-3, path, "Date", row, clock);
    }
    auxiliary(record, export);
  }

  /** Sensors: temperatures to 0.1 degC or to the float the export shows, voltages to 0.1 mV. */
  private static void auxiliary(CyclingRecord record, ExportedRows export) {
    for (String[] names :
        new String[][] {
          {"T1", "Temperature T1"},
          {"T1(?)", "Temperature T1"},
          {"T2(?)", "Temperature T2"},
          {"t1(?)", "Set Temperature T1"},
          {"V1(mV)", "Auxiliary Voltage V1"}
        }) {
      if (export.has(names[0])) {
        int column = record.columnIndex(names[1]);
        assertThat(column).as(names[1]).isNotNegative();
        boolean volts = names[0].startsWith("V");
        for (int row = 0; row < record.size(); row++) {
          double value = record.value(column, row);
          double shown = volts ? value * 1e3 : value - 273.15;
          double half = names[0].equals("T1") ? 1e-4 : 0.05 + 1e-5;
          boolean fits = Math.abs(shown - export.number(names[0], row)) <= half;
          check(fits, names[1], names[0], row, shown);
        }
      }
    }
  }

  private static void near(
      String path, ExportedRows export, String column, int row, double value, double half) {
    double expected = export.number(column, row);
    double tolerance = half * (1 + 1e-9) + FLOAT * Math.abs(expected) + 1e-9;
    check(Math.abs(value - expected) <= tolerance, path, column, row, value);
  }

  private static void same(String path, ExportedRows export, String column, int row, int value) {
    check(export.number(column, row) == value, path, column, row, value);
  }

  /** The export shows one counter, whose sign differs from version to version. */
  private static void unsigned(
      String path,
      ExportedRows export,
      String column,
      int row,
      CyclingRecord record,
      int charging,
      double half) {
    double in = record.value(charging, row) * 1e3;
    double out = record.value(charging + 1, row) * 1e3;
    double expected = Math.abs(export.number(column, row));
    double off = Math.min(Math.abs(in + out - expected), Math.abs(Math.abs(in - out) - expected));
    double tolerance = half * (1 + 1e-9) + FLOAT * expected + 1e-9;
    check(off <= tolerance, path, column, row, in - out);
  }

  private static void check(boolean fits, String path, String column, int row, double value) {
    if (!fits) {
      fail("%s, %s in row %d does not fit the export: %s", path, column, row, value);
    }
  }

  private static double clock(ExportedRows export, int row) {
    LocalDateTime date = LocalDateTime.parse(export.text("Date", row));
    return date.toInstant(ZoneOffset.UTC).toEpochMilli() / 1e3;
  }
}
