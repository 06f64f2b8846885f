package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.text.TextLines;
import org.stratolith.record.Column;
import org.stratolith.text.Problem;

/** Which column of a table is what, in which unit. */
final class TableColumns {

  private static final int TIME = Series.ROLES.indexOf(Series.TIME);
  private static final int TYPE = Series.ROLES.indexOf(Series.STEP_TYPE);
  private static final List<String> MEASURED = List.of(Series.TIME, Series.VOLTAGE, Series.CURRENT);

  private final String[] headings;
  private final char delimiter;
  private final boolean arbin;
  private final int[] role;
  private final int[] furtherAt;
  private final @Nullable Unit[] units;
  private final List<Column> further = new ArrayList<>();

  private TableColumns(String[] headings, char delimiter, boolean arbin) {
    this.headings = headings;
    this.delimiter = delimiter;
    this.arbin = arbin;
    this.role = new int[headings.length];
    this.furtherAt = new int[headings.length];
    this.units = new Unit[headings.length];
    Arrays.fill(role, -1);
    Arrays.fill(furtherAt, -1);
  }

  /**
   * The columns of a line of headings.
   *
   * @param mapping headings in the file by labels such as {@code Current / mA}; these count first
   */
  static TableColumns of(String[] headings, char delimiter, Map<String, String> mapping) {
    List<String> plain = Arrays.stream(headings).map(String::strip).toList();
    boolean arbin = plain.contains("Test_Time") && plain.contains("Cycle_Index");
    TableColumns columns = new TableColumns(headings, delimiter, arbin);
    for (Map.Entry<String, String> entry : mapping.entrySet()) {
      int at = plain.indexOf(entry.getValue().strip());
      if (at >= 0) {
        Heading own = Heading.of(plain.get(at));
        Heading wanted = Heading.of(entry.getKey());
        Unit unit = wanted.unit() == null ? own.unit() : wanted.unit();
        columns.assign(at, new Heading(wanted.quantity(), unit));
      }
    }
    for (int k = 0; k < headings.length; k++) {
      if (columns.role[k] < 0 && columns.furtherAt[k] < 0) {
        Heading heading = Heading.of(plain.get(k));
        columns.assign(k, arbin ? heading.arbin() : heading);
      }
    }
    return columns;
  }

  private void assign(int at, Heading heading) {
    Unit unit = heading.unit();
    int index = Series.ROLES.indexOf(heading.quantity());
    boolean free = Arrays.stream(role).noneMatch(r -> r == index);
    if (index >= 0) {
      if (free && (unit != null || !MEASURED.contains(heading.quantity()))) {
        role[at] = index;
        units[at] = MEASURED.contains(heading.quantity()) ? unit : null;
      }
    } else if (unit != null && !unit.equals(Unit.of("1"))) {
      units[at] = unit;
      furtherAt[at] = further.size();
      further.add(new Column(heading.quantity(), Units.bdf(heading.quantity(), unit)));
    }
  }

  /** Whether time, voltage and current are known. */
  boolean complete() {
    return has(Series.TIME, "s") && has(Series.VOLTAGE, "V") && has(Series.CURRENT, "A");
  }

  /** Whether a role is there in a unit of the right kind. */
  private boolean has(String wanted, String like) {
    int index = Series.ROLES.indexOf(wanted);
    for (int k = 0; k < role.length; k++) {
      Unit unit = units[k];
      if (role[k] == index && unit != null) {
        return unit.isLike(Unit.of(like));
      }
    }
    return false;
  }

  boolean arbin() {
    return arbin;
  }

  List<Column> further() {
    return further;
  }

  /** Says which heading was taken for what. */
  void describe(Map<String, String> metadata) {
    for (int k = 0; k < headings.length; k++) {
      if (role[k] >= 0) {
        Unit unit = units[k];
        metadata.put(
            Series.ROLES.get(role[k]), headings[k].strip() + (unit == null ? "" : ", " + unit));
      }
    }
  }

  /** Takes the current line into a new row, or says why not. */
  @Nullable Problem take(TextLines lines, Series series) {
    int cells = lines.split(delimiter);
    if (cells != headings.length && !(cells == headings.length + 1 && lines.isEmpty(cells - 1))) {
      return lines.problem(
          "has " + cells + " cells, the heading has " + headings.length,
          "Maybe the file was cut off here, or a number has a decimal comma");
    }
    series.addRow();
    for (int k = 0; k < headings.length; k++) {
      if (role[k] == TYPE) {
        series.setType(lines.cell(k));
      } else if (role[k] >= 0 || furtherAt[k] >= 0) {
        double value = lines.scan(k);
        if (lines.failed() && role[k] == TIME) {
          value = ClockTime.seconds(lines.cell(k));
          if (!Double.isNaN(value)) {
            series.set(TIME, value);
            continue;
          }
        }
        if (lines.failed()) {
          series.dropRow();
          return lines.notANumber(k);
        }
        Unit unit = units[k];
        double si = unit == null ? value : unit.toSi(value);
        if (role[k] >= 0) {
          series.set(role[k], si);
        } else {
          series.setFurther(furtherAt[k], si);
        }
      }
    }
    return null;
  }
}
