package org.stratolith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.record.BdfCsv;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.InstrumentCsv;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.record.TestRecord;

/**
 * A table that can be written from a reading.
 *
 * @param ending of the file's name, such as {@code bdf.csv}
 * @param kind for people
 * @param name what the input calls it; empty if it has no name
 * @param rows rows without the heading
 * @param writer writes it to a path
 */
record OutputTable(String ending, String kind, String name, int rows, Consumer<Path> writer) {

  private static final int LONGEST_NAME = 40;

  /** The tables of a reading in its order; photoelectron spectra share one. */
  static List<OutputTable> of(Reading reading) {
    List<OutputTable> tables = new ArrayList<>();
    for (Measured measured : reading.contents()) {
      switch (measured) {
        case Measured.Test test -> test(test, tables);
        case Measured.Sweep(String name, var record) ->
            tables.add(
                new OutputTable(
                    "bdf.csv",
                    "voltammogram",
                    name,
                    record.size(),
                    path -> InstrumentCsv.write(path, record)));
        case Measured.Spectrum(String name, ImpedanceSpectrum record) ->
            tables.add(
                new OutputTable(
                    "impedance.csv",
                    "impedance",
                    name,
                    record.size(),
                    path -> BdfCsv.writeSpectrum(path, record)));
        case Measured.Diffraction(String name, var record) ->
            tables.add(
                new OutputTable(
                    "xrd.csv",
                    "diffractogram",
                    name,
                    record.size(),
                    path -> InstrumentCsv.write(path, record)));
        case Measured.Profile(String name, var record) ->
            tables.add(
                new OutputTable(
                    "profile.csv",
                    "depth profile",
                    name,
                    record.size(),
                    path -> InstrumentCsv.write(path, record)));
        case Measured.Image(String name, var record) ->
            tables.add(
                new OutputTable(
                    "image.csv",
                    "image",
                    name,
                    record.rows() * record.columns(),
                    path -> InstrumentCsv.write(path, record)));
        case Measured.Photoelectrons _ -> {}
      }
    }
    photoelectrons(reading.contents(Measured.Photoelectrons.class), tables);
    return tables;
  }

  private static void test(Measured.Test test, List<OutputTable> tables) {
    TestRecord record = test.record();
    CyclingRecord cycling = record.cycling();
    if (cycling.size() > 0) {
      tables.add(
          new OutputTable(
              "bdf.csv",
              "time series",
              test.name(),
              cycling.size(),
              path -> BdfCsv.write(path, cycling)));
    }
    if (!record.spectra().isEmpty()) {
      int rows = record.spectra().stream().mapToInt(taken -> taken.spectrum().size()).sum();
      tables.add(
          new OutputTable(
              "impedance.csv",
              record.spectra().size() + " spectra",
              test.name(),
              rows,
              path -> BdfCsv.writeSpectra(path, record)));
    }
  }

  private static void photoelectrons(
      List<Measured.Photoelectrons> measured, List<OutputTable> tables) {
    List<PhotoelectronSpectrum> spectra =
        measured.stream().map(Measured.Photoelectrons::record).toList();
    if (!spectra.isEmpty()) {
      tables.add(
          new OutputTable(
              "xps.csv",
              spectra.size() + " photoelectron spectra",
              "",
              spectra.stream().mapToInt(PhotoelectronSpectrum::size).sum(),
              path -> InstrumentCsv.write(path, spectra)));
    }
  }

  /**
   * File names for tables, in their order: the stem, and where several tables have one ending also
   * what the input calls each, or else its number.
   */
  static List<String> fileNames(String stem, List<OutputTable> tables) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int k = 0; k < tables.size(); k++) {
      OutputTable table = tables.get(k);
      String ending = "." + table.ending();
      boolean alone = tables.stream().filter(t -> t.ending().equals(table.ending())).count() == 1;
      String part = plain(table.name());
      String name = stem + (alone ? "" : "-" + (part.isEmpty() ? k + 1 : part)) + ending;
      if (!taken.add(name)) {
        name = stem + "-" + (part.isEmpty() ? "" : part + "-") + (k + 1) + ending;
        taken.add(name);
      }
      names.add(name);
    }
    return names;
  }

  /** Lower case letters and digits, everything else as single hyphens. */
  private static String plain(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }
}
