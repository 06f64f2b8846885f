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
    double[] row = COEFFICIENTS.get(element.symbol());
    if (row == null) {
      throw new IllegalArgumentException(
          "the table of De Graef and McHenry has no " + element.symbol());
    }
    double[] a = new double[row.length / 2];
    double[] b = new double[row.length / 2];
    for (int i = 0; i < a.length; i++) {
      a[i] = row[2 * i];
      b[i] = row[2 * i + 1];
    }
    return AtomicFactor.mottBethe(element.atomicNumber(), a, b);
  }

  @Override
  public boolean countsDisplacements() {
    return false;
  }
}
