package org.stratolith.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.FieldEvolution;
import org.stratolith.phasefield.FieldState;
import org.stratolith.phasefield.FourthOrderStepper;
import org.stratolith.phasefield.StepControl;
import org.stratolith.phasefield.benchmark.InitialFields;
import org.stratolith.phasefield.benchmark.SpinodalDecomposition;

/**
 * PFHub 1a to a time of 1e5, on one thread: time by the clock and of the processor, cell-steps per
 * second, and how that stands to the bandwidth of the memory and of the cache that holds the
 * fields.
 *
 * <p>{@code java -cp benchmark/target/benchmarks.jar org.stratolith.benchmark.SpinodalRun [cells
 * tolerance]}
 */
public final class SpinodalRun {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Bytes that the loops of one ETDRK4 step read and write for each cell, counted: eight transforms
   * of two axes (each: load and unpack 48, butterflies 16 a pass, and between the axes a turn of 32
   * and a copy of 16), four rates (40 each), stages, sum and error (240), energy and acceptance
   * (80).
   */
  private static double bytesPerCellStep(int cells) {
    int passes = (Integer.numberOfTrailingZeros(cells) + 1) / 2;
    return 8 * (2 * (48 + 16 * passes) + 48) + 4 * 40 + 240 + 80;
  }

  private SpinodalRun() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int cells = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 128;
    double tolerance = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 3e-4;
    double cache = triad(cells * cells);
    double memory = triad(1 << 23);
    System.out.printf(
        Locale.ROOT,
        "triad: %.1f GB/s in arrays of the field's size, %.1f GB/s in arrays of 64 MB%n",
        cache,
        memory);
    Box box = Box.square(cells, 200, Ends.PERIODIC);
    SpinodalDecomposition model = new SpinodalDecomposition(box);
    StepControl control = new StepControl(0x1p-10, 23, tolerance);
    double[][] c = {InitialFields.concentration(box, 0.01)};
    FieldEvolution evolution = new FieldEvolution(model, new FourthOrderStepper(model), control);
    long clock = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    FieldState state = FieldState.initial(model.coefficients(c));
    for (double time : new double[] {500, 1000, 1e4, 1e5}) {
      evolution.advance(state, control.ticks(time), (s, t) -> true);
      System.out.printf(
          Locale.ROOT,
          "t = %-8.0f F = %.4f  %6d steps, %d again  %.2f s by the clock, %.2f s of the processor%n",
          time,
          state.energy(),
          state.accepted(),
          state.rejected(),
          (System.nanoTime() - clock) / 1e9,
          (THREADS.getCurrentThreadCpuTime() - processor) / 1e9);
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
    double rate = (state.accepted() + state.rejected()) * (double) box.size() / seconds;
    double traffic = rate * bytesPerCellStep(cells) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%.1f million cell-steps/s of four rates each; %.0f bytes each: %.1f GB/s, %.0f %% of the"
            + " cache's triad, %.0f %% of the memory's%n",
        rate / 1e6,
        bytesPerCellStep(cells),
        traffic,
        100 * traffic / cache,
        100 * traffic / memory);
  }

  // a = b + s c, 24 bytes a turn; the best of some rounds, in processor time.
  private static double triad(int length) {
    double[] a = new double[length];
    double[] b = new double[length];
    double[] c = new double[length];
    Arrays.fill(b, 1);
    Arrays.fill(c, 2);
    int rounds = Math.max(4, (1 << 26) / length);
    double best = 0;
    for (int trial = 0; trial < 8; trial++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int round = 0; round < rounds; round++) {
        triad(a, b, c, 1e-3 * round);
      }
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      best = Math.max(best, 24.0 * length * rounds / seconds / 1e9);
    }
    if (Double.isNaN(a[length / 2])) {
      throw new IllegalStateException("the triad came out as no number");
    }
    return best;
  }

  private static void triad(double[] a, double[] b, double[] c, double s) {
    for (int i = 0; i < a.length; i++) {
      a[i] = b[i] + s * c[i];
    }
  }
}
