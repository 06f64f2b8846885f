package org.stratolith.reader.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
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
 * BioLogic's text export, {@code .mpt} or {@code .txt}, of EC-Lab and BT-Lab, also without its
 * head; see {@code docs/formats/biologic.md}.
 */
public final class MptFormat implements InstrumentFormat {

  private static final int HEAD = 4096;

  /** The longest head that is searched for the headings of the columns, lines. */
  private static final int LONGEST_HEAD = 5000;

  @Override
  public String name() {
    return "BioLogic mpt";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(HEAD);
    String begin = head.substring(0, Math.min(40, head.length()));
    return begin.contains("EC-Lab ASCII FILE")
        || begin.contains("BT-Lab ASCII FILE")
        || EcLabHeadings.are(head.lines().findFirst().orElse("").split("\t", -1));
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    TextLines lines = TextLines.of(file);
    MptHead head = new MptHead(file, remarks);
    if (!head.read(lines, LONGEST_HEAD)) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "has no line with the headings of EC-Lab's columns",
              "Maybe only the head was exported, or the columns have other names"));
    }
    NumberTable table = table(lines, remarks);
    Map<String, String> metadata = new LinkedHashMap<>(head.metadata());
    double area = head.area(metadata);
    ReadingOptions chosen =
        Double.isNaN(options.electrodeArea()) ? options.withElectrodeArea(area) : options;
    int[] loops = head.loops();
    if (loops.length == 0) {
      loops = LoopFile.beside(file, table.rows(), remarks);
    }
    List<Measured> contents =
        new EcLabRows(table, file, chosen, remarks).read(loops, head.technique());
    return new Reading(head.kind(name()), contents, metadata, remarks);
  }

  private static NumberTable table(TextLines lines, List<Remark> remarks) {
    int cells = lines.split('\t');
    boolean trailing = lines.isEmpty(cells - 1);
    List<String> headings =
        Arrays.asList(lines.cellTexts()).subList(0, trailing ? cells - 1 : cells);
    if (headings.size() > 1000) {
      throw lines.error("has " + headings.size() + " headings", "Maybe the file is damaged");
    }
    NumberTable table = new NumberTable(headings);
    RowReader reader = new RowReader(table, 0, new boolean[headings.size()]);
    int time = table.find("time/s");
    TimeStamps stamps = new TimeStamps();
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split('\t');
        if (time >= 0 && time < lines.cells() && stamps.isStamp(lines, time)) {
          reader.take(lines, time, stamps.seconds(lines, time));
        } else {
          reader.take(lines);
        }
      }
    }
    reader.finish(lines, remarks);
    stamps.remark(lines, remarks);
    return table;
  }
}
