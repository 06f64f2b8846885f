package org.stratolith.reader.princeton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * VersaStudio's {@code .par}: sections that look like XML and are not, of which {@code <Segment1>},
 * {@code <Segment2>}, … hold a line {@code Definition=} with the headings and then rows; see {@code
 * docs/formats/princeton.md}.
 */
public final class ParFormat implements InstrumentFormat {

  private static final String AREA = "Working Electrode Area (cm2)";

  @Override
  public String name() {
    return "VersaStudio par";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(2048);
    return head.contains("<Application>") && head.contains("Name=VersaS");
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    ParSections sections = new ParSections(file, remarks);
    sections.read();
    NumberTable table = sections.table();
    if (table == null) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "has no segment with rows",
              "Maybe the test was stopped before it began, or the file was cut off"));
    }
    Map<String, String> metadata = sections.metadata();
    return new Reading(
        name() + " (" + metadata.getOrDefault("Application Version", "no version") + ")",
        new PrincetonColumns(table, file, options, remarks)
            .read(sections.technique(), area(metadata, file, remarks), sections.starts()),
        metadata,
        remarks);
  }

  private static double area(Map<String, String> metadata, FileBytes file, List<Remark> remarks) {
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      if (entry.getKey().endsWith(AREA)) {
        try {
          double area = Double.parseDouble(entry.getValue().replace(',', '.'));
          if (area == 1) {
            remarks.add(
                new Remark(
                    Remark.Weight.NOTE,
                    new Problem(
                        Place.ofFile(file.name()),
                        "the electrode has 1 cm2, which is also what VersaStudio writes where none"
                            + " was entered",
                        "Maybe give the area of the electrode yourself")));
          }
          return area > 0 ? area / 1e4 : Double.NaN;
        } catch (NumberFormatException e) {
          return Double.NaN;
        }
      }
    }
    return Double.NaN;
  }
}
