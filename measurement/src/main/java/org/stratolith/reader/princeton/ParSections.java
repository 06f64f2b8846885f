package org.stratolith.reader.princeton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.RowReader;
import org.stratolith.reader.text.TextLines;

/** The sections of a {@code .par} as they follow each other. */
final class ParSections {

  private static final Pattern SECTION = Pattern.compile("<([A-Za-z]{1,40})(\\d{0,9})>\\s*");
  private static final String DEFINITION = "Definition=";
  private static final int MOST_METADATA = 10_000;
  private static final int MOST_HEADINGS = 1000;

  private final TextLines lines;
  private final List<Remark> remarks;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  private @Nullable NumberTable table;
  private @Nullable RowReader reader;

  ParSections(FileBytes file, List<Remark> remarks) {
    this.lines = TextLines.of(file);
    this.remarks = remarks;
  }

  void read() {
    while (lines.next()) {
      Matcher section = SECTION.matcher(lines.text());
      if (lines.startsWith("<") && section.matches()) {
        section(section.group(1), section.group(1) + section.group(2));
      }
    }
    RowReader rows = reader;
    if (rows != null) {
      rows.finish(lines, remarks);
    }
  }

  private void section(String kind, String name) {
    boolean segment = kind.equals("Segment");
    String end = "</" + name + ">";
    boolean closed = false;
    while (!closed && lines.next()) {
      closed = lines.startsWith(end);
      if (closed) {
        break;
      }
      if (segment && lines.startsWith(DEFINITION)) {
        closed = rows(name, end);
      } else if (!lines.startsWith("<") && metadata.size() < MOST_METADATA) {
        pair(kind, name);
      }
    }
    if (!closed && segment) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  "the section " + name + " is not closed",
                  "Maybe the file was cut off, or the test was still running")));
    }
  }

  private void pair(String kind, String name) {
    String text = lines.text();
    int equals = text.indexOf('=');
    if (equals > 0 && !kind.equals("Graph") && !kind.equals("DockingLayout")) {
      String key = text.substring(0, equals).strip();
      String value = text.substring(equals + 1).strip();
      metadata.putIfAbsent(name + " " + key, value);
      if (kind.equals("Action") && key.equals("Name") && !value.equals("Common")) {
        actions.add(value);
      }
    }
  }

  /** Reads the rows of a segment; returns whether it was closed. */
  private boolean rows(String name, String end) {
    List<String> headings = headings();
    NumberTable into = table;
    RowReader rows = reader;
    if (into == null || rows == null) {
      into = new NumberTable(headings);
      rows = new RowReader(into, 0, new boolean[headings.size()]);
      table = into;
      reader = rows;
    } else if (!into.headings().equals(headings)) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  "the segment " + name + " has other columns than the first and is not read",
                  "Maybe export it by itself")));
      return skip(end);
    }
    starts.add(into.rows());
    while (lines.next()) {
      if (lines.startsWith(end)) {
        return true;
      }
      if (!lines.isBlank()) {
        lines.split(',');
        rows.take(lines);
      }
    }
    return false;
  }

  /** The headings; a zero at their end stands for no column. */
  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    lines.split(',');
    for (int k = 0; k < lines.cells(); k++) {
      String cell = lines.cell(k);
      headings.add(k == 0 ? cell.substring(DEFINITION.length()).strip() : cell);
    }
    if (headings.getLast().equals("0")) {
      headings.removeLast();
    }
    if (headings.size() > MOST_HEADINGS) {
      throw lines.error("has " + headings.size() + " headings", "Maybe the file is damaged");
    }
    return headings;
  }

  private boolean skip(String end) {
    while (lines.next()) {
      if (lines.startsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** The rows of all segments, or null. */
  @Nullable NumberTable table() {
    return table;
  }

  /** First rows of the segments. */
  int[] starts() {
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  Map<String, String> metadata() {
    return metadata;
  }

  /** Names of the actions, in order. */
  String technique() {
    return String.join(", ", actions);
  }
}
