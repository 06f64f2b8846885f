package org.stratolith.record;

import java.util.List;

/**
 * Images of several signals over the same rectangle, one after the other, such as secondary ions
 * while a sample is sputtered; immutable. Row 0 is the upper edge, column 0 the left one.
 */
public final class ImageStack {

  private final Column axis;
  private final double[] positions;
  private final List<Column> signals;
  private final int columns;
  private final int rows;
  private final double width;
  private final double height;
  private final double[][][] values;

  private ImageStack(
      Column axis,
      double[] positions,
      List<Column> signals,
      int columns,
      int rows,
      double width,
      double height,
      double[][][] values) {
    this.axis = axis;
    this.positions = positions;
    this.signals = List.copyOf(signals);
    this.columns = columns;
    this.rows = rows;
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /**
   * A stack; the arrays are copied.
   *
   * @param axis what the images follow each other in, such as the time of sputtering
   * @param positions of the images on it, SI
   * @param columns pixels across
   * @param rows pixels down
   * @param width m
   * @param height m
   * @param values SI: by signal, image, and row by row from the top
   * @throws IllegalArgumentException if the numbers of signals, images and pixels do not agree
   */
  public static ImageStack of(
      Column axis,
      double[] positions,
      List<Column> signals,
      int columns,
      int rows,
      double width,
      double height,
      double[][][] values) {
    boolean whole = values.length == signals.size();
    double[][][] copy = new double[values.length][positions.length][];
    for (int s = 0; s < values.length; s++) {
      whole &= values[s].length == positions.length;
      for (int k = 0; whole && k < positions.length; k++) {
        whole &= values[s][k].length == columns * rows;
        copy[s][k] = values[s][k].clone();
      }
    }
    if (!whole) {
      throw new IllegalArgumentException(
          "a stack of %d signals in %d images of %d x %d pixels has other numbers of values%nMaybe an image is missing"
              .formatted(signals.size(), positions.length, columns, rows));
    }
    return new ImageStack(axis, positions.clone(), signals, columns, rows, width, height, copy);
  }

  /** What the images follow each other in. */
  public Column axis() {
    return axis;
  }

  /** Number of images of each signal. */
  public int size() {
    return positions.length;
  }

  /** Position of an image, SI. */
  public double position(int image) {
    return positions[image];
  }

  /** The signals. */
  public List<Column> signals() {
    return signals;
  }

  /** Pixels across. */
  public int columns() {
    return columns;
  }

  /** Pixels down. */
  public int rows() {
    return rows;
  }

  /** Width, m. */
  public double width() {
    return width;
  }

  /** Height, m. */
  public double height() {
    return height;
  }

  /** A value, SI. */
  public double value(int signal, int image, int column, int row) {
    return values[signal][image][row * columns + column];
  }
}
