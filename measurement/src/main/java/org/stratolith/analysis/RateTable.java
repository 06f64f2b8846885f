package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.CapacityTable.CycleRow;

/**
 * Capacities by rate: runs of cycles that follow each other and were discharged with the same
 * current.
 *
 * @param groups in the order of the test; a rate that comes back later is a group of its own
 */
public record RateTable(List<Group> groups) {

  /** Two mean currents belong together when they differ by less than this part. */
  private static final double SAME_CURRENT = 0.03;

  /**
   * @param current discharge current, A, positive
   * @param firstCycle number of the first cycle
   * @param lastCycle number of the last cycle
   * @param meanDischarge C, mean over the cycles
   * @param lastDischarge C, of the last cycle
   */
  public record Group(
      double current, int firstCycle, int lastCycle, double meanDischarge, double lastDischarge) {}

  public RateTable {
    groups = List.copyOf(groups);
  }

  /** Groups the cycles of a table; cycles without discharge are passed over. */
  public static RateTable of(CapacityTable table) {
    List<Group> groups = new ArrayList<>();
    List<CycleRow> open = new ArrayList<>();
    for (CycleRow row : table.cycles()) {
      if (Double.isNaN(row.dischargeCurrent())) {
        continue;
      }
      double reference =
          open.isEmpty() ? row.dischargeCurrent() : open.getFirst().dischargeCurrent();
      if (Math.abs(row.dischargeCurrent() - reference) > SAME_CURRENT * reference) {
        groups.add(group(open));
        open.clear();
      }
      open.add(row);
    }
    if (!open.isEmpty()) {
      groups.add(group(open));
    }
    return new RateTable(groups);
  }

  private static Group group(List<CycleRow> rows) {
    return new Group(
        rows.stream().mapToDouble(CycleRow::dischargeCurrent).average().orElse(Double.NaN),
        rows.getFirst().cycle(),
        rows.getLast().cycle(),
        rows.stream().mapToDouble(CycleRow::discharge).average().orElse(Double.NaN),
        rows.getLast().discharge());
  }
}
