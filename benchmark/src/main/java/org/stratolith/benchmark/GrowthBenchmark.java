package org.stratolith.benchmark;

import java.util.List;
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
import org.stratolith.cell.CellImpedance;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.cell.protocol.Protocol;

/** How the cost grows with the mesh, the length of a life and the size of an ensemble. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GrowthBenchmark {

  /** A half cell on one mesh. */
  @State(Scope.Benchmark)
  public static class Meshed {

    /** Nodes through the electrode, an x, shells of a particle. */
    @Param({"5x14", "10x14", "20x14", "5x28", "5x56"})
    public String mesh = "5x14";

    private HalfCell cell = new HalfCell(Mesh.standard(), 1e-6, 1.0);
    private CellSystem rested = HalfCell.system(Mesh.standard(), 1.0);
    private CellImpedance spectrum = rested.newImpedance();
    private double[] state = rested.initialState();

    /** Builds the cell. */
    @Setup
    public void build() {
      int cross = mesh.indexOf('x');
      Mesh own =
          new Mesh(
              Integer.parseInt(mesh.substring(0, cross)),
              Integer.parseInt(mesh.substring(cross + 1)),
              Mesh.standard().refinement());
      cell = new HalfCell(own, 1e-6, 1.0);
      rested = HalfCell.system(own, 1.0);
      spectrum = rested.newImpedance();
      state = rested.initialState();
    }
  }

  /** A life of so many cycles. */
  @State(Scope.Benchmark)
  public static class Lived {

    /** Cycles of two hours. */
    @Param({"175", "350", "700"})
    public int cycles = 350;

    private final LithiumCell cell = LithiumCell.of(true);
    private Protocol protocol = LithiumCell.cycles(1);

    /** Writes the protocol. */
    @Setup
    public void build() {
      protocol = LithiumCell.cycles(cycles);
    }
  }

  /** An ensemble of so many cells along the drives of one. */
  @State(Scope.Benchmark)
  public static class Scattered {

    /** Cells. */
    @Param({"50", "200", "800"})
    public int members = 200;

    private final LithiumCell cell = LithiumCell.of(false);
    private final List<PenetrationDrive> drives = cell.drives(350);
  }

  /** A discharge at 0.5C, tolerance 1e-6. */
  @Benchmark
  public double discharge(Meshed at) {
    return at.cell.discharge();
  }

  /** 101 frequencies from 1 mHz to 1 MHz. */
  @Benchmark
  public double impedance(Meshed at) {
    double[] z = new double[2];
    double sum = 0.0;
    at.spectrum.linearise(0.0, at.state);
    for (int k = 0; k <= 100; k++) {
      at.spectrum.at(2.0 * Math.PI * Math.pow(10.0, -3.0 + 0.09 * k), z);
      sum += z[0];
    }
    return sum;
  }

  /** A life of the structured symmetric cell through {@code CellTest}. */
  @Benchmark
  public TestOutcome life(Lived at) {
    return at.cell.run(at.protocol);
  }

  /** Lives of an ensemble by replay. */
  @Benchmark
  public double ensemble(Scattered at) {
    return at.cell.replay(at.drives, at.members);
  }
}
