package org.stratolith.matter.crystal.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.text.InputException;

/** Reads the data blocks of a CIF, whatever they are about. */
public final class CifParser {

  private final CifTokenizer tokens;
  private final List<CifBlock> blocks = new ArrayList<>();
  private CifToken token;

  private CifParser(String text, String file) {
    tokens = new CifTokenizer(text, file);
    token = tokens.next();
  }

  /**
   * The data blocks in the order of the file.
   *
   * @param text the file's content
   * @param file its name, for messages
   * @throws InputException at the first place that is no CIF
   */
  public static List<CifBlock> parse(String text, String file) {
    CifParser parser = new CifParser(text, file);
    while (parser.token.kind() != CifToken.Kind.END) {
      parser.block();
    }
    return List.copyOf(parser.blocks);
  }

  private void block() {
    if (token.kind() != CifToken.Kind.DATA) {
      throw CifTokenizer.problem(
          token.place(),
          "'" + token.text() + "' stands before the first data_ block",
          "Maybe this is no CIF, or its first line data_NAME is lost");
    }
    CifToken head = token;
    for (CifBlock other : blocks) {
      if (other.name().equalsIgnoreCase(head.text())) {
        throw CifTokenizer.problem(
            head.place(),
            "a second block data_" + head.text() + ", the first is in line " + other.place().line(),
            "Maybe two files were joined: rename one block");
      }
    }
    Map<String, List<CifValue>> columns = new LinkedHashMap<>();
    advance();
    while (token.kind() != CifToken.Kind.DATA && token.kind() != CifToken.Kind.END) {
      switch (token.kind()) {
        case TAG -> item(columns);
        case LOOP -> loop(columns);
        default ->
            throw CifTokenizer.problem(
                token.place(),
                "the value '" + token.text() + "' belongs to no tag",
                "Maybe text with spaces lacks its quotes, or a loop_ line is lost");
      }
    }
    blocks.add(new CifBlock(head.text(), head.place(), columns));
  }

  private void item(Map<String, List<CifValue>> columns) {
    CifToken tag = token;
    List<CifValue> column = newColumn(columns, tag);
    advance();
    if (!token.isValue()) {
      throw CifTokenizer.problem(
          tag.place(), tag.text() + " has no value", "Maybe write ? for a value that is not known");
    }
    column.add(takeValue());
  }

  private void loop(Map<String, List<CifValue>> columns) {
    CifToken head = token;
    advance();
    List<List<CifValue>> loop = new ArrayList<>();
    CifToken last = token;
    while (token.kind() == CifToken.Kind.TAG) {
      loop.add(newColumn(columns, token));
      last = token;
      advance();
    }
    if (loop.isEmpty()) {
      throw CifTokenizer.problem(head.place(), "a loop_ has no tags", null);
    }
    if (!token.isValue()) {
      throw CifTokenizer.problem(
          last.place(),
          "the loop that ends its tags with " + last.text() + " has no values",
          "Maybe its rows are lost");
    }
    CifToken value = token;
    int count = 0;
    while (token.isValue()) {
      value = token;
      loop.get(count++ % loop.size()).add(takeValue());
    }
    if (count % loop.size() != 0) {
      throw CifTokenizer.problem(
          value.place(),
          "the loop of line "
              + head.place().line()
              + " has "
              + loop.size()
              + " columns but ends after "
              + count
              + " values, in the middle of a row",
          "Maybe a row has a value too few or too many, or text with spaces lacks its quotes");
    }
  }

  private List<CifValue> newColumn(Map<String, List<CifValue>> columns, CifToken tag) {
    List<CifValue> column = new ArrayList<>();
    List<CifValue> previous = columns.putIfAbsent(tag.text(), column);
    if (previous != null) {
      throw CifTokenizer.problem(
          tag.place(),
          tag.text() + " is given twice in one block",
          "Maybe a data_ line between two crystals is lost");
    }
    return column;
  }

  private CifValue takeValue() {
    CifValue value = new CifValue(token.text(), token.kind() == CifToken.Kind.BARE, token.place());
    advance();
    return value;
  }

  private void advance() {
    token = tokens.next();
  }
}
