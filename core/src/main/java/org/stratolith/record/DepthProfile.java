package org.stratolith.record;

import java.util.List;

/**
 * Signals over depth, or over the time of sputtering that stands for it; immutable. A depth profile
 * by secondary ions, an etched series of photoelectron intensities and a line scan of X-rays are
 * all of this kind.
 */
public final class DepthProfile {

  private final Column axis;
  private final double[] position;
  private final List<Column> signals;
  private final double[][] values;

  private DepthProfile(Column axis, double[] position, List<Column> signals, double[][] values) {
    this.axis = axis;
    this.position = position;
    this.signals = List.copyOf(signals);
    this.values = values;
  }

  /**
   * A profile; the arrays are copied.
   *
   * @param axis what the position is, such as {@code Sputter Time / s} or {@code Depth / m}
   * @param position SI, not falling
   * @param signals headings; counts have the unit 1
   * @param values a row of values in SI for every signal; NaN where not measured
   * @throws IllegalArgumentException if the lengths differ or the positions fall
   */
  public static DepthProfile of(
      Column axis, double[] position, List<Column> signals, double[][] values) {
    if (signals.size() != values.length) {
      throw new IllegalArgumentException(
          "%d signals have %d columns of values%nMaybe the header and the rows differ"
              .formatted(signals.size(), values.length));
    }
    double[][] copy = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      if (values[k].length != position.length) {
        throw new IllegalArgumentException(
            "the signal '%s' has %d values at %d positions%nMaybe a row is incomplete"
                .formatted(signals.get(k).name(), values[k].length, position.length));
      }
      copy[k] = values[k].clone();
    }
    for (int k = 1; k < position.length; k++) {
      if (!(position[k] >= position[k - 1])) {
        throw new IllegalArgumentException(
            "the position %s follows %s in row %d%nMaybe two profiles were joined"
                .formatted(position[k], position[k - 1], k));
      }
    }
    return new DepthProfile(axis, position.clone(), signals, copy);
  }

  /** What the position is. */
  public Column axis() {
    return axis;
  }

  /** Number of positions. */
  public int size() {
    return position.length;
  }

  /** Position, SI. */
  public double position(int row) {
    return position[row];
  }

  /** Headings of the signals. */
  public List<Column> signals() {
    return signals;
  }

  /** Index of a signal by name, or -1. */
  public int signalIndex(String name) {
    for (int k = 0; k < signals.size(); k++) {
      if (signals.get(k).name().equals(name)) {
        return k;
      }
    }
    return -1;
  }

  /** A value, SI; NaN where not measured. */
  public double value(int signal, int row) {
    return values[signal][row];
  }

  /** A copy of the positions, SI. */
  public double[] positions() {
    return position.clone();
  }

  /** A copy of a signal, SI. */
  public double[] values(int signal) {
    return values[signal].clone();
  }
}
