package org.stratolith.study.file;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.Place;
import org.stratolith.text.YamlNode;

/** Lays one tree over another, and replaces single entries by their path. */
final class Overrides {

  private Overrides() {}

  /**
   * Lays {@code over} over {@code base}: mappings are merged key by key, anything else replaces.
   * Every value keeps the place where it was written. A key of {@code over} with nothing behind it
   * takes the key of {@code base} away.
   */
  static YamlNode.Mapping merge(YamlNode.Mapping base, YamlNode.Mapping over) {
    SequencedMap<String, YamlNode.Entry> merged = new LinkedHashMap<>(base.entries());
    for (YamlNode.Entry entry : over.entries().values()) {
      String key = entry.key().text();
      YamlNode below = base.get(key);
      YamlNode value = entry.value();
      if (below != null && isNothing(value)) {
        merged.remove(key);
      } else if (below instanceof YamlNode.Mapping a && value instanceof YamlNode.Mapping b) {
        merged.put(key, new YamlNode.Entry(entry.key(), merge(a, b)));
      } else {
        merged.put(key, entry);
      }
    }
    return new YamlNode.Mapping(over.place(), merged);
  }

  /**
   * Replaces the entry at a path such as {@code negative.layer.thickness}; mappings on the way are
   * made where they are missing, nothing as the value takes the entry away.
   *
   * @param place where the path was written, for messages about it
   */
  static YamlNode.Mapping set(YamlNode.Mapping root, String path, YamlNode value, Place place) {
    int dot = path.indexOf('.');
    String key = dot < 0 ? path : path.substring(0, dot);
    YamlNode.Scalar located = new YamlNode.Scalar(place, key, false);
    if (dot < 0) {
      return isNothing(value) ? without(root, key) : root.with(located, value);
    }
    YamlNode below = root.get(key);
    YamlNode.Mapping inner =
        below instanceof YamlNode.Mapping mapping
            ? mapping
            : new YamlNode.Mapping(place, new LinkedHashMap<>());
    return root.with(located, set(inner, path.substring(dot + 1), value, place));
  }

  private static YamlNode.Mapping without(YamlNode.Mapping mapping, String key) {
    SequencedMap<String, YamlNode.Entry> rest = new LinkedHashMap<>(mapping.entries());
    rest.remove(key);
    return new YamlNode.Mapping(mapping.place(), rest);
  }

  private static boolean isNothing(@Nullable YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.isEmpty();
  }
}
