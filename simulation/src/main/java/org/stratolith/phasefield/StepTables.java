package org.stratolith.phasefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The coefficients of an exponential method for a few lengths of step. Steps are powers of two of a
 * tick, so an adaptive run uses few lengths again and again; the table used longest ago is written
 * over.
 */
final class StepTables {

  /** Fills one coefficient of one wave. */
  @FunctionalInterface
  interface Filler {
    /**
     * Writes the coefficients.
     *
     * @param z the linear rate times the step
     * @param step the step
     * @param table {@code [coefficient][wave]}
     */
    void fill(double z, double step, double[][] table, int wave);
  }

  private static final int MOST = 6;

  private final List<double[]> linear = new ArrayList<>();
  private final int[] shared;
  private final int coefficients;
  private final Filler filler;
  private final List<Entry> entries = new ArrayList<>();
  private long uses;

  private static final class Entry {
    private double step;
    private long used;
    private final double[][][] tables;

    private Entry(double[][][] tables) {
      this.tables = tables;
    }
  }

  /**
   * @param coefficients how many each wave has
   */
  StepTables(PhaseFieldModel model, int coefficients, Filler filler) {
    this.coefficients = coefficients;
    this.filler = filler;
    shared = new int[model.fields().size()];
    for (int i = 0; i < shared.length; i++) {
      double[] own = model.linear(i);
      int known = indexOf(own);
      if (known < 0) {
        known = linear.size();
        linear.add(own);
      }
      shared[i] = known;
    }
  }

  // Fields of one linear rate share a table.
  private int indexOf(double[] array) {
    for (int k = 0; k < linear.size(); k++) {
      if (Arrays.equals(linear.get(k), array)) {
        return k;
      }
    }
    return -1;
  }

  /** Number of fields. */
  int fields() {
    return shared.length;
  }

  /** The table of a field within {@link #of}. */
  int table(int field) {
    return shared[field];
  }

  /** The coefficients for a step, {@code [table][coefficient][wave]}. */
  double[][][] of(double step) {
    uses++;
    Entry oldest = null;
    for (int k = 0; k < entries.size(); k++) {
      Entry entry = entries.get(k);
      if (entry.step == step) {
        entry.used = uses;
        return entry.tables;
      }
      if (oldest == null || entry.used < oldest.used) {
        oldest = entry;
      }
    }
    Entry entry = oldest == null || entries.size() < MOST ? add() : oldest;
    entry.step = step;
    entry.used = uses;
    fill(entry, step);
    return entry.tables;
  }

  private Entry add() {
    Entry entry = new Entry(new double[linear.size()][coefficients][linear.getFirst().length]);
    entries.add(entry);
    return entry;
  }

  private void fill(Entry entry, double step) {
    for (int k = 0; k < linear.size(); k++) {
      double[] rates = linear.get(k);
      for (int wave = 0; wave < rates.length; wave++) {
        filler.fill(rates[wave] * step, step, entry.tables[k], wave);
      }
    }
  }
}
