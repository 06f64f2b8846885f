package org.stratolith.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.record.TestRecord;

/**
 * What a test left behind.
 *
 * @param record time series, whose steps carry the reasons they ended for, and spectra
 * @param shortCircuit the first short, or null
 * @param drives what drove the filaments of each lithium electrode from the negative side on, for
 *     replays; empty unless shorting is off
 * @param balances errors of the charge and lithium balances
 * @param work counts of the time integration's work
 * @param lastState last good state of the {@link CellSystem}
 */
public record TestResult(
    TestRecord record,
    @Nullable ShortCircuit shortCircuit,
    List<PenetrationDrive> drives,
    Balances balances,
    DaeIntegrator.Statistics work,
    CellState lastState) {

  public TestResult {
    drives = List.copyOf(drives);
  }

  /**
   * A filament that came through.
   *
   * @param time s
   * @param layer name of the electrode it grew from
   * @param stepCount number of the executed step, first 1
   * @param cycle number of the cycle, first 1
   */
  public record ShortCircuit(double time, String layer, int stepCount, int cycle) {}

  /**
   * Errors of the balances, the largest at the end of any step.
   *
   * @param charge lithium that the outer layers gained or lost less the charge passed, relative to
   *     the charge passed in both directions together
   * @param lithium change of the lithium in the cell, relative to the same charge
   * @param throughput that charge, C/m2
   */
  public record Balances(double charge, double lithium, double throughput) {}
}
