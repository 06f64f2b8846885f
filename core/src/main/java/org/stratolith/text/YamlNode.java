package org.stratolith.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A value in a YAML file together with its place. Immutable. Scalars stay text: what "0.89 mA/cm2"
 * or "yes" means is for the reader of that key to say.
 */
public sealed interface YamlNode {

  /** Where the value begins. */
  Place place();

  /** What it is, for messages: "a text", "a list", "a mapping", "nothing". */
  String kind();

  /**
   * A single value as written, without quotes.
   *
   * @param text the characters; empty for a key with nothing behind it
   * @param quoted whether it stood in quotes or as a text block
   */
  record Scalar(Place place, String text, boolean quoted) implements YamlNode {

    /** Whether nothing was written: {@code key:} with no value, {@code ~} or {@code null}. */
    public boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
      return isEmpty() ? "nothing" : "a text";
    }
  }

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in the order written; no key occurs twice. */
  record Mapping(Place place, SequencedMap<String, Entry> entries) implements YamlNode {

    public Mapping {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, or null if the key is absent. */
    public @Nullable YamlNode get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    /** A copy in which {@code key} has {@code value}; a new key is added at the end. */
    public Mapping with(Scalar key, YamlNode value) {
      SequencedMap<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key.text(), new Entry(key, value));
      return new Mapping(place, changed);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key and its value, each with its place. */
  record Entry(Scalar key, YamlNode value) {}
}
