package org.stratolith.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.EnergyHistory;

/**
 * What came of a phase-field study.
 *
 * @param summary name and value, for people
 * @param failure why it could not be followed to its end, with advice, or null
 * @param rows what was expected beside what was found
 * @param balances conserved quantities and how well they were conserved
 * @param history the free energy over the clock
 * @param snapshots the fields at the times asked for, as far as they were reached
 * @param convergence errors over cells and steps, for a benchmark that asks for them
 * @param resumedAt the clock at which a killed run was taken up, or NaN
 * @param provenance what it was made with
 */
public record PhaseFieldResult(
    PhaseFieldStudy study,
    RunResult.Input input,
    List<StudyResult.Entry> summary,
    @Nullable String failure,
    List<Row> rows,
    List<StudyResult.Balance> balances,
    EnergyHistory history,
    List<Snapshot> snapshots,
    List<Convergence> convergence,
    double resumedAt,
    RunResult.Provenance provenance) {

  public PhaseFieldResult {
    summary = List.copyOf(summary);
    rows = List.copyOf(rows);
    balances = List.copyOf(balances);
    snapshots = List.copyOf(snapshots);
    convergence = List.copyOf(convergence);
  }

  /** Whether it came to its end. */
  public boolean succeeded() {
    return failure == null;
  }

  /**
   * A line of the scoreboard.
   *
   * @param model NaN where the run gives none
   */
  public record Row(PhaseFieldStudy.Expected expected, double model, boolean met) {}

  /** Fields at one time, by name. */
  public record Snapshot(double time, Box box, SequencedMap<String, double[]> fields) {
    public Snapshot {
      fields = new LinkedHashMap<>(fields);
    }
  }

  /**
   * An error of benchmark 7a.
   *
   * @param vary "space" or "time"
   * @param laplacian "spectral" or "differences"
   * @param spacing width of a cell
   * @param toSolution norm of the difference to the given field
   * @param toFinest norm of the difference to the finest run of the same grid, NaN in space
   * @param order against the row before, NaN in the first
   */
  public record Convergence(
      String vary,
      String laplacian,
      String method,
      double spacing,
      double step,
      double toSolution,
      double toFinest,
      double order) {}
}
