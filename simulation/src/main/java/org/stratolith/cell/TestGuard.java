package org.stratolith.cell;

import org.stratolith.numerics.dae.EventFunction;

/**
 * Watches what no protocol may exceed. As an event function it is asked once per step of the time
 * integration; it jumps from 1 to -1 when the test has to stop.
 */
final class TestGuard implements EventFunction {

  /** Steps of the time integration between two reports. */
  private static final int REPORT_EVERY = 8192;

  private final TestRecorder recorder;
  private final TestProgress progress;
  private final double totalSteps;
  private long done;
  private int cycle = 1;
  private int calls;

  TestGuard(TestRecorder recorder, TestProgress progress, long totalSteps) {
    this.recorder = recorder;
    this.progress = progress;
    this.totalSteps = totalSteps;
  }

  /** Says that the protocol is now at a cycle. */
  void atCycle(int cycle) {
    this.cycle = cycle;
  }

  /** Counts a step of the protocol as done, and reports. */
  void stepDone(double time) {
    done++;
    report(time);
  }

  private void report(double time) {
    progress.report(Math.min(1, done / totalSteps), time, cycle);
  }

  @Override
  public double value(double time, double[] y) {
    if (++calls % REPORT_EVERY == 0) {
      report(time);
    }
    return Thread.currentThread().isInterrupted() || recorder.isFull() ? -1 : 1;
  }

  @Override
  public Direction direction() {
    return Direction.FALLING;
  }
}
