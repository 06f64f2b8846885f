package org.stratolith.reader.chi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.text.TextLines;

/**
 * What stands above the numbers of a CHI text: date, technique, {@code key: value}, {@code key
 * (unit) = value}, results, and the headings of the columns.
 */
final class ChiHead {

  private static final int LONGEST = 5000;

  private final Map<String, String> metadata = new LinkedHashMap<>();
  private List<String> headings = List.of();

  /** Reads up to the headings, which are then the current line; false without. */
  boolean read(TextLines lines) {
    while (lines.next() && lines.number() <= LONGEST) {
      String text = lines.text().strip();
      if (areHeadings(lines)) {
        headings = List.of(lines.cellTexts());
        return true;
      }
      if (lines.number() == 1) {
        metadata.put("Date", text);
      } else if (lines.number() == 2) {
        metadata.put("Technique", text);
      } else {
        int at = text.indexOf(" = ");
        int colon = text.indexOf(": ");
        if (at > 0) {
          metadata.putIfAbsent(text.substring(0, at).strip(), text.substring(at + 3).strip());
        } else if (colon > 0) {
          metadata.putIfAbsent(text.substring(0, colon).strip(), text.substring(colon + 2).strip());
        }
      }
    }
    return false;
  }

  /** Headings are {@code quantity/unit}, at least two, and no sentence with an equals sign. */
  private static boolean areHeadings(TextLines lines) {
    int cells = lines.split(',');
    if (cells < 2 || lines.number() < 3) {
      return false;
    }
    for (int k = 0; k < cells; k++) {
      String cell = lines.cell(k);
      int slash = cell.lastIndexOf('/');
      if (slash < 1 || slash == cell.length() - 1 || cell.indexOf('=') >= 0) {
        return false;
      }
    }
    String first = lines.cell(0);
    return first.startsWith("Potential/") || first.startsWith("Time/") || first.startsWith("Freq/");
  }

  /** What the file says, under its own keys. */
  Map<String, String> metadata() {
    return metadata;
  }

  List<String> headings() {
    return headings;
  }

  /** The technique, such as {@code Cyclic Voltammetry}. */
  String technique() {
    return metadata.getOrDefault("Technique", "");
  }

  /** A number of the head, or NaN. */
  double number(String key) {
    try {
      return Double.parseDouble(metadata.getOrDefault(key, "").replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Lists the keys for which there is a number that is not zero. */
  List<String> nonZero(String... keys) {
    List<String> found = new ArrayList<>();
    for (String key : keys) {
      if (Math.abs(number(key)) > 0) {
        found.add(key);
      }
    }
    return found;
  }
}
