package org.stratolith.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.stratolith.text.WholeFile;

/**
 * Records as CSV with the columns of the Battery Data Format (ontology 1.3.0).
 *
 * <p>UTF-8, comma, point, line feed; numbers with the fewest digits that read back as the same
 * double; a value that was not measured is an empty cell. See {@code docs/formats/bdf.md}.
 */
public final class BdfCsv {

  /** A BDF column of numbers that the reader keeps as a further column is written likewise. */
  private static final List<BdfColumn> HEAD =
      List.of(
          BdfColumn.TEST_TIME,
          BdfColumn.VOLTAGE,
          BdfColumn.CURRENT,
          BdfColumn.CYCLE_COUNT,
          BdfColumn.STEP_COUNT,
          BdfColumn.STEP_TYPE);

  private static final double SQUARE_CENTIMETRES = 1e4;

  private BdfCsv() {}

  /** Writes the time series; the file appears when it is complete. */
  public static void write(Path file, CyclingRecord record) {
    WholeFile.write(file, writer -> write(writer, record));
  }

  /** Writes the spectra of a test, each row with the time, voltage and current it was taken at. */
  public static void writeSpectra(Path file, TestRecord test) {
    WholeFile.write(file, writer -> writeSpectra(writer, test));
  }

  /** Writes a spectrum of which no test is known: time, voltage and current stay empty. */
  public static void writeSpectrum(Path file, ImpedanceSpectrum spectrum) {
    CyclingRecord none = CyclingRecord.builder(spectrum.electrodeArea()).build();
    writeSpectra(
        file, new TestRecord(none, List.of(new TestRecord.StepSpectrum(1, Double.NaN, spectrum))));
  }

  /**
   * Reads a time series that was written here or by any program that keeps to the format.
   *
   * @throws org.stratolith.text.InputException if it does not keep to it
   */
  public static CyclingRecord read(Path file) {
    return new BdfReader(file.toString()).read(file);
  }

  /**
   * The same from text that is in memory already.
   *
   * @param name of the file, for messages
   */
  public static CyclingRecord read(String name, byte[] utf8) {
    return new BdfReader(name).read(new ByteArrayInputStream(utf8));
  }

  static void write(Writer writer, CyclingRecord record) throws IOException {
    boolean areal = !Double.isNaN(record.electrodeArea());
    StringBuilder line = new StringBuilder(256);
    for (BdfColumn column : HEAD) {
      line.append(column.label()).append(',');
    }
    line.append(BdfColumn.STEP_NAME.label()).append(',').append(BdfColumn.STEP_END.label());
    if (areal) {
      line.append(',').append(BdfColumn.ELECTRODE_AREA.label());
      line.append(',').append(BdfColumn.CURRENT_DENSITY.label());
    }
    for (Column column : record.columns()) {
      line.append(',');
      CsvText.text(line, column.label());
    }
    writer.append(line.append('\n'));
    for (Step step : record.steps()) {
      for (int row = step.from(); row < step.to(); row++) {
        line.setLength(0);
        CsvText.number(line, record.time(row)).append(',');
        CsvText.number(line, record.voltage(row)).append(',');
        CsvText.number(line, record.current(row)).append(',');
        line.append(step.cycle()).append(',').append(step.count()).append(',');
        line.append(step.type().word()).append(',');
        CsvText.text(line, row == step.from() ? step.name() : "").append(',');
        CsvText.text(line, row == step.to() - 1 ? step.end() : "");
        if (areal) {
          CsvText.number(line.append(','), record.electrodeArea() * SQUARE_CENTIMETRES);
          // A/m2 to mA/cm2.
          CsvText.number(line.append(','), record.currentDensity(row) / 10);
        }
        for (int k = 0; k < record.columns().size(); k++) {
          CsvText.number(
              line.append(','), record.columns().get(k).unit().fromSi(record.value(k, row)));
        }
        writer.append(line.append('\n'));
      }
    }
  }

  private static void writeSpectra(Writer writer, TestRecord test) throws IOException {
    List<BdfColumn> columns =
        List.of(
            BdfColumn.TEST_TIME,
            BdfColumn.VOLTAGE,
            BdfColumn.CURRENT,
            BdfColumn.STEP_COUNT,
            BdfColumn.FREQUENCY,
            BdfColumn.REAL_IMPEDANCE,
            BdfColumn.IMAGINARY_IMPEDANCE,
            BdfColumn.ABSOLUTE_IMPEDANCE,
            BdfColumn.PHASE,
            BdfColumn.ELECTRODE_AREA);
    writer.append(String.join(",", columns.stream().map(BdfColumn::label).toList())).append('\n');
    StringBuilder line = new StringBuilder(256);
    for (TestRecord.StepSpectrum taken : test.spectra()) {
      ImpedanceSpectrum spectrum = taken.spectrum();
      int bias = lastRowBefore(test.cycling(), taken.time());
      for (int row = 0; row < spectrum.size(); row++) {
        line.setLength(0);
        CsvText.number(line, taken.time()).append(',');
        CsvText.number(line, bias < 0 ? Double.NaN : test.cycling().voltage(bias)).append(',');
        CsvText.number(line, bias < 0 ? Double.NaN : test.cycling().current(bias)).append(',');
        line.append(taken.stepCount()).append(',');
        CsvText.number(line, spectrum.frequency(row)).append(',');
        CsvText.number(line, spectrum.real(row)).append(',');
        CsvText.number(line, spectrum.imaginary(row)).append(',');
        CsvText.number(line, spectrum.modulus(row)).append(',');
        CsvText.number(line, Math.toDegrees(spectrum.phase(row))).append(',');
        CsvText.number(line, spectrum.electrodeArea() * SQUARE_CENTIMETRES);
        writer.append(line.append('\n'));
      }
    }
  }

  private static int lastRowBefore(CyclingRecord record, double time) {
    int row = record.size() - 1;
    while (row >= 0 && record.time(row) > time) {
      row--;
    }
    return row;
  }
}
