package org.stratolith.reader.scribner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.FrequencySweeps;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.RowReader;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * ZPlot's {@code .z} ({@code ZPLOT2 ASCII} … {@code End Comments}) and the older {@code ZPlotW Data
 * File}, which Autolab's software writes too ({@code Z60W Data File}); see {@code
 * docs/formats/impedance-text.md}. Nine columns: frequency, amplitude, bias, time, Re Z, Im Z,
 * group delay, error, range.
 */
public final class ZFormat implements InstrumentFormat {

  private static final List<String> COLUMNS =
      List.of("Freq(Hz)", "Ampl", "Bias", "Time(Sec)", "Z'(a)", "Z''(b)", "GD", "Err", "Range");
  private static final String END = "End Comments";
  private static final int MOST_METADATA = 10_000;

  @Override
  public String name() {
    return "ZPlot";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(80);
    return head.contains("ZPLOT2 ASCII")
        || head.contains("ZPlotW Data File")
        || head.contains("Z60W Data File");
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    TextLines lines = TextLines.of(file);
    lines.next();
    boolean second = lines.text().contains("ZPLOT2");
    double stated = second ? modernHead(lines, metadata) : oldHead(lines, metadata);
    NumberTable table = new NumberTable(COLUMNS);
    RowReader reader = new RowReader(table, 0, new boolean[COLUMNS.size()]);
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split(second ? '\t' : ',');
        reader.take(lines);
      }
    }
    reader.finish(lines, remarks);
    if (stated > table.rows()) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  String.format(Locale.ROOT, "ends after %d of %.0f rows", table.rows(), stated),
                  "Maybe the file was cut off, or rows were deleted")));
    }
    FrequencySweeps sweeps =
        FrequencySweeps.find(table.column(0), table.column(4), table.column(5));
    if (sweeps.count() == 0) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "holds no impedance",
              "Maybe it is a measurement over time; only sweeps of frequency are read"));
    }
    return new Reading(
        second ? "ZPlot 2 ASCII" : "ZPlot 1 text",
        List.copyOf(sweeps.records(options.electrodeArea())),
        metadata,
        remarks);
  }

  /** Reads up to {@code End Comments}; returns 0, for the head does not count the rows. */
  private static double modernHead(TextLines lines, Map<String, String> metadata) {
    while (lines.next()) {
      String text = lines.text().strip();
      if (text.equals(END)) {
        return 0;
      }
      int colon = text.indexOf(':');
      if (colon > 0 && metadata.size() < MOST_METADATA) {
        metadata.putIfAbsent(text.substring(0, colon), text.substring(colon + 1).strip());
      }
    }
    throw lines.error("the line '" + END + "' is missing", "Maybe the file was cut off");
  }

  /** Reads up to the headings; the line before them counts the rows. */
  private static double oldHead(TextLines lines, Map<String, String> metadata) {
    double stated = 0;
    while (lines.next()) {
      String text = lines.text().strip().replace("\"", "");
      String plain = text.replace(" ", "");
      if (plain.startsWith("Freq(Hz)") && plain.contains("Z'")) {
        return stated;
      }
      lines.split(',');
      stated = lines.cells() == 1 && lines.isNumber(0) ? lines.value(0) : 0;
      int colon = text.indexOf(':');
      if (colon > 0 && metadata.size() < MOST_METADATA) {
        metadata.putIfAbsent(text.substring(0, colon), text.substring(colon + 1).strip());
      }
    }
    throw lines.error(
        "the line with the headings, Freq(Hz) … Range, is missing", "Maybe the file was cut off");
  }
}
