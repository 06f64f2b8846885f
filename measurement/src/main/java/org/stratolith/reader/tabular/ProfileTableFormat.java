package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
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
 * Depth profiles and line scans as tables of people's own, and as {@code convert} writes them: the
 * first heading is a depth, distance or position, or a time of sputtering or etching, with its
 * unit; each further column is a signal. Commas, semicolons or tabs; lines before the headings are
 * passed over.
 */
public final class ProfileTableFormat implements InstrumentFormat {

  private static final int HEAD = 16_384;
  private static final int LINES_BEFORE = 50;
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /** What the first column may be, by its heading in lower case, and what its unit is like. */
  private static final Map<String, Unit> AXES =
      Map.of(
          "depth", Unit.of("m"),
          "distance", Unit.of("m"),
          "position", Unit.of("m"),
          "sputter time", Unit.of("s"),
          "etch time", Unit.of("s"));

  @Override
  public String name() {
    return "Table over depth or sputter time (CSV, TSV)";
  }

  @Override
  public boolean recognises(FileBytes file) {
    if (!TextTableFormat.isText(file)) {
      return false;
    }
    byte[] head = Arrays.copyOf(file.array(), Math.min(HEAD, file.length()));
    return find(TextLines.of(FileBytes.of(file.name(), head))) != 0;
  }

  /** Goes to the line of headings and returns what separates them, or 0 if there is none. */
  private static char find(TextLines lines) {
    for (int k = 0; k < LINES_BEFORE && lines.next(); k++) {
      for (char delimiter : DELIMITERS) {
        if (lines.split(delimiter) >= 2 && axis(lines.cell(0)) != null) {
          return delimiter;
        }
      }
    }
    return 0;
  }

  private static @Nullable Column axis(String text) {
    Heading heading = Heading.of(text);
    Unit unit = heading.unit();
    Unit like = AXES.get(heading.quantity().toLowerCase(Locale.ROOT));
    return unit != null && like != null && unit.isLike(like)
        ? new Column(heading.quantity(), unit)
        : null;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    TextLines lines = TextLines.of(file);
    char delimiter = find(lines);
    Column axis = delimiter == 0 ? null : axis(lines.cell(0));
    if (axis == null) {
      throw lines.error(
          "has no heading such as \"Depth / nm\" or \"Sputter Time / s\"",
          "Maybe add one above the numbers");
    }
    String[] headings = lines.cellTexts();
    List<Remark> remarks = new ArrayList<>();
    List<Column> signals = signals(headings, lines, remarks);
    NumberTable table = new NumberTable(List.of(headings));
    RowReader rows = new RowReader(table, 0, new boolean[headings.length]);
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split(delimiter);
        rows.take(lines);
      }
    }
    rows.finish(lines, remarks);
    double[][] values = new double[signals.size()][];
    for (int k = 0; k < values.length; k++) {
      values[k] = si(table.column(k + 1), signals.get(k).unit());
    }
    return new Reading(
        "Table over " + axis.name().toLowerCase(Locale.ROOT),
        List.of(
            new Measured.Profile(
                "", profile(file, axis, si(table.column(0), axis.unit()), signals, values))),
        Map.of(),
        remarks);
  }

  private static List<Column> signals(String[] headings, TextLines lines, List<Remark> remarks) {
    List<Column> signals = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (int k = 1; k < headings.length; k++) {
      Heading heading = Heading.of(headings[k]);
      Unit unit = heading.unit();
      if (unit == null) {
        bare.add(headings[k].strip());
      }
      signals.add(
          unit == null
              ? Column.of(headings[k].strip(), "1")
              : new Column(heading.quantity(), unit));
    }
    if (!bare.isEmpty()) {
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              lines.problem(
                  "without a unit, and taken as plain numbers: " + String.join(", ", bare),
                  "Maybe they are counts; else write \"Name / unit\"")));
    }
    return signals;
  }

  private static double[] si(double[] column, Unit unit) {
    double[] si = new double[column.length];
    for (int row = 0; row < si.length; row++) {
      si[row] = unit.toSi(column[row]);
    }
    return si;
  }

  private static DepthProfile profile(
      FileBytes file, Column axis, double[] positions, List<Column> signals, double[][] values) {
    try {
      return DepthProfile.of(axis, positions, signals, values);
    } catch (IllegalArgumentException e) {
      String[] parts = String.valueOf(e.getMessage()).split("\\R", 2);
      throw new InputException(
          new Problem(Place.ofFile(file.name()), parts[0], parts.length > 1 ? parts[1] : null));
    }
  }
}
