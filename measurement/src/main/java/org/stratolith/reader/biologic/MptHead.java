package org.stratolith.reader.biologic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;

/** The head of an {@code .mpt}: what stands above the headings of the columns. */
final class MptHead {

  private static final Pattern LINES = Pattern.compile("Nb header lines *: *(\\d{1,9}) *");
  private static final Pattern LOOP =
      Pattern.compile("Loop \\d{1,9} from point number (\\d{1,9}) to -?\\d{1,9}.*");
  private static final Pattern AREA =
      Pattern.compile("(-?[0-9.,]{1,20}) *(\\S?m).{1,4}", Pattern.CASE_INSENSITIVE);
  private static final String AREA_KEY = "Electrode surface area";

  private final FileBytes file;
  private final List<Remark> remarks;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Integer> loops = new ArrayList<>();
  private String software = "";
  private String technique = "";
  private int stated = -1;

  MptHead(FileBytes file, List<Remark> remarks) {
    this.file = file;
    this.remarks = remarks;
  }

  /** Reads up to the headings of the columns, which are then the current line; false without. */
  boolean read(TextLines lines, int longest) {
    while (lines.next() && lines.number() <= longest) {
      lines.split('\t');
      if (lines.cells() > 1 && EcLabHeadings.are(lines.cellTexts())) {
        if (stated >= 0 && stated != lines.number()) {
          remarks.add(
              new Remark(
                  Remark.Weight.NOTE,
                  lines.problem(
                      "holds the headings, which should stand in line " + stated,
                      "Maybe the head was edited")));
        }
        return true;
      }
      line(lines.text().strip(), lines.number());
    }
    return false;
  }

  private void line(String text, int number) {
    Matcher count = LINES.matcher(text);
    Matcher loop = LOOP.matcher(text);
    if (number == 1) {
      software = text.contains("BT-Lab") ? "BT-Lab" : "EC-Lab";
    } else if (count.matches()) {
      stated = Integer.parseInt(count.group(1));
    } else if (loop.matches()) {
      loops.add(Integer.parseInt(loop.group(1)));
    } else if (technique.isEmpty() && !text.isEmpty() && !text.contains(" : ")) {
      technique = text;
      metadata.put("Technique", text);
    } else {
      int colon = text.indexOf(" : ");
      if (colon > 0) {
        metadata.putIfAbsent(text.substring(0, colon).strip(), text.substring(colon + 3).strip());
      }
    }
  }

  /** What the file says, under its own keys. */
  Map<String, String> metadata() {
    return metadata;
  }

  /** The technique in words; empty without a head. */
  String technique() {
    return technique;
  }

  /** The name of the format with its software. */
  String kind(String name) {
    return name + (software.isEmpty() || metadata.isEmpty() ? " (no head)" : " (" + software + ")");
  }

  /** Rows at which loops begin. */
  int[] loops() {
    return loops.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The area of the electrode, m2, or NaN. */
  double area(Map<String, String> written) {
    Matcher area = AREA.matcher(metadata.getOrDefault(AREA_KEY, ""));
    if (!area.matches()) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(area.group(1).replace(',', '.'));
      double squareCentimetres = area.group(2).equals("mm") ? value / 100 : value;
      return area.group(2).equals("µm")
          ? Double.NaN
          : EcLabArea.of(squareCentimetres, file, written, remarks);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
