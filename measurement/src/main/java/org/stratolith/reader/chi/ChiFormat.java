package org.stratolith.reader.chi;

import java.util.ArrayList;
import java.util.List;
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

/** CH Instruments' text export; see {@code docs/formats/chi.md}. */
public final class ChiFormat implements InstrumentFormat {

  private static final int HEAD = 4096;

  @Override
  public String name() {
    return "CHI text";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(HEAD);
    return head.contains("Instrument Model:") && head.contains("Data Source:");
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    TextLines lines = TextLines.of(file);
    ChiHead head = new ChiHead();
    if (!head.read(lines)) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "has no line with headings such as 'Potential/V, Current/A'",
              "Maybe the technique is one we do not know, or the file was cut off"));
    }
    NumberTable table = new NumberTable(head.headings());
    RowReader reader = new RowReader(table, 0, new boolean[head.headings().size()]);
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split(',');
        reader.take(lines);
      }
    }
    reader.finish(lines, remarks);
    String model = head.metadata().getOrDefault("Instrument Model", "").strip();
    return new Reading(
        name() + (model.isEmpty() ? "" : " (" + model + ")"),
        new ChiRecords(file, head, options, remarks).read(table),
        head.metadata(),
        remarks);
  }
}
