package org.stratolith.record;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.stratolith.text.WholeFile;

/**
 * Diffractograms, depth profiles, micrographs and photoelectron spectra as plain CSV, with headings
 * {@code Name / unit} as in the Battery Data Format, which has none for them; voltammograms as its
 * time series. See {@code docs/formats/bdf.md}.
 */
public final class InstrumentCsv {

  private InstrumentCsv() {}

  /** Angle, intensity and its standard deviation. */
  public static void write(Path file, Diffractogram record) {
    WholeFile.write(file, writer -> write(writer, record));
  }

  /** Position and every signal. */
  public static void write(Path file, DepthProfile record) {
    WholeFile.write(file, writer -> write(writer, record));
  }

  /** A row for every pixel: the place of its middle from the upper left corner, and the value. */
  public static void write(Path file, Micrograph record) {
    WholeFile.write(file, writer -> write(writer, record));
  }

  /** A row for every pixel of every image: its place, its position, and all signals. */
  public static void write(Path file, ImageStack record) {
    WholeFile.write(file, writer -> write(writer, record));
  }

  /** The spectra of a sample one below the other. */
  public static void write(Path file, List<PhotoelectronSpectrum> spectra) {
    WholeFile.write(file, writer -> write(writer, spectra));
  }

  /** Time, potential and current, with the number of the scan as cycle. */
  public static void write(Path file, Voltammogram record) {
    WholeFile.write(file, writer -> write(writer, record));
  }

  private static void write(Writer writer, Diffractogram record) throws IOException {
    writer.append("Two Theta / deg,Intensity / 1,Intensity Deviation / 1\n");
    StringBuilder line = new StringBuilder(80);
    for (int row = 0; row < record.size(); row++) {
      line.setLength(0);
      CsvText.number(line, record.twoTheta(row)).append(',');
      CsvText.number(line, record.intensity(row)).append(',');
      writer.append(CsvText.number(line, record.deviation(row)).append('\n'));
    }
  }

  private static void write(Writer writer, DepthProfile record) throws IOException {
    StringBuilder line = new StringBuilder(256);
    CsvText.text(line, record.axis().label());
    for (Column signal : record.signals()) {
      CsvText.text(line.append(','), signal.label());
    }
    writer.append(line.append('\n'));
    for (int row = 0; row < record.size(); row++) {
      line.setLength(0);
      CsvText.number(line, record.axis().unit().fromSi(record.position(row)));
      for (int k = 0; k < record.signals().size(); k++) {
        double value = record.signals().get(k).unit().fromSi(record.value(k, row));
        CsvText.number(line.append(','), value);
      }
      writer.append(line.append('\n'));
    }
  }

  private static void write(Writer writer, Micrograph record) throws IOException {
    boolean scaled = !Double.isNaN(record.width()) && !Double.isNaN(record.height());
    double across = scaled ? record.width() / record.columns() : 1;
    double down = scaled ? record.height() / record.rows() : 1;
    StringBuilder line = new StringBuilder(80);
    line.append(scaled ? "X / m,Y / m," : "X / 1,Y / 1,");
    writer.append(CsvText.text(line, record.quantity().label()).append('\n'));
    for (int row = 0; row < record.rows(); row++) {
      for (int column = 0; column < record.columns(); column++) {
        line.setLength(0);
        CsvText.number(line, (column + 0.5) * across).append(',');
        CsvText.number(line, (row + 0.5) * down).append(',');
        CsvText.number(line, record.quantity().unit().fromSi(record.value(column, row)));
        writer.append(line.append('\n'));
      }
    }
  }

  private static void write(Writer writer, ImageStack record) throws IOException {
    StringBuilder line = new StringBuilder(128);
    CsvText.text(line.append("X / m,Y / m,"), record.axis().label());
    for (Column signal : record.signals()) {
      CsvText.text(line.append(','), signal.label());
    }
    writer.append(line.append('\n'));
    for (int image = 0; image < record.size(); image++) {
      double position = record.axis().unit().fromSi(record.position(image));
      for (int pixel = 0; pixel < record.columns() * record.rows(); pixel++) {
        int column = pixel % record.columns();
        int row = pixel / record.columns();
        line.setLength(0);
        CsvText.number(line, (column + 0.5) * record.width() / record.columns()).append(',');
        CsvText.number(line, (row + 0.5) * record.height() / record.rows()).append(',');
        CsvText.number(line, position);
        for (int s = 0; s < record.signals().size(); s++) {
          double value = record.value(s, image, column, row);
          CsvText.number(line.append(','), record.signals().get(s).unit().fromSi(value));
        }
        writer.append(line.append('\n'));
      }
    }
  }

  private static void write(Writer writer, List<PhotoelectronSpectrum> spectra) throws IOException {
    writer.append("Region,Etch Time / s,Binding Energy / eV,Counts / 1\n");
    StringBuilder line = new StringBuilder(80);
    for (PhotoelectronSpectrum spectrum : spectra) {
      for (int row = 0; row < spectrum.size(); row++) {
        line.setLength(0);
        CsvText.text(line, spectrum.region()).append(',');
        CsvText.number(line, spectrum.etchTime()).append(',');
        CsvText.number(line, spectrum.bindingEnergy(row)).append(',');
        writer.append(CsvText.number(line, spectrum.counts(row)).append('\n'));
      }
    }
  }

  private static void write(Writer writer, Voltammogram record) throws IOException {
    boolean areal = !Double.isNaN(record.electrodeArea());
    StringBuilder line = new StringBuilder(128);
    line.append("Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Type");
    line.append(areal ? ",Electrode Area / cm2,Current Density / mA cm-2\n" : "\n");
    writer.append(line);
    for (int row = 0; row < record.size(); row++) {
      line.setLength(0);
      CsvText.number(line, record.time(row)).append(',');
      CsvText.number(line, record.potential(row)).append(',');
      CsvText.number(line, record.current(row)).append(',');
      line.append(record.scan(row)).append(',').append(StepType.SWEEP.word());
      if (areal) {
        CsvText.number(line.append(','), record.electrodeArea() * 1e4).append(',');
        CsvText.number(line, record.currentDensity(row) / 10);
      }
      writer.append(line.append('\n'));
    }
  }
}
