package org.stratolith.matter.scattering;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.matter.element.Element;
import org.stratolith.text.ResourceTable;

/**
 * The convention of pymatgen's peak lists, for comparison with them: f0 = Z - 41.78214 s² Σ aᵢ
 * exp(-bᵢ s²) with the electron-scattering fits of De Graef and McHenry (Structure of Materials,
 * 2007, chapter 12), no dispersion, no displacements.
 */
public final class DeGraefMcHenry implements ScatteringFactors {

  private static final Map<String, double[]> COEFFICIENTS = load();

  private static Map<String, double[]> load() {
    Map<String, double[]> table = new HashMap<>();
    for (List<String> row :
        ResourceTable.read(DeGraefMcHenry.class, "de-graef-mchenry.csv").rows()) {
      table.put(row.getFirst(), WaasmaierKirfel.numbers(row));
    }
    return Collections.unmodifiableMap(table);
  }

  @Override
  public AtomicFactor of(Element element, Radiation radiation) {
    double[][] fit = fit(element);
    return AtomicFactor.mottBethe(element.atomicNumber(), fit[0], fit[1]);
  }

  /** The coefficients a (Å) and b (Å²) of an element. */
  static double[][] fit(Element element) {
    double[] row = COEFFICIENTS.get(element.symbol());
    if (row == null) {
      throw new IllegalArgumentException(
          "the table of De Graef and McHenry has no " + element.symbol());
    }
    double[][] fit = new double[2][row.length / 2];
    for (int i = 0; i < row.length; i++) {
      fit[i % 2][i / 2] = row[i];
    }
    return fit;
  }

  @Override
  public boolean countsDisplacements() {
    return false;
  }
}
