package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.Voltammogram;

/**
 * A current surge in a potential sweep of a symmetric cell.
 *
 * <p>The conductance I/V is followed through each lobe (rows of one sign of the potential, beyond a
 * quarter of the largest). It must rise by a factor of 1.3 within a quarter of the lobe, from a
 * plateau, and stay high; or lie in a whole lobe 1.5 times above the highest lobe before. Kinetics
 * alone raise it by less than 1.2 over a lobe that ends at 0.1 V. Confirmed if the lobe after is as
 * high, or if the factor is two.
 */
final class CurrentSurge {

  private static final double RISE = 1.3;
  private static final double LOBE_RISE = 1.5;
  private static final double CERTAIN = 2;
  private static final double HARD = 5;

  /** Part of a lobe. */
  private static final double WINDOW = 0.25;

  private CurrentSurge() {}

  /** One lobe: rows and their conductance, S. */
  private static final class Lobe {
    private final int[] rows;
    private final double[] time;
    private final double[] conductance;

    Lobe(int[] rows, double[] time, double[] conductance) {
      this.rows = rows;
      this.time = time;
      this.conductance = conductance;
    }

    double median() {
      return Robust.median(conductance, 0, conductance.length);
    }
  }

  static List<Shorted> find(Voltammogram sweep) {
    List<Lobe> lobes = lobes(sweep);
    List<Shorted> signs = new ArrayList<>();
    double highest = Double.NaN;
    for (int k = 0; k < lobes.size(); k++) {
      Lobe lobe = lobes.get(k);
      double next = k + 1 < lobes.size() ? lobes.get(k + 1).median() : Double.NaN;
      Shorted sign = within(sweep, lobe, next);
      if (sign == null && lobe.median() > LOBE_RISE * highest) {
        sign = sign(sweep, lobe, 0, lobe.median() / highest, next > LOBE_RISE * highest);
      }
      if (sign != null) {
        signs.add(sign);
      }
      highest = Double.isNaN(highest) ? lobe.median() : Math.max(highest, lobe.median());
    }
    return signs;
  }

  private static @Nullable Shorted within(Voltammogram sweep, Lobe lobe, double next) {
    int n = lobe.time.length;
    double[] fall = new double[n];
    for (int k = 0; k < n; k++) {
      fall[k] = -Math.log(lobe.conductance[k]);
    }
    Drop drop = Drop.find(lobe.time, fall, Math.log(RISE), WINDOW, false);
    if (drop == null) {
      return null;
    }
    double factor = Math.exp(drop.size());
    double before = Math.exp(-drop.before());
    boolean recovered = next < before * Math.sqrt(factor);
    if (!drop.lasting() && !(next >= before * Math.sqrt(factor))) {
      return null;
    }
    return sign(sweep, lobe, drop.last(), factor, !recovered && (next > 0 || factor > CERTAIN));
  }

  private static Shorted sign(
      Voltammogram sweep, Lobe lobe, int at, double factor, boolean confirmed) {
    int row = lobe.rows[at];
    return new Shorted(
        factor > HARD ? Kind.HARD : Kind.SOFT,
        sweep.time(row),
        row,
        0,
        0,
        ScanPeriod.scansAt(sweep, row),
        Evidence.CURRENT_SURGE,
        confirmed || factor > CERTAIN ? Confidence.CONFIRMED : Confidence.SUSPECTED,
        String.format(
            Locale.ROOT,
            "the conductance rose %.2g-fold in scan %d at %.0f mV",
            factor,
            sweep.scan(row),
            1e3 * sweep.potential(row)));
  }

  private static List<Lobe> lobes(Voltammogram sweep) {
    double largest = 0;
    for (int row = 0; row < sweep.size(); row++) {
      largest = Math.max(largest, Math.abs(sweep.potential(row)));
    }
    List<Lobe> lobes = new ArrayList<>();
    int[] rows = new int[sweep.size()];
    int n = 0;
    double sign = 0;
    for (int row = 0; row < sweep.size(); row++) {
      double e = sweep.potential(row);
      double conductance = sweep.current(row) / e;
      if (Math.abs(e) < 0.25 * largest || !(conductance > 0)) {
        continue;
      }
      if (e * sign < 0) {
        add(lobes, sweep, rows, n);
        n = 0;
      }
      sign = Math.signum(e);
      rows[n++] = row;
    }
    add(lobes, sweep, rows, n);
    return lobes;
  }

  private static void add(List<Lobe> lobes, Voltammogram sweep, int[] rows, int n) {
    if (n < 8) {
      return;
    }
    double[] time = new double[n];
    double[] conductance = new double[n];
    for (int k = 0; k < n; k++) {
      time[k] = sweep.time(rows[k]);
      conductance[k] = sweep.current(rows[k]) / sweep.potential(rows[k]);
    }
    lobes.add(new Lobe(Arrays.copyOf(rows, n), time, conductance));
  }
}
