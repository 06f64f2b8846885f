package org.stratolith.reader.tabular;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.XmlWalk;
import org.stratolith.reader.ZipMembers;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The sheets of an Office Open XML workbook (ECMA-376, part 1, 18.3 and 18.4), each as CSV. What a
 * sheet may grow to is bounded, since one long text may stand in any number of its cells.
 */
final class XlsxSheets {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final int LARGEST_TEXT = 1 << 16;

  private final FileBytes file;
  private final ZipMembers members;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();

  XlsxSheets(FileBytes file) {
    this.file = file;
    this.members = ZipMembers.of(file);
    Map<String, String> targets = new LinkedHashMap<>();
    walk(
        "xl/_rels/workbook.xml.rels",
        (name, attributes) -> {
          if (name.equals("Relationship")) {
            targets.put(attributes.getOrDefault("Id", ""), attributes.getOrDefault("Target", ""));
          }
        });
    walk(
        WORKBOOK,
        (name, attributes) -> {
          if (name.equals("sheet")) {
            String target = targets.getOrDefault(attributes.getOrDefault("id", ""), "");
            String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            paths.put(attributes.getOrDefault("name", ""), path);
          }
        });
    FileBytes shared = members.member("xl/sharedStrings.xml");
    if (shared != null) {
      XmlWalk.walk(shared, new SharedTexts());
    }
  }

  static boolean recognises(FileBytes file) {
    return ZipMembers.recognises(file) && ZipMembers.of(file).has(WORKBOOK);
  }

  /** Names of the sheets, in their order. */
  Set<String> names() {
    return paths.keySet();
  }

  /** A sheet as CSV in UTF-8. */
  FileBytes csv(String sheet) {
    FileBytes xml = members.member(paths.getOrDefault(sheet, ""));
    if (xml == null) {
      throw problem("the sheet '" + sheet + "' is missing", "Maybe the file was damaged");
    }
    Cells cells = new Cells();
    XmlWalk.walk(xml, cells);
    return FileBytes.of(
        file.name() + "!" + sheet, cells.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private InputException problem(String message, String advice) {
    return new InputException(new Problem(Place.ofFile(file.name()), message, advice));
  }

  /** What is done where an element begins. */
  private interface Begin {
    void at(String name, Map<String, String> attributes);
  }

  private void walk(String member, Begin begin) {
    FileBytes xml = members.member(member);
    if (xml != null) {
      XmlWalk.walk(
          xml,
          new XmlWalk.Visitor() {
            @Override
            public void begin(String name, Map<String, String> attributes) {
              begin.at(name, attributes);
            }

            @Override
            public void end(String name, String text) {}
          });
    }
  }

  /** The table of texts; a text may come in several runs, and with a reading aid to be left out. */
  private final class SharedTexts implements XmlWalk.Visitor {

    private final StringBuilder text = new StringBuilder();
    private boolean aid;

    @Override
    public void begin(String name, Map<String, String> attributes) {
      aid |= name.equals("rPh");
    }

    @Override
    public void end(String name, String run) {
      switch (name) {
        case "t" -> text.append(aid || text.length() > LARGEST_TEXT ? "" : run);
        case "rPh" -> aid = false;
        case "si" -> {
          texts.add(text.toString());
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  private final class Cells implements XmlWalk.Visitor {

    private final StringBuilder out = new StringBuilder();
    private final long most = ZipMembers.FLOOR + (long) ZipMembers.RATIO * file.length();
    private final List<String> row = new ArrayList<>();
    private String type = "";
    private String inline = "";
    private @Nullable String value;
    private int column;

    @Override
    public void begin(String name, Map<String, String> attributes) {
      switch (name) {
        case "row" -> {
          row.clear();
          column = -1;
        }
        case "c" -> {
          type = attributes.getOrDefault("t", "n");
          int stated = column(attributes.getOrDefault("r", ""));
          column = stated >= 0 ? stated : column + 1;
          value = null;
          inline = "";
        }
        default -> {}
      }
    }

    @Override
    public void end(String name, String text) {
      switch (name) {
        case "v" -> value = text.strip();
        case "t" -> inline += inline.length() > LARGEST_TEXT ? "" : text;
        case "c" -> {
          while (row.size() <= column) {
            row.add("");
          }
          row.set(column, content());
        }
        case "row" -> write();
        default -> {}
      }
    }

    private String content() {
      String own = value;
      if (own == null) {
        return inline;
      }
      if (!type.equals("s")) {
        return own;
      }
      try {
        int index = Integer.parseInt(own);
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
      } catch (NumberFormatException e) {
        return "";
      }
    }

    private void write() {
      for (int k = 0; k < row.size(); k++) {
        String cell = row.get(k).replace('\n', ' ').replace('\r', ' ');
        boolean quotes = cell.indexOf(',') >= 0;
        out.append(k == 0 ? "" : ",").append(quotes ? "\"" : "").append(cell);
        out.append(quotes ? "\"" : "");
      }
      out.append('\n');
      if (out.length() > most) {
        throw problem(
            "a sheet grows to more than " + most + " characters",
            "Maybe it was made to harm; export the test as CSV");
      }
    }

    /** Column of a reference such as {@code AB12}, first 0, or -1. */
    private static int column(String reference) {
      int column = 0;
      int letters = 0;
      while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
        column = 26 * column + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
        letters++;
      }
      return letters == 0 || letters > 3 || column > 16_384 ? -1 : column - 1;
    }
  }
}
