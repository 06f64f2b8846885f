package org.stratolith.analysis.impedance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.testing.Samples;

/** Takes numbers out of sample files; no reader, only what the tests here need. */
public final class SpectrumFiles {

  private SpectrumFiles() {}

  /**
   * The rows of a file in which all needed columns are numbers.
   *
   * @param separator regular expression between columns
   */
  public static ImpedanceSpectrum read(
      String sample, String separator, int frequency, int re, int im) {
    List<double[]> rows = new ArrayList<>();
    for (String line : lines(sample)) {
      String[] cells = line.strip().split(separator, -1);
      if (cells.length > Math.max(frequency, Math.max(re, im))) {
        try {
          rows.add(
              new double[] {
                Double.parseDouble(cells[frequency]),
                Double.parseDouble(cells[re]),
                Double.parseDouble(cells[im])
              });
        } catch (NumberFormatException header) {
          rows.clear();
        }
      }
    }
    return ImpedanceSpectrum.of(
        rows.stream().mapToDouble(row -> row[0]).toArray(),
        rows.stream().mapToDouble(row -> row[1]).toArray(),
        rows.stream().mapToDouble(row -> row[2]).toArray(),
        Double.NaN);
  }

  /** The lines of a sample file. */
  public static List<String> lines(String sample) {
    try {
      return Files.readAllLines(Samples.file(sample), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example spectrum of impedance.py without its inductive rows: 57 of 66. */
  public static ImpedanceSpectrum exampleData() {
    return SpectrumPart.capacitive(read("eis/exampleData.csv", ",", 0, 1, 2));
  }

  /** A dummy cell measured with ZPlot. */
  public static ImpedanceSpectrum dummy(String name) {
    return read("eis/" + name, "\\s+", 0, 4, 5);
  }
}
