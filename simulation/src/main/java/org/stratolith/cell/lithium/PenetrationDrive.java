package org.stratolith.cell.lithium;

import java.util.Arrays;

/**
 * What drove the filament of one electrode through a test: samples of time, plating current, local
 * current density at the contact, and overpotential of the interface. Between samples all three are
 * taken as linear; two samples may share a time where the control jumped. Stripping is recorded as
 * zeros.
 */
public final class PenetrationDrive {

  private double[] samples = new double[4 * 1024];
  private int size;

  /**
   * Appends a sample.
   *
   * @param time s, not before the last one
   * @param plating plating current density, A/m2; nothing is driven where it is not positive
   * @param localCurrent magnitude of the local current density, A/m2
   * @param overpotential magnitude of the interface's overpotential, V
   */
  public void add(double time, double plating, double localCurrent, double overpotential) {
    if (size > 0 && time < time(size - 1)) {
      throw new IllegalArgumentException(
          "A sample at %s s follows one at %s s.%nMaybe the clock was reset between two steps."
              .formatted(time, time(size - 1)));
    }
    if (4 * size == samples.length) {
      samples = Arrays.copyOf(samples, 2 * samples.length);
    }
    boolean driven = plating > 0;
    samples[4 * size] = time;
    samples[4 * size + 1] = driven ? plating : 0;
    samples[4 * size + 2] = driven ? localCurrent : 0;
    samples[4 * size + 3] = driven ? overpotential : 0;
    size++;
  }

  /** Appends what drives {@code electrode} at a state of its cell. */
  public void add(LithiumElectrode electrode, double time, double[] y, int offset, double current) {
    add(
        time,
        electrode.sign * current,
        Math.abs(electrode.localCurrent(y, offset, current)),
        Math.abs(electrode.voltage(y, offset, current)));
  }

  /** Number of samples. */
  public int size() {
    return size;
  }

  double time(int k) {
    return samples[4 * k];
  }

  double plating(int k) {
    return samples[4 * k + 1];
  }

  double localCurrent(int k) {
    return samples[4 * k + 2];
  }

  double overpotential(int k) {
    return samples[4 * k + 3];
  }
}
