package org.stratolith.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.cell.protocol.Protocol;

/**
 * Tests of symmetric cells as studies run them: {@code CellTest} from protocol to record, events,
 * balances and rows included, at the usual tolerance of 1e-5. The cell has no mesh: two electrodes
 * of four states each and a separator. Errors are against the same test at 1e-9.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LifeBenchmark {

  private static final int DRIVE_CYCLES = 350;

  private final LithiumCell bare = LithiumCell.of(false);
  private final LithiumCell structured = LithiumCell.of(true);
  private final Protocol cycles = LithiumCell.cycles(350);
  private final Protocol manyCycles = LithiumCell.cycles(500);
  private final List<PenetrationDrive> drives = bare.drives(DRIVE_CYCLES);

  /** Prints the error of each task. */
  @Setup
  public void stateErrors() {
    TestOutcome close = structured.runTightly(cycles);
    TestOutcome usual = structured.run(cycles);
    say("structured, 700 h: filament", LithiumCell.filament(usual), LithiumCell.filament(close));
    say("  voltage at the end", LithiumCell.voltage(usual), LithiumCell.voltage(close));
    double life = LithiumCell.life(bare.runTightly(manyCycles));
    say("bare: life", LithiumCell.life(bare.run(manyCycles)), life);
    say("  life by replay of the nominal filament", bare.nominalReplay(drives), life);
    say(
        "bare: staircase to the short",
        LithiumCell.life(bare.run(LithiumCell.STAIRCASE)),
        LithiumCell.life(bare.runTightly(LithiumCell.STAIRCASE)));
    say(
        "structured, six scans: peak current",
        LithiumCell.peakCurrent(structured.run(LithiumCell.SCANS)),
        LithiumCell.peakCurrent(structured.runTightly(LithiumCell.SCANS)));
  }

  private static void say(String what, double usual, double close) {
    System.out.printf(
        Locale.ROOT,
        "%s %.6g, tolerance 1e-5; relative error against 1e-9: %.1e%n",
        what,
        usual,
        Math.abs(usual / close - 1.0));
  }

  /** 700 h of the structured cell: 700 half cycles, no short. */
  @Benchmark
  public TestOutcome life() {
    return structured.run(cycles);
  }

  /** The bare cell to its short after about 160 h. */
  @Benchmark
  public TestOutcome bareLife() {
    return bare.run(manyCycles);
  }

  /** The bare cell up a staircase of currents to its short. */
  @Benchmark
  public TestOutcome staircase() {
    return bare.run(LithiumCell.STAIRCASE);
  }

  /** Six cyclic scans of the structured cell. */
  @Benchmark
  public TestOutcome scans() {
    return structured.run(LithiumCell.SCANS);
  }

  /** 200 members' filaments, both electrodes, along 700 h of the bare cell or to their shorts. */
  @Benchmark
  public double replay() {
    return bare.replay(drives, 200);
  }
}
