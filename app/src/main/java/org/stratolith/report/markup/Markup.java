package org.stratolith.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes well-formed XML that is HTML as well. Everything that is given as text or as an
 * attribute's value is escaped, so a hostile study title stays a title.
 */
public final class Markup {

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param name the element's name
   * @param attributes names and values in turn; an attribute whose value is empty is left out
   */
  public Markup open(String name, String... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Writes an element without content, such as {@code path} or {@code br}. */
  public Markup empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element that holds nothing but text. */
  public Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Closes the element that was opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes escaped text. */
  public Markup text(String text) {
    escape(text, out);
    return this;
  }

  /** Starts a new line, for people who read the source. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** Writes markup of our own making as it stands; never anything a user typed. */
  public Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  /** Escapes text for element content and for attribute values in double quotes. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  /** The document so far. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element <" + open.peek() + "> was never closed");
    }
    return out.toString();
  }

  private void start(String name, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attribute without a value in <" + name + ">");
    }
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], out);
        out.append('"');
      }
    }
  }

  private static void escape(String text, StringBuilder out) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
          }
        });
  }

  /**
   * XML 1.0's characters, less the control characters C1 (HTML calls them errors) and the marks
   * that reverse the direction of writing (they let a title disguise itself).
   */
  private static boolean allowed(int c) {
    boolean low = between(c, 0, 0x1F) && "\t\n\r".indexOf(c) < 0;
    boolean control = low || between(c, 0x7F, 0x9F);
    boolean surrogate = between(c, 0xD800, 0xDFFF);
    boolean direction = between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069);
    return !control && !surrogate && !direction && (c & 0xFFFE) != 0xFFFE;
  }

  private static boolean between(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
