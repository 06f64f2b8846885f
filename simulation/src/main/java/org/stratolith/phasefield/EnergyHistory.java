package org.stratolith.phasefield;

import java.util.Arrays;

/** The free energy over time, one row for each accepted step. */
public final class EnergyHistory {

  private static final int FIRST_CAPACITY = 1024;

  private double[] times = new double[FIRST_CAPACITY];
  private double[] energies = new double[FIRST_CAPACITY];
  private int size;

  /** An empty history. */
  public EnergyHistory() {}

  /** Adds a row. */
  public void add(double time, double energy) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      energies = Arrays.copyOf(energies, 2 * size);
    }
    times[size] = time;
    energies[size] = energy;
    size++;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Time of a row. */
  public double time(int row) {
    return times[row];
  }

  /** Free energy of a row. */
  public double energy(int row) {
    return energies[row];
  }

  /** The free energy at a time within the history, linear between rows. */
  public double at(double time) {
    int row = Arrays.binarySearch(times, 0, size, time);
    if (row >= 0) {
      return energies[row];
    }
    int after = -row - 1;
    if (after == 0 || after == size) {
      return Double.NaN;
    }
    double part = (time - times[after - 1]) / (times[after] - times[after - 1]);
    return energies[after - 1] + part * (energies[after] - energies[after - 1]);
  }

  /** The history as comma-separated text with the header {@code time,free_energy}. */
  public String csv() {
    StringBuilder text = new StringBuilder("time,free_energy\n");
    for (int row = 0; row < size; row++) {
      text.append(times[row]).append(',').append(energies[row]).append('\n');
    }
    return text.toString();
  }
}
