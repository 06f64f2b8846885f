package org.stratolith.reader.gamry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Gamry's {@code .DTA} of every technique; see {@code docs/formats/gamry.md}. */
public final class DtaFormat implements InstrumentFormat {

  private static final int MOST_TABLES = 10_000;
  private static final int MOST_METADATA = 10_000;

  @Override
  public String name() {
    return "Gamry DTA";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(256);
    int explain = head.indexOf("EXPLAIN");
    return explain >= 0 && explain <= 3 && head.indexOf("TAG\t") > explain;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    List<DtaTable> tables = new ArrayList<>();
    TextLines lines = TextLines.of(file);
    boolean more = lines.next();
    while (more) {
      lines.split('\t');
      if (lines.cells() >= 2 && lines.cell(1).equals("TABLE") && !lines.isEmpty(0)) {
        String name = lines.cell(0);
        double stated = lines.cells() > 2 && lines.isNumber(2) ? lines.value(2) : 0;
        if (tables.size() == MOST_TABLES) {
          throw lines.error(
              "begins one table more than " + MOST_TABLES, "Maybe the file is damaged");
        }
        tables.add(DtaTable.read(lines, name, stated, remarks));
        // The table has gone on to the line after it.
        more = !lines.ended();
        continue;
      }
      if (lines.cells() >= 3 && !lines.isEmpty(0)) {
        header(lines, metadata, remarks);
      } else if (lines.cells() == 2 && lines.cell(0).equals("TAG")) {
        metadata.put("TAG", lines.cell(1));
      }
      more = lines.next();
    }
    if (tables.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "has no table of data",
              "Maybe the test was stopped before it began, or the file was cut off"));
    }
    return new Reading(
        name() + " (" + metadata.getOrDefault("TAG", "no technique") + ")",
        new DtaRecords(file, metadata, options, remarks).read(tables),
        metadata,
        remarks);
  }

  private static void header(TextLines lines, Map<String, String> metadata, List<Remark> remarks) {
    String key = lines.cell(0);
    if (key.equals("EXPERIMENTABORTED") && lines.cell(2).startsWith("T")) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem("the experiment was aborted; what was measured is read", null)));
    }
    if (metadata.size() < MOST_METADATA) {
      metadata.putIfAbsent(key, lines.cell(2));
    }
  }
}
