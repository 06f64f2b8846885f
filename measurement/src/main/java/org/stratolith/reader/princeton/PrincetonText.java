package org.stratolith.reader.princeton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.RowReader;
import org.stratolith.reader.text.TextLines;

/**
 * Text of PARSTAT instruments ({@code Potential (V)}, {@code Zre (ohms)}, …) and of PowerSuite
 * ({@code Frequency}, {@code Zre}, {@code Zimg}), which say nothing but the headings of their
 * columns.
 */
public final class PrincetonText implements InstrumentFormat {

  @Override
  public String name() {
    return "PARSTAT text";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String first = file.head(1024).lines().findFirst().orElse("").replace(" ", "");
    boolean parstat = first.contains("Zre(ohms)") && first.contains("Zim(ohms)");
    boolean powersuite = first.startsWith("Frequency\tZre\tZimg");
    boolean direct = first.startsWith("Potential(V)\tCurrent(A)\tElapsedTime(s)");
    return parstat || powersuite || direct;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    TextLines lines = TextLines.of(file);
    lines.next();
    int cells = lines.split('\t');
    boolean trailing = lines.isEmpty(cells - 1);
    List<String> headings =
        Arrays.asList(lines.cellTexts()).subList(0, trailing ? cells - 1 : cells);
    NumberTable table = new NumberTable(headings);
    RowReader reader = new RowReader(table, 0, new boolean[headings.size()]);
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split('\t');
        reader.take(lines);
      }
    }
    reader.finish(lines, remarks);
    boolean powersuite = table.has("Zimg");
    return new Reading(
        powersuite ? "PowerSuite text" : name(),
        new PrincetonColumns(table, file, options, remarks).read("", Double.NaN, new int[0]),
        Map.of(),
        remarks);
  }
}
