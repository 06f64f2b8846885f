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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratolith.foil.FoilChain;
import org.stratolith.foil.FoilParameters;
import org.stratolith.foil.FoilProcess;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.rolling.Layup;

/**
 * The whole mean-field chain of a foil, as a sweep or a calibration calls it; it should take less
 * than 100 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoilBenchmark {

  /** Hypothesis of separation. */
  @Param({"H0", "H1"})
  public String hypothesis = "H0";

  private final FoilParameters parameters = FoilParameters.of(FoilParameters.resource());

  /** 40 s of vapour, 8 turns, 60 um. */
  @Benchmark
  public FoilStructure chain() {
    FoilProcess process =
        new FoilProcess(
            100e-6,
            new FoilProcess.Vapour(3.6, 451.15, 40),
            Double.NaN,
            1,
            8,
            Layup.Arrangement.COIL,
            true,
            60e-6,
            null,
            hypothesis);
    return FoilChain.run(process, parameters);
  }
}
