package org.stratolith.cell.positive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.layer.KineticCounterElectrode;
import org.stratolith.cell.layer.Separator;
import org.stratolith.testing.Samples;

/**
 * The half cell of the reference curves: 950 um of separator, a composite of 48 um, kinetic
 * lithium, all of 1 cm2 at 298.15 K.
 */
final class ReferenceHalfCell {

  static final double TEMPERATURE = 298.15;

  /** A/m2. */
  static final double LITHIUM_EXCHANGE_CURRENT = 6.9;

  /** F/m2. */
  static final double DOUBLE_LAYER = 0.2;

  /** A/m2 at 1C. */
  static final double ONE_C = 17.8;

  private ReferenceHalfCell() {}

  /** As the curves in time were computed: with PyBaMM's walls and smoothing. */
  static CompositeProperties properties() {
    return properties(new GuardedPotential(new LayeredOxide811()), 1e-3);
  }

  /** As the closed form has it. */
  static CompositeProperties plain() {
    return properties(new LayeredOxide811(), 0.0);
  }

  private static CompositeProperties properties(OpenCircuitPotential potential, double smoothing) {
    return new CompositeProperties(
        48e-6,
        0.39,
        2e-6,
        1.0,
        50_000.0,
        new DiffusionLaw(2e-15, 0.0),
        new ButlerVolmer(2.0, smoothing, TEMPERATURE),
        0.0,
        0.02,
        0.03,
        DOUBLE_LAYER,
        potential,
        AccessibleMaterial.all(),
        0.30);
  }

  /** Kinetic lithium, separator and composite in series. */
  static CellSystem cell(CompositeElectrode composite) {
    return CellSystem.of(
        List.of(
            KineticCounterElectrode.of(LITHIUM_EXCHANGE_CURRENT, TEMPERATURE, DOUBLE_LAYER),
            new Separator(950e-6, 0.79, 0.0),
            composite));
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
