package org.stratolith.text;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Turns the YAML parser's exceptions into problems that say what to do. */
final class YamlProblems {

  private YamlProblems() {}

  static InputException syntax(String file, MarkedYamlEngineException e) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    Place place =
        mark == null
            ? Place.ofFile(file)
            : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    String what = e.getProblem() == null ? "cannot be understood" : oneLine(e.getProblem());
    String context = e.getContext() == null ? "" : oneLine(e.getContext()) + ", ";
    return new InputException(
        new Problem(place, "is not YAML: " + context + what, advice(context + what)));
  }

  static InputException character(String file, String text, ReaderException e) {
    int end = Math.min(Math.max(e.getPosition(), 0), text.length());
    Place place = placeOf(file, text, end);
    return new InputException(
        new Problem(
            place,
            String.format("the character U+%04X is not allowed", e.getCodePoint()),
            "Maybe this is a binary file, or a stray control character slipped in"));
  }

  /** The place of the character at {@code index}. */
  static Place placeOf(String file, CharSequence text, int index) {
    int line = 1;
    int column = 1;
    for (int k = 0; k < index; k++) {
      if (text.charAt(k) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place(file, line, column);
  }

  private static @Nullable String advice(String what) {
    if (what.contains("TAB")) {
      return "Maybe a tab was used for indentation; YAML wants spaces";
    }
    if (what.contains("mapping values are not allowed")) {
      return "Maybe a text holds ': ' and needs quotes, or the indentation is off";
    }
    if (what.contains("flow")) {
      return "Maybe a bracket, a brace or a comma is missing";
    }
    if (what.contains("quoted scalar")) {
      return "Maybe a closing quote is missing";
    }
    return "Maybe the indentation is off, or a text needs quotes";
  }

  private static String oneLine(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    return flat.length() > 200 ? flat.substring(0, 200) + "…" : flat;
  }
}
