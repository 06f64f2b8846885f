package org.stratolith.reader.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the columns that can be read stand in a row of the data module. */
final class MprLayout {

  private static final int[] WIDTHS = {1, 2, 4, 8};

  private final List<String> names = new ArrayList<>();
  private final List<MprColumn.Kind> kinds = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private @Nullable String remark;
  private @Nullable String problem;
  private int size;

  /** A column; its kind is null as long as the number is not known. */
  private record Slot(int id, String name, MprColumn.@Nullable Kind kind) {

    int width() {
      return kind == null ? 0 : kind.width();
    }
  }

  private MprLayout() {}

  /**
   * The layout of rows with these columns.
   *
   * @param ids numbers of the columns
   * @param points rows the file says it has
   * @param bytes bytes that are there for them
   */
  static MprLayout of(List<Integer> ids, long points, int bytes) {
    MprLayout layout = new MprLayout();
    List<Slot> slots = slots(ids);
    List<Integer> unknown = new ArrayList<>();
    for (Slot slot : slots) {
      layout.size += slot.width();
      if (slot.kind() == null) {
        unknown.add(slot.id());
      }
    }
    if (slots.isEmpty()) {
      layout.problem = "the data module names no columns";
    } else if (unknown.isEmpty()) {
      layout.allKnown(slots, points, bytes);
    } else {
      layout.someUnknown(slots, unknown, points, bytes);
    }
    return layout;
  }

  private static List<Slot> slots(List<Integer> ids) {
    List<Slot> slots = new ArrayList<>();
    boolean flags = false;
    boolean potential = false;
    for (int id : ids) {
      MprColumn column = MprColumn.of(id);
      if (column == null) {
        slots.add(new Slot(id, "column " + id, null));
      } else if (!column.name().equals(MprColumn.FLAGS)) {
        // Beside a potential, number 174 is a phase.
        boolean phase = column.id() == 174 && potential;
        slots.add(new Slot(id, phase ? "Phase(Zwe-ce)/deg" : column.name(), column.kind()));
        potential |= column.id() == 6 || column.id() == 77;
      } else if (!flags) {
        flags = true;
        slots.add(new Slot(id, column.name(), column.kind()));
      }
    }
    return slots;
  }

  private void allKnown(List<Slot> slots, long points, int bytes) {
    if (points > 0 && bytes > points * size) {
      problem = bytes + " bytes for " + points + " rows do not fit the columns, " + size + " a row";
    }
    place(slots, 0, slots.size(), 0);
  }

  private void someUnknown(List<Slot> slots, List<Integer> unknown, long points, int bytes) {
    int known = size;
    int[] widths = new int[unknown.size()];
    boolean even = points > 0 && bytes % points == 0 && bytes / points > known;
    int ways = even ? ways(widths, 0, (int) (bytes / points) - known) : 0;
    if (ways == 0) {
      problem =
          String.format(
              Locale.ROOT,
              "the columns %s are not known, and %d bytes for %d rows do not tell their width",
              unknown,
              bytes,
              points);
      return;
    }
    size = (int) (bytes / points);
    if (ways == 1) {
      remark =
          "the columns " + unknown + " are not known; their width was found, not what they are";
      List<Slot> all = new ArrayList<>();
      int next = 0;
      for (Slot slot : slots) {
        all.add(
            slot.kind() != null
                ? slot
                : new Slot(slot.id(), slot.name(), MprColumn.Kind.ofWidth(widths[next++])));
      }
      place(all, 0, all.size(), 0);
      return;
    }
    remark =
        "the columns "
            + unknown
            + " are not known, nor is their width; they and what stands between them is not read";
    int first = 0;
    while (slots.get(first).kind() != null) {
      first++;
    }
    int last = slots.size();
    int behind = 0;
    while (slots.get(last - 1).kind() != null) {
      last--;
      behind += slots.get(last).width();
    }
    place(slots, 0, first, 0);
    place(slots, last, slots.size(), size - behind);
  }

  /**
   * Counts the ways, at most two, to make up a number of bytes from the widths from index {@code k}
   * on; {@code widths} holds the first way.
   */
  private static int ways(int[] widths, int k, int bytes) {
    int left = widths.length - k;
    if (left == 0) {
      return bytes == 0 ? 1 : 0;
    }
    if (bytes < left || bytes > 8 * left) {
      return 0;
    }
    int found = 0;
    for (int width : WIDTHS) {
      int[] trial = Arrays.copyOf(widths, widths.length);
      trial[k] = width;
      int more = ways(trial, k + 1, bytes - width);
      if (more > 0 && found == 0) {
        System.arraycopy(trial, 0, widths, 0, trial.length);
      }
      found += more;
      if (found > 1) {
        return 2;
      }
    }
    return found;
  }

  private void place(List<Slot> slots, int from, int to, int at) {
    int offset = at;
    for (Slot slot : slots.subList(from, to)) {
      MprColumn.Kind kind = slot.kind();
      if (kind != null) {
        names.add(slot.name());
        kinds.add(kind);
        offsets.add(offset);
        offset += kind.width();
      }
    }
  }

  /** Names of the columns that can be read. */
  List<String> names() {
    return names;
  }

  int columns() {
    return names.size();
  }

  MprColumn.Kind kind(int column) {
    return kinds.get(column);
  }

  int offset(int column) {
    return offsets.get(column);
  }

  /** Bytes in a row. */
  int size() {
    return size;
  }

  /** What people should know, or null. */
  @Nullable String remark() {
    return remark;
  }

  /** Why nothing can be read, or null. */
  @Nullable String problem() {
    return problem;
  }
}
