package org.stratolith.reader.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.RowReader;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Tables of impedance without an instrument's mark: with headings that name a frequency and an
 * impedance (CSV, tabs, RelaxIS), or three columns of numbers that can be nothing else; see {@code
 * docs/formats/impedance-text.md}.
 */
public final class ImpedanceText implements InstrumentFormat {

  private static final char[] SEPARATORS = {'\t', ';', ',', TextLines.BLANKS};
  private static final int HEAD = 20;
  private static final int LOOKED_AT = 1 << 16;
  private static final List<String> BARE = List.of("Frequency/Hz", "Re(Z)/Ohm", "Im(Z)/Ohm");

  @Override
  public String name() {
    return "Impedance text";
  }

  @Override
  public boolean recognises(FileBytes file) {
    // Text has no NUL; a binary file is not searched for lines.
    return file.head(1024).indexOf('\0') < 0 && start(file) != null;
  }

  /**
   * Where a table begins.
   *
   * @param separator between cells
   * @param line number of the line of headings, or 0 without
   * @param headings of the columns
   */
  private record Start(char separator, int line, List<String> headings) {}

  private static @Nullable Start start(FileBytes whole) {
    FileBytes file = beginning(whole);
    for (char separator : SEPARATORS) {
      TextLines lines = TextLines.of(file);
      for (int k = 0; k < HEAD && lines.next(); k++) {
        int cells = lines.split(separator);
        if (cells >= 3 && cells < 1000) {
          List<String> headings = List.of(lines.cellTexts());
          if (ImpedanceHeadings.of(headings).complete()) {
            return new Start(separator, lines.number(), headings);
          }
        }
      }
      if (Bare.is(TextLines.of(file), separator)) {
        return new Start(separator, 0, BARE);
      }
    }
    return null;
  }

  /** The whole lines among the first bytes, so that looking at a large file is cheap. */
  private static FileBytes beginning(FileBytes file) {
    byte[] bytes = file.array();
    if (bytes.length <= LOOKED_AT) {
      return file;
    }
    int end = LOOKED_AT;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return FileBytes.of(file.name(), Arrays.copyOf(bytes, end));
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    Start start = start(file);
    if (start == null) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "has no columns of a frequency and an impedance",
              "Maybe name them 'Frequency / Hz', 'Re(Z)/Ohm' and 'Im(Z)/Ohm'"));
    }
    TextLines lines = TextLines.of(file);
    boolean relaxis = false;
    while (lines.number() < start.line() && lines.next()) {
      relaxis |= lines.startsWith("RelaxIS");
      if (lines.number() < start.line() && !lines.isBlank()) {
        metadata.put("line " + lines.number(), lines.text().strip());
      }
    }
    if (relaxis && lines.next()) {
      metadata.put("line " + lines.number(), lines.text().strip());
    }
    NumberTable table = rows(lines, start, remarks);
    if (start.line() == 0) {
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              new Problem(
                  Place.ofFile(file.name()),
                  "has no headings: its columns are taken for the frequency in Hz, Re Z and Im Z in"
                      + " ohm",
                  "Maybe write headings, such as 'Frequency/Hz', 'Re(Z)/Ohm', '-Im(Z)/Ohm'")));
    }
    String format = relaxis ? "RelaxIS spectrum export" : name();
    return new Reading(
        format, new ImpedanceRecords(file, options, remarks).read(table), metadata, remarks);
  }

  private static NumberTable rows(TextLines lines, Start start, List<Remark> remarks) {
    List<String> headings = new ArrayList<>(start.headings());
    NumberTable table = new NumberTable(headings);
    RowReader reader = new RowReader(table, 0, skipped(headings));
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split(start.separator());
        reader.take(lines);
      }
    }
    reader.finish(lines, remarks);
    return table;
  }

  /** Columns that nobody asks for may hold anything. */
  private static boolean[] skipped(List<String> headings) {
    boolean[] skipped = new boolean[headings.size()];
    Arrays.fill(skipped, true);
    ImpedanceHeadings found = ImpedanceHeadings.of(headings);
    for (int used :
        new int[] {
          found.frequency,
          found.real,
          found.imaginary,
          found.modulus,
          found.phase,
          found.time,
          found.voltage,
          found.current,
          found.loop
        }) {
      if (used >= 0) {
        skipped[used] = false;
      }
    }
    return skipped;
  }
}
