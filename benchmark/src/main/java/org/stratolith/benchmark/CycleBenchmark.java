package org.stratolith.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratolith.cell.TestOutcome;

/**
 * Cycles of the full cell with ageing of both electrodes, as studies run them: {@code CellTest} at
 * the usual tolerance of 1e-5 on the standard mesh, recording included. {@link HalfCellBenchmark}
 * has the same cycles in a loop of its own with the multistep method. The error printed is that of
 * the 20th capacity against a mesh of twice the nodes and shells at 1e-8.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CycleBenchmark {

  private static final int COMPARED = 20;

  /** How many cycles. */
  @Param({"75", "150", "300"})
  public int cycles;

  private FullCellTest test = FullCellTest.usual(1);

  /** Prints the error. */
  @Setup
  public void stateErrors() {
    test = FullCellTest.usual(cycles);
    double usual = FullCellTest.lastCapacity(FullCellTest.usual(COMPARED).run());
    double fine = FullCellTest.lastCapacity(FullCellTest.fine(COMPARED).run());
    TestOutcome all = test.run();
    System.out.printf(
        Locale.ROOT,
        "capacity of cycle %d: %.5f mAh/cm2, relative error %.1e; of cycle %d: %.5f; %s%n",
        COMPARED,
        usual / 36e3,
        Math.abs(usual / fine - 1.0),
        cycles,
        FullCellTest.lastCapacity(all) / 36e3,
        all.result().balances());
  }

  /** The cycles. */
  @Benchmark
  public TestOutcome cycles() {
    return test.run();
  }
}
