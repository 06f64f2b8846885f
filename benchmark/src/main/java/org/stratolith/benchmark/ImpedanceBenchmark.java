package org.stratolith.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratolith.analysis.impedance.KramersKronig;
import org.stratolith.analysis.impedance.LinKk;
import org.stratolith.analysis.impedance.LinKkOptions;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.analysis.impedance.fit.CircuitFit;
import org.stratolith.analysis.impedance.fit.FitOptions;
import org.stratolith.analysis.impedance.fit.FitResult;
import org.stratolith.analysis.impedance.relaxation.DrtOptions;
import org.stratolith.analysis.impedance.relaxation.RelaxationSpectrum;
import org.stratolith.analysis.impedance.relaxation.RelaxationTimes;
import org.stratolith.numerics.statistics.TaskRandom;
import org.stratolith.record.ImpedanceSpectrum;

/** What is done to a spectrum of 61 rows with noise of 0.5 %: two arcs and diffusion. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImpedanceBenchmark {

  private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,C1)-p(R2-Wo1,C2)");
  private static final double[] TRUTH = {0.0165, 0.00534, 0.22, 0.00915, 0.14, 1262, 2.77};

  private final ImpedanceSpectrum spectrum = noisy();

  private static ImpedanceSpectrum noisy() {
    int n = 61;
    double[] f = new double[n];
    for (int k = 0; k < n; k++) {
      f[k] = Math.pow(10, 3.5 - 0.1 * k);
    }
    ImpedanceSpectrum clean = CIRCUIT.spectrum(f, TRUTH, Double.NaN);
    TaskRandom random = new TaskRandom(1, 0);
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k++) {
      re[k] = clean.real(k) + 0.005 * clean.modulus(k) * (2 * random.nextDouble() - 1);
      im[k] = clean.imaginary(k) + 0.005 * clean.modulus(k) * (2 * random.nextDouble() - 1);
    }
    return ImpedanceSpectrum.of(f, re, im, Double.NaN);
  }

  /** 120 starts, without profile intervals. */
  @Benchmark
  public FitResult multiStart() {
    return CircuitFit.of(CIRCUIT, spectrum, FitOptions.defaults().withoutProfile());
  }

  /** The same with the profile intervals of seven parameters. */
  @Benchmark
  public FitResult multiStartAndProfiles() {
    return CircuitFit.of(CIRCUIT, spectrum, FitOptions.defaults());
  }

  /** Relaxation times with 37 trial values of lambda. */
  @Benchmark
  public RelaxationSpectrum relaxationTimes() {
    return RelaxationTimes.of(spectrum, DrtOptions.defaults());
  }

  /** The linear Kramers-Kronig test. */
  @Benchmark
  public KramersKronig kramersKronig() {
    return LinKk.of(spectrum, LinKkOptions.defaults());
  }
}
