package org.stratolith.analysis.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;

/**
 * Reads circuit strings by descent:
 *
 * <pre>
 *   series   = part { "-" part }
 *   part     = "p(" series { "," series } ")" | "s(" series { "," series } ")" | element
 *   element  = letters of an ElementKind, then digits and "_"
 * </pre>
 *
 * Blanks count nowhere. Depth and number of elements are limited, so that any input ends soon.
 */
final class CircuitParser {

  private static final int DEEPEST = 32;
  private static final int MOST_ELEMENTS = 64;
  private static final List<String> KINDS =
      Arrays.stream(ElementKind.values()).map(Enum::name).toList();

  private final String text;
  private final Set<String> labels = new HashSet<>();
  private int at;
  private int depth;
  private int parameters;

  CircuitParser(String text) {
    this.text = text;
  }

  CircuitNode parse() {
    CircuitNode root = series();
    if (peek() != 0) {
      throw problem(
          at,
          "found " + found() + " where the circuit should end",
          peek() == ',' ? "Maybe a 'p(' is missing before it" : "Maybe a '(' or '-' is missing");
    }
    return root;
  }

  private CircuitNode series() {
    List<CircuitNode> parts = new ArrayList<>();
    parts.add(part());
    while (peek() == '-') {
      at++;
      parts.add(part());
    }
    return parts.size() == 1 ? parts.getFirst() : new CircuitNode.Series(List.copyOf(parts));
  }

  private CircuitNode part() {
    char first = peek();
    if (first == 'p' || first == 's') {
      return group(first);
    }
    if (!Character.isLetter(first)) {
      throw problem(
          at,
          "found " + found() + " where an element or 'p(' should stand",
          first == '('
              ? "Maybe 'p(' was meant"
              : "Maybe a '-' or ',' is too much, or an element is missing");
    }
    return element();
  }

  private CircuitNode group(char kind) {
    int start = at++;
    if (peek() != '(') {
      throw problem(at, "found " + found() + " where '(' should follow '" + kind + "'", null);
    }
    at++;
    if (++depth > DEEPEST) {
      throw problem(start, "the circuit is nested deeper than " + DEEPEST + " levels", null);
    }
    List<CircuitNode> parts = new ArrayList<>();
    parts.add(series());
    while (peek() == ',') {
      at++;
      parts.add(series());
    }
    if (peek() != ')') {
      throw problem(
          at,
          "found " + found() + " where ',' or ')' should stand",
          "Maybe the '" + kind + "(' at column " + (start + 1) + " is not closed");
    }
    at++;
    depth--;
    if (parts.size() == 1) {
      if (kind == 'p') {
        throw problem(start, "'p(…)' holds one branch only", "Maybe a ',' is missing");
      }
      return parts.getFirst();
    }
    return kind == 'p'
        ? new CircuitNode.Parallel(List.copyOf(parts))
        : new CircuitNode.Series(List.copyOf(parts));
  }

  private CircuitNode element() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    while (at < text.length() && isIndex(text.charAt(at))) {
      at++;
    }
    String label = text.substring(start, at);
    if (!KINDS.contains(name)) {
      throw problem(
          start, "no element is called " + Spelling.quote(name), Spelling.advice(name, KINDS));
    }
    if (!labels.add(label)) {
      throw problem(
          start,
          "the element " + label + " is there twice",
          "Maybe number the elements, as in R0-p(R1,C1)");
    }
    if (labels.size() > MOST_ELEMENTS) {
      throw problem(start, "the circuit has more than " + MOST_ELEMENTS + " elements", null);
    }
    CircuitNode.Element element =
        new CircuitNode.Element(ElementKind.valueOf(name), label, parameters);
    parameters = element.to();
    return element;
  }

  private static boolean isIndex(char c) {
    return (c >= '0' && c <= '9') || c == '_';
  }

  /** The next character that is not blank, or 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private String found() {
    return at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
  }

  private static InputException problem(int at, String message, @Nullable String advice) {
    return new InputException(new Problem(new Place("circuit", 1, at + 1), message, advice));
  }
}
