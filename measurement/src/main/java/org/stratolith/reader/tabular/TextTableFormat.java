package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.TestRecord;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Tables of people's own and of cyclers without a format of theirs here, with commas, semicolons or
 * tabs and either decimal sign: time, voltage and current under headings with units, or under any
 * headings that {@link ReadingOptions#columns} maps. Arbin's CSV, whose headings have no units, is
 * among them.
 */
public final class TextTableFormat implements InstrumentFormat {

  private static final int HEAD = 16_384;
  private static final int LINES_BEFORE = 50;

  @Override
  public String name() {
    return "Table with headings (CSV, TSV)";
  }

  /** Whether headings tell time, voltage and current with their units, and a row follows. */
  @Override
  public boolean recognises(FileBytes file) {
    return isText(file) && find(head(file), Map.of()) != null;
  }

  /** Whether the file is text, so that a mapping of columns could make sense of it. */
  public static boolean isText(FileBytes file) {
    return file.length() > 0 && file.indexOf(new byte[1], 0, HEAD) < 0;
  }

  private static TextLines head(FileBytes file) {
    byte[] head = Arrays.copyOf(file.array(), Math.min(HEAD, file.length()));
    return TextLines.of(FileBytes.of(file.name(), head));
  }

  private static @Nullable TableColumns find(TextLines lines, Map<String, String> mapping) {
    for (int k = 0; k < LINES_BEFORE && lines.next(); k++) {
      for (char delimiter : new char[] {',', ';', '\t'}) {
        if (lines.split(delimiter) >= 3) {
          TableColumns columns = TableColumns.of(lines.cellTexts(), delimiter, mapping);
          if (columns.complete()) {
            return columns;
          }
        }
      }
    }
    return null;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    TextLines lines = TextLines.of(file);
    TableColumns columns = find(lines, options.columns());
    if (columns == null) {
      throw unknown(file, options);
    }
    List<Remark> remarks = new ArrayList<>();
    Series series = new Series(file.name(), columns.further());
    int bad = 0;
    Problem first = null;
    boolean lastBad = false;
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      Problem problem = columns.take(lines, series);
      lastBad = problem != null;
      bad += lastBad ? 1 : 0;
      first = first == null ? problem : first;
    }
    if (first != null) {
      // A row of units under the headings and a last line cut off are the usual two.
      if (10 * Math.max(bad - 2, 0) > series.size() || series.size() == 0) {
        throw new InputException(first);
      }
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  first.place(), first.message() + "; " + bad + " rows left out", first.advice())));
    }
    if (lines.mixedDecimals()) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  "numbers with a decimal point and with a decimal comma stand in one file",
                  "Maybe a comma separates thousands")));
    }
    CyclingRecord record = series.finish(options, remarks);
    Map<String, String> metadata = new LinkedHashMap<>();
    columns.describe(metadata);
    return new Reading(
        columns.arbin() ? "Arbin CSV" : "Table with headings",
        List.of(new Measured.Test("", new TestRecord(record, List.of()))),
        metadata,
        remarks);
  }

  private static InputException unknown(FileBytes file, ReadingOptions options) {
    TextLines lines = head(file);
    String first = lines.next() ? lines.text().strip() : "";
    return new InputException(
        new Problem(
            Place.ofFile(file.name()),
            "has no line of headings with "
                + (options.columns().isEmpty()
                    ? "time, voltage and current and their units"
                    : "all of " + options.columns().values())
                + "; it begins with '"
                + (first.length() > 80 ? first.substring(0, 80) + "…" : first)
                + "'",
            "Maybe map them: --column 'Test Time / s=…' --column 'Voltage / V=…' --column"
                + " 'Current / A=…'"));
  }
}
