package org.stratolith.benchmark;

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
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;

/** A whole peak list from 10 to 90 degrees, from the crystal's symmetry on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DiffractionBenchmark {

  @Param({"Li", "LiCl", "Li9Al4", "Li6PS5Cl"})
  public String phase = "Li";

  private Crystal crystal = PhaseLibrary.of("Li").crystal();

  /** Reads the phase, which a peak list does not count. */
  @Setup
  public void read() {
    crystal = PhaseLibrary.of(phase).crystal();
  }

  /** The lines at Cu K-alpha. */
  @Benchmark
  public PeakList peakList() {
    return PowderDiffraction.of(crystal, new WaasmaierKirfel(), Radiation.of("CuKa")).peaks(10, 90);
  }
}
