package org.stratolith.cell.positive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.stratolith.testing.Samples;

/**
 * The half cell of the reference curves: 950 um of separator, a composite of 48 um, kinetic
 * lithium, all of 1 cm2 at 298.15 K.
 */
final class ReferenceHalfCell {

  static final double TEMPERATURE = 298.15;

  /** Ohm m2. */
  static final double SEPARATOR = 950e-6 / 0.79;

  /** A/m2. */
  static final double LITHIUM_EXCHANGE_CURRENT = 6.9;

  /** F/m2. */
  static final double DOUBLE_LAYER = 0.2;

  /** A/m2 at 1C. */
  static final double ONE_C = 17.8;

  private ReferenceHalfCell() {}

  static CompositeProperties properties() {
    return new CompositeProperties(
        48e-6,
        0.39,
        2e-6,
        1.0,
        50_000.0,
        new DiffusionLaw(2e-15, 0.0),
        new ButlerVolmer(2.0, TEMPERATURE),
        0.0,
        0.02,
        0.03,
        DOUBLE_LAYER,
        new LayeredOxide811(),
        AccessibleMaterial.all(),
        0.30);
  }

  /** Rows of numbers of a sample file, without its header. */
  static double[][] table(String name) {
    try {
      return Files.readAllLines(Samples.file("pybamm/" + name)).stream()
          .skip(1)
          .map(line -> line.split(","))
          .map(cells -> {
            double[] row = new double[cells.length];
            for (int c = 0; c < row.length; c++) {
              row[c] = Double.parseDouble(cells[c]);
            }
            return row;
          })
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
