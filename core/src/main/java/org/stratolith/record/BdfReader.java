package org.stratolith.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;

/** Reads a BDF CSV into a {@link CyclingRecord}. */
final class BdfReader {

  private static final List<BdfColumn> REQUIRED =
      List.of(BdfColumn.TEST_TIME, BdfColumn.VOLTAGE, BdfColumn.CURRENT);

  private final String file;
  private final Map<BdfColumn, Integer> known = new EnumMap<>(BdfColumn.class);
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> columnAt = new ArrayList<>();
  private final RowsToSteps steps = new RowsToSteps();
  private double area = Double.NaN;

  BdfReader(String file) {
    this.file = file;
  }

  CyclingRecord read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  CyclingRecord read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      CsvLines lines = new CsvLines(file, reader);
      List<String> header = lines.next();
      if (header == null) {
        throw lines.problem("is empty", "Maybe the run that wrote it was stopped");
      }
      int width = header.size();
      header(lines, header);
      CyclingRecordBuilder builder = new CyclingRecordBuilder(Double.NaN, columns);
      double before = Double.NEGATIVE_INFINITY;
      for (List<String> row = lines.next(); row != null; row = lines.next()) {
        if (row.size() != width) {
          throw lines.problem(
              "has " + row.size() + " cells, the header has " + width,
              "Maybe the file was cut off, or a number has a decimal comma");
        }
        double time = number(lines, row, BdfColumn.TEST_TIME);
        if (!(time >= before)) {
          throw lines.problem(
              "the test time " + time + " s follows " + before + " s",
              "Maybe two tests were joined, or a clock was set back");
        }
        before = time;
        row(lines, row, time, builder);
      }
      return steps.finish(builder, area);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputException unreadable(IOException e) {
    return new InputException(
        new Problem(
            Place.ofFile(file),
            "cannot be read: " + e,
            "Maybe the path is wrong, or the file is not UTF-8"));
  }

  private void header(CsvLines lines, List<String> header) {
    for (int k = 0; k < header.size(); k++) {
      String heading = header.get(k).strip();
      heading = k == 0 && heading.startsWith("\uFEFF") ? heading.substring(1) : heading;
      BdfColumn column = BdfColumn.of(heading);
      if (column != null) {
        if (known.put(column, k) != null) {
          throw lines.problem(
              "the column " + Spelling.quote(heading) + " stands twice",
              "Maybe delete one of them");
        }
      } else {
        further(heading, k);
      }
    }
    for (BdfColumn column : REQUIRED) {
      if (!known.containsKey(column)) {
        throw lines.problem(
            "the column '" + column.label() + "' is missing",
            "Maybe it stands under another name or unit; the label fixes both");
      }
    }
  }

  /** Keeps a column of numbers whose unit we know; others carry nothing we could use. */
  private void further(String heading, int at) {
    int slash = heading.indexOf(" / ");
    if (slash > 0) {
      try {
        columns.add(new Column(heading.substring(0, slash), Unit.of(heading.substring(slash + 3))));
        columnAt.add(at);
      } catch (IllegalArgumentException e) {
        // A unit outside our system: the column is not read.
      }
    }
  }

  private void row(CsvLines lines, List<String> row, double time, CyclingRecordBuilder builder) {
    double current = number(lines, row, BdfColumn.CURRENT);
    if (Double.isNaN(area) && known.containsKey(BdfColumn.ELECTRODE_AREA)) {
      area = number(lines, row, BdfColumn.ELECTRODE_AREA) / 1e4;
    }
    steps.place(
        builder,
        integer(lines, row, BdfColumn.CYCLE_COUNT),
        integer(lines, row, BdfColumn.STEP_COUNT),
        text(row, BdfColumn.STEP_ID),
        text(row, BdfColumn.STEP_TYPE),
        text(row, BdfColumn.STEP_NAME),
        text(row, BdfColumn.STEP_END),
        current);
    builder.row(time, number(lines, row, BdfColumn.VOLTAGE), current);
    for (int k = 0; k < columns.size(); k++) {
      double value = number(lines, row.get(columnAt.get(k)), columns.get(k).label());
      builder.set(k, columns.get(k).unit().toSi(value));
    }
  }

  private double number(CsvLines lines, List<String> row, BdfColumn column) {
    Integer at = known.get(column);
    return at == null ? Double.NaN : number(lines, row.get(at), column.label());
  }

  private static double number(CsvLines lines, String cell, String label) {
    String text = cell.strip();
    if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    try {
      return switch (text) {
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(text);
      };
    } catch (NumberFormatException e) {
      throw lines.problem(
          Spelling.quote(text) + " is not a number in column '" + label + "'",
          "Maybe a decimal comma, or the cells have shifted");
    }
  }

  /** The value of a counting column, or -1 if there is none. */
  private int integer(CsvLines lines, List<String> row, BdfColumn column) {
    double value = number(lines, row, column);
    if (Double.isNaN(value)) {
      return -1;
    }
    if (value != Math.rint(value) || value < 0 || value > Integer.MAX_VALUE) {
      throw lines.problem(
          value + " is not a count in column '" + column.label() + "'",
          "Maybe the cells have shifted");
    }
    return (int) value;
  }

  private @Nullable String text(List<String> row, BdfColumn column) {
    Integer at = known.get(column);
    return at == null ? null : row.get(at);
  }
}
