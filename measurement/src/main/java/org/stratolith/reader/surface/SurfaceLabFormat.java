package org.stratolith.reader.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.RowReader;
import org.stratolith.reader.text.TextLines;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Depth profiles of IONTOF's SurfaceLab as text: dose, fluence and the intensity of each ion over
 * the time of sputtering. Its table of current over cluster size is read too.
 */
public final class SurfaceLabFormat implements InstrumentFormat {

  private static final int HEAD = 262_144;
  private static final String CLUSTERS = "Cluster Size\tCurrent [pA]";
  private static final double PICO = 1e-12;
  private static final double PER_SQUARE_CENTIMETRE = 1e4;

  @Override
  public String name() {
    return "IONTOF SurfaceLab depth profile";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has(CLUSTERS, 0)
        || (file.has("#", 0) && file.head(HEAD).contains("\n#Data Point #\tSputter Time (s)\t"));
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    return file.has(CLUSTERS, 0) ? clusters(file) : profile(file);
  }

  private Reading profile(FileBytes file) {
    TextLines lines = TextLines.of(file);
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Remark> remarks = new ArrayList<>();
    String[] names = {};
    String[] masses = {};
    String[] headings = {};
    while (headings.length == 0 && lines.next()) {
      int cells = lines.split('\t');
      if (lines.startsWith("#Data Point #")) {
        headings = lines.cellTexts();
      } else if (cells < 5) {
        metadata.putIfAbsent("comment", lines.text().replaceFirst("^#", "").strip());
      } else if (names.length == 0) {
        names = lines.cellTexts();
      } else {
        masses = lines.cellTexts();
      }
    }
    if (headings.length < 5 || names.length != headings.length) {
      throw lines.error(
          "the " + names.length + " names of ions do not fit the " + headings.length + " headings",
          "Maybe the file was cut off, or another version wrote it");
    }
    for (int k = 4; k < Math.min(masses.length, names.length); k++) {
      metadata.putIfAbsent("m/z of " + names[k], masses[k]);
    }
    NumberTable table = table(lines, headings, remarks);
    List<Column> signals = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (int k = 2; k < headings.length; k++) {
      signals.add(heading(headings[k], names[k]));
      values.add(table.column(k, headings[k].startsWith("Fluence") ? PER_SQUARE_CENTIMETRE : 1));
    }
    infinite(values, lines, remarks);
    Column axis = Column.of("Sputter Time", "s");
    return reading("IONTOF SurfaceLab", axis, table.column(1), signals, values, metadata, remarks);
  }

  private static Column heading(String heading, String name) {
    if (!name.isEmpty()) {
      return Column.of(name, "1");
    }
    return heading.startsWith("Fluence")
        ? Column.of("Fluence", "1/cm2")
        : Column.of(heading.replace(" (ions)", ""), "1");
  }

  private static NumberTable table(TextLines lines, String[] headings, List<Remark> remarks) {
    NumberTable table = new NumberTable(List.of(headings));
    RowReader rows = new RowReader(table, 0, new boolean[headings.length]);
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split('\t');
        rows.take(lines);
      }
    }
    rows.finish(lines, remarks);
    return table;
  }

  /** SurfaceLab writes inf where its correction for the dead time finds no finite count. */
  private static void infinite(List<double[]> values, TextLines lines, List<Remark> remarks) {
    long count = values.stream().flatMapToDouble(Arrays::stream).filter(Double::isInfinite).count();
    if (count > 0) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  count + " intensities are infinite", "Maybe the detector was saturated there")));
    }
  }

  private Reading clusters(FileBytes file) {
    TextLines lines = TextLines.of(file);
    List<Remark> remarks = new ArrayList<>();
    lines.next();
    NumberTable table = table(lines, new String[] {"Cluster Size", "Current"}, remarks);
    return reading(
        "IONTOF cluster sizes",
        Column.of("Cluster Size", "1"),
        table.column(0),
        List.of(Column.of("Current", "A")),
        List.of(table.column(1, PICO)),
        new LinkedHashMap<>(),
        remarks);
  }

  private static Reading reading(
      String format,
      Column axis,
      double[] position,
      List<Column> signals,
      List<double[]> values,
      Map<String, String> metadata,
      List<Remark> remarks) {
    try {
      DepthProfile profile =
          DepthProfile.of(axis, position, signals, values.toArray(double[][]::new));
      return new Reading(format, List.of(new Measured.Profile("", profile)), metadata, remarks);
    } catch (IllegalArgumentException e) {
      String[] parts = String.valueOf(e.getMessage()).split("\\R", 2);
      throw new InputException(
          new Problem(Place.ofFile(format), parts[0], parts.length > 1 ? parts[1] : null));
    }
  }
}
