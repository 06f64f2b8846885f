package org.stratolith.matter.scattering;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.element.Element;
import org.stratolith.text.ResourceTable;

/**
 * The physical choice: form factors f0 = c + Σ₁⁵ aᵢ exp(-bᵢ s²) of neutral atoms, 0 ≤ s ≤ 6 Å⁻¹ (D.
 * Waasmaier and A. Kirfel, Acta Cryst. A51 (1995) 416), dispersion f' and f'' by Cromer and
 * Liberman (Acta Cryst. A37 (1981) 267) for the lines of common tubes, and displacements where the
 * crystal states them.
 */
public final class WaasmaierKirfel implements ScatteringFactors {

  private static final int GAUSSIANS = 5;

  private static final Map<String, double[]> COEFFICIENTS = coefficients();
  private static final Map<String, double[]> DISPERSION = dispersion();

  private static Map<String, double[]> coefficients() {
    Map<String, double[]> table = new HashMap<>();
    for (List<String> row :
        ResourceTable.read(WaasmaierKirfel.class, "waasmaier-kirfel.csv").rows()) {
      table.put(row.getFirst(), numbers(row));
    }
    return Collections.unmodifiableMap(table);
  }

  private static Map<String, double[]> dispersion() {
    Map<String, double[]> table = new HashMap<>();
    ResourceTable resource = ResourceTable.read(WaasmaierKirfel.class, "anomalous.csv");
    for (List<String> row : resource.rows()) {
      double[] numbers = numbers(row);
      for (int column = 1; column < resource.header().size(); column += 2) {
        String line = resource.header().get(column).replace(" f'", "");
        table.put(row.getFirst() + " " + line, new double[] {numbers[column - 1], numbers[column]});
      }
    }
    return Collections.unmodifiableMap(table);
  }

  static double[] numbers(List<String> row) {
    double[] numbers = new double[row.size() - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(row.get(i + 1));
    }
    return numbers;
  }

  @Override
  public AtomicFactor of(Element element, Radiation radiation) {
    double[] row = COEFFICIENTS.get(element.symbol().equals("D") ? "H" : element.symbol());
    if (row == null) {
      throw new IllegalArgumentException(
          "the table of Waasmaier and Kirfel has no " + element.symbol());
    }
    double[] a = new double[GAUSSIANS];
    double[] b = new double[GAUSSIANS];
    System.arraycopy(row, 0, a, 0, GAUSSIANS);
    System.arraycopy(row, GAUSSIANS + 1, b, 0, GAUSSIANS);
    double[] dispersion = dispersion(element, radiation.dispersionLine());
    return AtomicFactor.gaussians(row[GAUSSIANS], a, b, dispersion[0], dispersion[1]);
  }

  /** Hydrogen and helium disperse too little to be in the table. */
  private static double[] dispersion(Element element, @Nullable String line) {
    return DISPERSION.getOrDefault(element.symbol() + " " + line, new double[2]);
  }

  @Override
  public boolean countsDisplacements() {
    return true;
  }
}
