package org.stratolith.reader.impedance;

import org.stratolith.reader.text.TextLines;

/**
 * Whether rows of three numbers without headings are a spectrum: the first column positive, falling
 * or rising throughout, over more than a decade, and in steps that are even on a logarithmic scale.
 * A diffractogram, whose angles are even on a linear one, is none.
 */
final class Bare {

  private static final int FEWEST = 5;

  /** Enough rows to decide. */
  private static final int MOST = 2000;

  /** Scatter of the logarithmic steps over their mean. */
  private static final double UNEVEN = 0.6;

  private Bare() {}

  /** Whether the rows are such; {@code lines} stands before the first. */
  static boolean is(TextLines lines, char separator) {
    double before = Double.NaN;
    double first = Double.NaN;
    int n = 0;
    double mean = 0;
    double squares = 0;
    while (n < MOST && lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      int cells = lines.split(separator);
      boolean trailing = cells == 4 && lines.isEmpty(3);
      if (cells != 3 && !trailing) {
        return false;
      }
      for (int k = 0; k < 3; k++) {
        lines.scan(k);
        if (lines.failed() || lines.isEmpty(k)) {
          return false;
        }
      }
      double frequency = lines.value(0);
      if (!(frequency > 0) || Double.isInfinite(frequency)) {
        return false;
      }
      if (!Double.isNaN(before)) {
        double step = Math.log(frequency / before);
        n++;
        double change = step - mean;
        mean += change / n;
        squares += change * (step - mean);
        if (step == 0 || Math.signum(step) != Math.signum(mean)) {
          return false;
        }
      } else {
        first = frequency;
      }
      before = frequency;
    }
    return n + 1 >= FEWEST
        && Math.abs(Math.log10(before / first)) > 1
        && Math.sqrt(squares / n) < UNEVEN * Math.abs(mean);
  }
}
