package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of listings. */
final class Listings {

  private Listings() {}

  /** The same rows, whose cells may be null. */
  static List<List<@Nullable Object>> rows(List<List<Object>> rows) {
    List<List<@Nullable Object>> nullable = new ArrayList<>();
    for (List<Object> row : rows) {
      nullable.add(new ArrayList<>(row));
    }
    return nullable;
  }
}
