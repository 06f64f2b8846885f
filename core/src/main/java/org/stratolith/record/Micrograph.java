package org.stratolith.record;

/**
 * A quantity over a rectangle, such as a height, a modulus or counts; immutable. Row 0 is the upper
 * edge, column 0 the left one.
 */
public final class Micrograph {

  private final Column quantity;
  private final int columns;
  private final int rows;
  private final double width;
  private final double height;
  private final double[] values;

  private Micrograph(
      Column quantity, int columns, int rows, double width, double height, double[] values) {
    this.quantity = quantity;
    this.columns = columns;
    this.rows = rows;
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /**
   * A micrograph; the values are copied.
   *
   * @param quantity what is shown, and the unit in which people read it
   * @param columns pixels across
   * @param rows pixels down
   * @param width m, or NaN if not known
   * @param height m, or NaN if not known
   * @param values SI, row by row from the top, each from the left; NaN where not measured
   * @throws IllegalArgumentException if there are not {@code columns x rows} values
   */
  public static Micrograph of(
      Column quantity, int columns, int rows, double width, double height, double[] values) {
    if (columns < 0 || rows < 0 || (long) columns * rows != values.length) {
      throw new IllegalArgumentException(
          "a micrograph of %d x %d pixels has %d values%nMaybe the image was cut off"
              .formatted(columns, rows, values.length));
    }
    return new Micrograph(quantity, columns, rows, width, height, values.clone());
  }

  /** What is shown. */
  public Column quantity() {
    return quantity;
  }

  /** Pixels across. */
  public int columns() {
    return columns;
  }

  /** Pixels down. */
  public int rows() {
    return rows;
  }

  /** Width, m; NaN if not known. */
  public double width() {
    return width;
  }

  /** Height, m; NaN if not known. */
  public double height() {
    return height;
  }

  /** The value of a pixel, SI. */
  public double value(int column, int row) {
    return values[row * columns + column];
  }

  /** A copy of all values, row by row. */
  public double[] values() {
    return values.clone();
  }
}
