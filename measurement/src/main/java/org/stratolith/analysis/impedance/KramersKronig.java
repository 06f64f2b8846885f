package org.stratolith.analysis.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the linear Kramers-Kronig test found; immutable. */
public final class KramersKronig {

  /** A range needs this many neighbouring rows beyond the limit; single rows may be wild. */
  private static final int RUN = 3;

  private final LinKkOptions options;
  private final int timeConstants;
  private final int judgedWith;
  private final double mu;
  private final boolean cutOffReached;
  private final double[] frequency;
  private final double[] real;
  private final double[] imaginary;
  private final List<Violation> violations;
  private final int beyond;

  KramersKronig(
      LinKkOptions options,
      int timeConstants,
      int judgedWith,
      double mu,
      boolean cutOffReached,
      double[] frequency,
      double[] real,
      double[] imaginary) {
    this.options = options;
    this.timeConstants = timeConstants;
    this.judgedWith = judgedWith;
    this.mu = mu;
    this.cutOffReached = cutOffReached;
    this.frequency = frequency;
    this.real = real;
    this.imaginary = imaginary;
    List<Violation> found = new ArrayList<>();
    int count = 0;
    int run = 0;
    for (int row = 0; row <= frequency.length; row++) {
      if (row < frequency.length && residual(row) > options.limit()) {
        run++;
        count++;
      } else {
        if (run >= RUN) {
          found.add(violation(row - run, row - 1));
        }
        run = 0;
      }
    }
    violations = List.copyOf(found);
    beyond = count;
  }

  /**
   * A range of frequencies whose rows all lie beyond the limit.
   *
   * @param lowest Hz
   * @param highest Hz
   * @param rows number of rows
   * @param largest largest |residual|, as a part of |Z|
   * @param bias mean of the signed residuals of the worse part over their mean size, from -1 to 1:
   *     near 0 the residuals scatter like noise, near 1 or -1 they are systematic
   */
  public record Violation(double lowest, double highest, int rows, double largest, double bias) {}

  /** The outcome in one word. */
  public enum Verdict {
    /** No range of three rows or more is beyond the limit, and at most a tenth of all rows. */
    VALID,
    /** Some range is beyond the limit. */
    VIOLATED,
    /** No range is, but more than a tenth of the rows: the data scatter more than the limit. */
    NOISY
  }

  /** Whether the spectrum obeys the relations to within the limit. */
  public Verdict verdict() {
    if (!violations.isEmpty()) {
      return Verdict.VIOLATED;
    }
    return 10 * beyond > frequency.length ? Verdict.NOISY : Verdict.VALID;
  }

  /** The ranges beyond the limit, from high to low frequency. */
  public List<Violation> violations() {
    return violations;
  }

  /** The verdict with its evidence, one or more sentences. */
  public String explanation() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d of %d rows leave the Kramers-Kronig chain by more than %.2g %% of |Z| (M = %d,"
                + " mu = %.3f%s).",
            verdict(),
            beyond,
            frequency.length,
            100 * options.limit(),
            timeConstants,
            mu,
            judgedWith == timeConstants ? "" : ", judged with " + judgedWith));
    for (Violation v : violations) {
      text.append(
          String.format(
              Locale.ROOT,
              " From %.4g to %.4g Hz (%d rows) by up to %.2g %%, %s.",
              v.lowest(),
              v.highest(),
              v.rows(),
              100 * v.largest(),
              Math.abs(v.bias()) > 0.7 ? "all to one side" : "to both sides"));
    }
    if (!cutOffReached) {
      text.append(" mu did not fall to the cut-off; the chain may be too short.");
    }
    return text.toString();
  }

  KramersKronig withOptions(LinKkOptions asked) {
    return new KramersKronig(
        asked, timeConstants, judgedWith, mu, cutOffReached, frequency, real, imaginary);
  }

  /** Number of time constants of the chain that the residuals and the verdict are of. */
  public int judgedWith() {
    return judgedWith;
  }

  /** M, number of time constants at which mu fell to the cut-off. */
  public int timeConstants() {
    return timeConstants;
  }

  /** mu of the chain with M time constants. */
  public double mu() {
    return mu;
  }

  /** Whether mu fell to the cut-off before the largest number of time constants. */
  public boolean cutOffReached() {
    return cutOffReached;
  }

  /** How the test was done. */
  public LinKkOptions options() {
    return options;
  }

  /** Number of usable rows. */
  public int size() {
    return frequency.length;
  }

  /** Frequency of a usable row, Hz; row 0 is the highest. */
  public double frequency(int row) {
    return frequency[row];
  }

  /** (Re Z - Re Z_chain)/|Z|. */
  public double realResidual(int row) {
    return real[row];
  }

  /** (Im Z - Im Z_chain)/|Z|. */
  public double imaginaryResidual(int row) {
    return imaginary[row];
  }

  /** Root mean square of both residuals together. */
  public double rootMeanSquare() {
    double sum = 0;
    for (int row = 0; row < frequency.length; row++) {
      sum += real[row] * real[row] + imaginary[row] * imaginary[row];
    }
    return Math.sqrt(sum / (2 * frequency.length));
  }

  private double residual(int row) {
    return Math.max(Math.abs(real[row]), Math.abs(imaginary[row]));
  }

  private Violation violation(int from, int to) {
    double largest = 0;
    double[] sum = new double[2];
    double[] size = new double[2];
    for (int row = from; row <= to; row++) {
      largest = Math.max(largest, residual(row));
      sum[0] += real[row];
      size[0] += Math.abs(real[row]);
      sum[1] += imaginary[row];
      size[1] += Math.abs(imaginary[row]);
    }
    int worse = size[0] >= size[1] ? 0 : 1;
    return new Violation(
        frequency[to], frequency[from], to - from + 1, largest, sum[worse] / size[worse]);
  }
}
