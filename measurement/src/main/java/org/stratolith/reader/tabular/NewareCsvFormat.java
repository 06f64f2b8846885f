package org.stratolith.reader.tabular;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * Neware's CSV exports: flat, a row for every record, and layered, where rows of cycles, steps and
 * records alternate under three lines of headings.
 */
public final class NewareCsvFormat implements InstrumentFormat {

  private static final int HEAD = 8192;
  private static final String[] NEEDED = {Series.TIME, Series.VOLTAGE, Series.CURRENT};

  @Override
  public String name() {
    return "Neware CSV";
  }

  @Override
  public boolean recognises(FileBytes file) {
    if (file.length() == 0 || file.indexOf(new byte[1], 0, HEAD) >= 0) {
      return false;
    }
    byte[] head = Arrays.copyOf(file.array(), Math.min(HEAD, file.length()));
    TextLines lines = lines(FileBytes.of(file.name(), head));
    return find(lines) != null;
  }

  /** The lines, in Chinese where every byte above 0x7F stands in a pair above 0xA0. */
  private static TextLines lines(FileBytes file) {
    byte[] bytes = file.array();
    boolean paired = Charset.isSupported("GB18030");
    for (int k = 0; k < bytes.length && paired; k++) {
      if (bytes[k] < 0) {
        paired = (bytes[k] & 0xFF) > 0xA0 && k + 1 < bytes.length && (bytes[k + 1] & 0xFF) > 0xA0;
        k++;
      }
    }
    return paired ? TextLines.of(file, Charset.forName("GB18030")) : TextLines.of(file);
  }

  /** Headings of the layers; null if the text is no export of Neware's. */
  private record Layers(int cycleCells, @Nullable NewareHeadings steps, NewareHeadings records) {}

  private static @Nullable Layers find(TextLines lines) {
    if (!lines.next()) {
      return null;
    }
    lines.split(',');
    NewareHeadings first = new NewareHeadings(lines.cellTexts());
    if (first.has(NEEDED) && first.has(Series.CYCLE, Series.STEP_TYPE)) {
      return new Layers(0, null, first);
    }
    int cycleCells = lines.cells();
    if (first.at(Series.CYCLE) != 0 || !lines.next()) {
      return null;
    }
    lines.split(',');
    NewareHeadings steps = new NewareHeadings(lines.cellTexts());
    if (lines.cells() < 2 || !lines.isEmpty(0) || !steps.has(Series.STEP_TYPE) || !lines.next()) {
      return null;
    }
    lines.split(',');
    NewareHeadings records = new NewareHeadings(lines.cellTexts());
    boolean third = lines.cells() > 2 && lines.isEmpty(0) && lines.isEmpty(1);
    return third && records.has(NEEDED) ? new Layers(cycleCells, steps, records) : null;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    TextLines lines = lines(file);
    Layers layers = find(lines);
    if (layers == null) {
      throw lines.error("is no heading of Neware's", "Maybe export the record layer with it");
    }
    for (String role : List.of(Series.VOLTAGE, Series.CURRENT)) {
      if (!layers.records.hasUnit(role)) {
        throw lines.error(
            "the unit of '" + role + "' is not known", "Maybe write it as Current(mA)");
      }
    }
    List<Remark> remarks = new ArrayList<>();
    NewareCsvRows rows =
        new NewareCsvRows(
            new Series(file.name(), layers.records.further()),
            layers.records,
            layers.steps,
            layers.cycleCells);
    while (lines.next()) {
      if (!lines.isBlank()) {
        rows.take(lines);
      }
    }
    CyclingRecord record = rows.finish(lines, options, remarks);
    return new Reading(
        layers.steps == null ? "Neware CSV (flat)" : "Neware CSV (layered)",
        List.of(new Measured.Test("", new TestRecord(record, List.of()))),
        Map.of(),
        remarks);
  }
}
