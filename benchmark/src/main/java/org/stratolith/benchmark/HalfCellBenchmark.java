package org.stratolith.benchmark;

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
import org.stratolith.cell.CellImpedance;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.positive.Mesh;

/**
 * The tasks PyBaMM 26.8 was timed on, on the half cell of {@link HalfCell} or, with ageing, the
 * full cell of {@link AgeingCell}. Errors are against the closed form and a mesh of 12 nodes and
 * 120 shells with a tolerance of 1e-9, and are printed beside the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HalfCellBenchmark {

  private static final double TOLERANCE = 1e-6;
  private static final double LOOSE = 1e-5;

  private final Mesh mesh = Mesh.standard();
  private final HalfCell discharge = new HalfCell(mesh, TOLERANCE, 1.0);
  private final HalfCell pulses = new HalfCell(mesh, LOOSE, 1.0);
  private final AgeingCell ageing = new AgeingCell(mesh, LOOSE);
  private final CellSystem spectrumCell = HalfCell.system(Mesh.forImpedance(), 1.0);
  private final CellImpedance spectrum = spectrumCell.newImpedance();
  private final double[] rested = spectrumCell.initialState();
  private final double[] z = new double[2];

  /** Prints mesh, tolerance and error of each task. */
  @Setup
  public void stateErrors() {
    HalfCellErrors.print(mesh, TOLERANCE, LOOSE);
    double balance = ageing.run(300);
    System.out.printf(
        "300 cycles, tolerance %.0e: lithium balance %.1e, last capacity %.4f mAh/cm2%n",
        LOOSE, balance, ageing.lastCapacity() / 36e3);
  }

  /** One discharge at 0.5C to 2.9 V. */
  @Benchmark
  public double discharge() {
    return discharge.discharge();
  }

  /** 101 frequencies from 1 mHz to 1 MHz about the rested state. */
  @Benchmark
  public double impedance() {
    spectrum.linearise(0.0, rested);
    double sum = 0.0;
    for (int k = 0; k <= 100; k++) {
      spectrum.at(2.0 * Math.PI * Math.pow(10.0, -3.0 + 0.09 * k), z);
      sum += z[0];
    }
    return sum;
  }

  /** Ten pulses of 5 min at 0.05C, each with 25 min of rest. */
  @Benchmark
  public double gitt() {
    return pulses.pulses(10);
  }

  /** A hundred discharges at 0.5C with other diffusivities, set-up included. */
  @Benchmark
  public double sweep() {
    double sum = 0.0;
    for (int k = 0; k < 100; k++) {
      sum += new HalfCell(mesh, LOOSE, 0.5 + 0.01 * k).discharge();
    }
    return sum;
  }

  /** 300 cycles at 0.5C with ageing of both electrodes' contact. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.SECONDS)
  public double cycles() {
    return ageing.run(300);
  }
}
