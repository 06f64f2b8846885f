package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.text.Place;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/**
 * Reads the entries of one mapping and reports what is wrong with them. After a problem it returns
 * a stand-in (NaN, zero, empty text), so that reading goes on and finds the rest; no study is made
 * of stand-ins.
 */
final class Fields {

  private final YamlNode.Mapping mapping;
  private final Problems problems;

  private Fields(YamlNode.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Reads a mapping with the keys of {@code section}; unknown ones are reported. */
  static Fields of(YamlNode.Mapping mapping, Section section, Problems problems) {
    for (YamlNode.Entry entry : mapping.entries().values()) {
      String key = entry.key().text();
      if (!section.keys().contains(key)) {
        problems.add(
            entry.key().place(),
            "unknown key "
                + Spelling.quote(key)
                + ", allowed here are "
                + String.join(", ", section.keys()),
            Spelling.advice(key, section.keys()));
      }
    }
    return new Fields(mapping, problems);
  }

  /** Reads a mapping whose keys were checked before. */
  static Fields unchecked(YamlNode.Mapping mapping, Problems problems) {
    return new Fields(mapping, problems);
  }

  /** Reads a node that has to be a mapping, or reports that it is not and returns null. */
  static @Nullable Fields of(YamlNode node, Section section, Problems problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return of(mapping, section, problems);
    }
    problems.add(
        node.place(),
        "found "
            + node.kind()
            + ", a mapping with the keys "
            + String.join(", ", section.keys())
            + " is needed",
        "Maybe write {" + section.keys().getFirst() + ": …}");
    return null;
  }

  boolean has(String key) {
    return mapping.get(key) != null;
  }

  Place place() {
    return mapping.place();
  }

  /** Where the value of a key stands, or the mapping if it is absent. */
  Place place(String key) {
    YamlNode node = mapping.get(key);
    return node == null ? mapping.place() : node.place();
  }

  @Nullable YamlNode get(String key) {
    return mapping.get(key);
  }

  /** The value of a key that has to be there, or null after reporting that it is not. */
  @Nullable YamlNode require(String key, String example) {
    YamlNode node = mapping.get(key);
    if (node == null) {
      problems.add(
          mapping.place(),
          "the key " + Spelling.quote(key) + " is missing",
          "Maybe add \"" + key + ": " + example + "\"");
    }
    return node;
  }

  /** A text that has to be there. */
  String text(String key, int longest, String example) {
    YamlNode node = require(key, example);
    return node == null ? "" : text(node, longest, example);
  }

  /** A text that may be absent. */
  String textOr(String key, int longest, String otherwise) {
    YamlNode node = mapping.get(key);
    return node == null ? otherwise : text(node, longest, otherwise);
  }

  private String text(YamlNode node, int longest, String example) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.isEmpty()) {
      problems.add(
          node.place(),
          "found " + node.kind() + ", a text is needed",
          example.isEmpty() ? "Maybe quote it" : "Maybe write " + example);
      return "";
    }
    String text = scalar.text().strip();
    if (text.isEmpty() || text.length() > longest) {
      problems.add(
          node.place(),
          "found a text of "
              + text.length()
              + " characters, between 1 and "
              + longest
              + " are allowed",
          text.isEmpty() ? "Maybe leave the key out" : "Maybe shorten it");
      return "";
    }
    return text;
  }

  /** A list of texts that may be absent. */
  List<String> texts(String key, int most, int longest) {
    return list(key, most).stream().map(node -> text(node, longest, "a sentence")).toList();
  }

  /** One of a few words; the stand-in is the first of them. */
  String choice(String key, Collection<String> allowed, @Nullable String otherwise) {
    String first = allowed.iterator().next();
    if (otherwise != null && !has(key)) {
      return otherwise;
    }
    String word = text(key, 80, first);
    if (word.isEmpty() || allowed.contains(word)) {
      return word.isEmpty() ? first : word;
    }
    problems.add(
        place(key),
        "found " + Spelling.quote(word) + ", allowed are " + String.join(", ", allowed),
        Spelling.advice(word, allowed));
    return first;
  }

  /** A number with a unit, in SI, within a range. */
  double amount(String key, Range range) {
    YamlNode node = require(key, range.usual());
    return node == null ? Double.NaN : range.read(node, problems);
  }

  /** A number with a unit that may be absent. */
  double amountOr(String key, Range range, double otherwise) {
    return has(key) ? amount(key, range) : otherwise;
  }

  /** A whole number. */
  long whole(String key, long low, long high, long otherwise) {
    YamlNode node = mapping.get(key);
    if (node == null) {
      return otherwise;
    }
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : node.kind();
    try {
      long value = Long.parseLong(text);
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException reportedBelow) {
      // falls through to the one message for both
    }
    problems.add(
        node.place(),
        "found "
            + Spelling.quote(text)
            + " for "
            + Spelling.quote(key)
            + ", a whole number from "
            + low
            + " to "
            + high
            + " is allowed",
        "Maybe " + otherwise);
    return otherwise;
  }

  /** A number without unit. */
  double number(String key, double low, double high, double otherwise) {
    Range range =
        new Range(
            "a number",
            Dimension.DIMENSIONLESS,
            Quantity.of(low, "1"),
            Quantity.of(high, "1"),
            Double.toString(otherwise));
    return amountOr(key, range, otherwise);
  }

  /** The mapping behind a key that has to be there, or null after reporting. */
  @Nullable Fields section(String key, Section section) {
    YamlNode node = require(key, "{" + section.keys().getFirst() + ": …}");
    return node == null ? null : of(node, section, problems);
  }

  /** The mapping behind a key, or null if it is absent or, reported, not a mapping. */
  @Nullable Fields sectionIfAny(String key, Section section) {
    YamlNode node = mapping.get(key);
    return node == null ? null : of(node, section, problems);
  }

  /** The items of a list that may be absent. */
  List<YamlNode> list(String key, int longest) {
    YamlNode node = mapping.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      problems.add(
          node.place(),
          "found " + node.kind() + " behind " + Spelling.quote(key) + ", a list is needed",
          "Maybe begin each entry with \"- \"");
      return List.of();
    }
    if (sequence.items().isEmpty() || sequence.items().size() > longest) {
      problems.add(
          node.place(),
          "found a list of "
              + sequence.items().size()
              + " entries behind "
              + Spelling.quote(key)
              + ", between 1 and "
              + longest
              + " are allowed",
          sequence.items().isEmpty() ? "Maybe leave the key out" : "Maybe split the study");
      return List.of();
    }
    return sequence.items();
  }

  /** The entries of a list as mappings, without those that are none, which are reported. */
  List<Fields> mappings(String key, Section section, int longest) {
    List<Fields> result = new ArrayList<>();
    for (YamlNode item : list(key, longest)) {
      Fields fields = of(item, section, problems);
      if (fields != null) {
        result.add(fields);
      }
    }
    return result;
  }
}
