package org.stratolith.reader.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.reader.Measured;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * The sweeps of frequency among the rows of a table. A row with a positive frequency and a finite
 * impedance belongs to a sweep; a new one begins where the rows before had none, where a mark
 * changes, or where the frequency jumps back against the direction of its sweep.
 */
public final class FrequencySweeps {

  /** A step against the direction by more than this factor begins a new sweep. */
  private static final double BACK = 1.2;

  /** Frequencies that differ by less than this factor are repetitions of one. */
  private static final double SAME = 1.005;

  private final double[] frequency;
  private final double[] real;
  private final double[] imaginary;
  private final int[] sweep;
  private int count;

  private FrequencySweeps(double[] frequency, double[] real, double[] imaginary) {
    this.frequency = frequency;
    this.real = real;
    this.imaginary = imaginary;
    this.sweep = new int[frequency.length];
  }

  /**
   * Finds the sweeps; the arrays are not copied.
   *
   * @param frequency Hz; zero or NaN in rows without impedance
   * @param real Re Z, ohm
   * @param imaginary Im Z, ohm (negative = capacitive)
   * @param mark a number that changes at the latest with the sweep, such as that of a loop
   */
  public static FrequencySweeps find(
      double[] frequency, double[] real, double[] imaginary, int[] mark) {
    FrequencySweeps found = new FrequencySweeps(frequency, real, imaginary);
    int direction = 0;
    for (int row = 0; row < frequency.length; row++) {
      if (!found.measured(row)) {
        continue;
      }
      boolean follows = row > 0 && found.sweep[row - 1] > 0 && mark[row] == mark[row - 1];
      boolean back =
          follows && direction != 0 && step(frequency[row - 1], frequency[row], BACK) == -direction;
      if (!follows || back) {
        found.count++;
        direction = 0;
      } else if (direction == 0) {
        direction = step(frequency[row - 1], frequency[row], SAME);
      }
      found.sweep[row] = found.count;
    }
    return found;
  }

  /** The same without a mark. */
  public static FrequencySweeps find(double[] frequency, double[] real, double[] imaginary) {
    return find(frequency, real, imaginary, new int[frequency.length]);
  }

  /** Number of sweeps. */
  public int count() {
    return count;
  }

  /** Number of the sweep a row belongs to, first 1; 0 for a row without impedance. */
  public int sweepOf(int row) {
    return sweep[row];
  }

  /** The spectrum of the rows from {@code from} up to but not including {@code to}. */
  public ImpedanceSpectrum spectrum(int from, int to, double area) {
    return ImpedanceSpectrum.of(
        Arrays.copyOfRange(frequency, from, to),
        Arrays.copyOfRange(real, from, to),
        Arrays.copyOfRange(imaginary, from, to),
        area);
  }

  /** All sweeps as records of their own, for files that do not say when they were taken. */
  public List<Measured.Spectrum> records(double area) {
    List<Measured.Spectrum> records = new ArrayList<>();
    for (int from = 0; from < sweep.length; ) {
      int to = from + 1;
      while (to < sweep.length && sweep[to] == sweep[from]) {
        to++;
      }
      if (sweep[from] > 0) {
        String name = count == 1 ? "" : "Sweep " + sweep[from];
        records.add(new Measured.Spectrum(name, spectrum(from, to, area)));
      }
      from = to;
    }
    return records;
  }

  private boolean measured(int row) {
    return frequency[row] > 0
        && Double.isFinite(frequency[row])
        && Double.isFinite(real[row])
        && Double.isFinite(imaginary[row]);
  }

  private static int step(double before, double here, double factor) {
    return here > factor * before ? 1 : here * factor < before ? -1 : 0;
  }
}
