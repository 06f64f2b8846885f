package org.stratolith.matter.crystal.cif;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.Place;

/**
 * A data block: under each tag (in lower case) the values of its column, one value where the tag
 * stands outside a loop.
 *
 * @param name what follows {@code data_}
 * @param place of the {@code data_} word
 * @param columns values by tag
 */
public record CifBlock(String name, Place place, Map<String, List<CifValue>> columns) {

  /** The column under the first of these tags that the block has, or null. */
  public @Nullable List<CifValue> column(String... tags) {
    for (String tag : tags) {
      List<CifValue> column = columns.get(tag);
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  /** The first value under the first of these tags that has one that is not missing, or null. */
  public @Nullable CifValue value(String... tags) {
    for (String tag : tags) {
      List<CifValue> column = columns.get(tag);
      if (column != null && !column.getFirst().isMissing()) {
        return column.getFirst();
      }
    }
    return null;
  }
}
