package org.stratolith.reader.neware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;

/**
 * The tags of one of Neware's XML files with their attributes, in order. Knows no document types
 * and no entities but the five of XML, so that nothing can be expanded or fetched; takes what it
 * can from damaged text, since nothing in these files is worth losing a test for.
 */
final class Markup {

  /** Tags after this many are not read. */
  private static final int MOST = 100_000;

  /** Tags deeper than this are taken as children of the tag above. */
  private static final int DEEPEST = 64;

  private final String text;
  private final List<Tag> tags = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();

  /**
   * A tag.
   *
   * @param parent index of the tag around it, or -1
   */
  record Tag(String name, int parent, Map<String, String> attributes) {
    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }
  }

  private Markup(String text) {
    this.text = text;
  }

  static List<Tag> tags(@Nullable FileBytes file) {
    if (file == null) {
      return List.of();
    }
    boolean unicode = file.head(100).toLowerCase(java.util.Locale.ROOT).contains("utf-8");
    Markup markup = new Markup(file.text(unicode ? StandardCharsets.UTF_8 : NdaMetadata.chinese()));
    markup.scan();
    return markup.tags;
  }

  private void scan() {
    int at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length() && tags.size() < MOST) {
      char next = text.charAt(at + 1);
      int end = end(at + 1);
      if (end < 0) {
        return;
      }
      if (next == '/') {
        close(text.substring(at + 2, end).strip());
      } else if (next != '?' && next != '!') {
        open(at + 1, end);
      }
      at = text.indexOf('<', end);
    }
  }

  /** The {@code >} that ends a tag; one within quotes does not. */
  private int end(int from) {
    char quote = 0;
    for (int k = from; k < text.length(); k++) {
      char c = text.charAt(k);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return k;
      }
    }
    return -1;
  }

  private void open(int from, int end) {
    int k = from;
    while (k < end && !Character.isWhitespace(text.charAt(k)) && text.charAt(k) != '/') {
      k++;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    String name = text.substring(from, k);
    attributes(k, end, attributes);
    tags.add(new Tag(name, open.isEmpty() ? -1 : open.getLast(), attributes));
    if (text.charAt(end - 1) != '/' && open.size() < DEEPEST) {
      open.add(tags.size() - 1);
    }
  }

  private void attributes(int from, int end, Map<String, String> attributes) {
    int k = from;
    while (k < end) {
      int equals = text.indexOf('=', k);
      int quoted = equals < 0 ? -1 : equals + 1;
      if (quoted < 0 || quoted >= end) {
        return;
      }
      char quote = text.charAt(quoted);
      int close = quote == '"' || quote == '\'' ? text.indexOf(quote, quoted + 1) : -1;
      if (close < 0 || close > end) {
        return;
      }
      attributes.put(text.substring(k, equals).strip(), plain(text.substring(quoted + 1, close)));
      k = close + 1;
    }
  }

  private static String plain(String value) {
    return value.indexOf('&') < 0
        ? value
        : value
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }

  private void close(String name) {
    for (int k = open.size() - 1; k >= 0; k--) {
      if (tags.get(open.get(k)).name().equals(name)) {
        open.subList(k, open.size()).clear();
        return;
      }
    }
  }
}
