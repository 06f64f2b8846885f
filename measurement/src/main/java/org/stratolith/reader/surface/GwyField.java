package org.stratolith.reader.surface;

/**
 * A {@code GwyDataField} as it stands in the file.
 *
 * @param columns pixels across
 * @param rows pixels down
 * @param width in the lateral unit
 * @param height in the lateral unit
 * @param lateralUnit as text, may be empty
 * @param valueUnit as text, may be empty
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // lives between two methods only
record GwyField(
    int columns,
    int rows,
    double width,
    double height,
    String lateralUnit,
    String valueUnit,
    double[] values) {

  static GwyField read(GwyItems items) {
    int columns = 0;
    int rows = 0;
    double width = Double.NaN;
    double height = Double.NaN;
    String lateral = "";
    String value = "";
    double[] values = {};
    while (items.next()) {
      switch (items.key() + ":" + items.type()) {
        case "xres:i" -> columns = items.integer();
        case "yres:i" -> rows = items.integer();
        case "xreal:d" -> width = items.number();
        case "yreal:d" -> height = items.number();
        case "si_unit_xy:o" -> lateral = unit(items.object());
        case "si_unit_z:o" -> value = unit(items.object());
        case "data:D" -> values = items.numbers();
        default -> {}
      }
    }
    if (columns < 0 || rows < 0 || (long) columns * rows != values.length) {
      throw items.problem(
          "a field of " + columns + " x " + rows + " pixels has " + values.length + " values");
    }
    return new GwyField(columns, rows, width, height, lateral, value, values);
  }

  private static String unit(GwyItems items) {
    String unit = "";
    while (items.next()) {
      if (items.key().equals("unitstr") && items.type() == 's') {
        unit = items.text();
      }
    }
    return unit;
  }
}
