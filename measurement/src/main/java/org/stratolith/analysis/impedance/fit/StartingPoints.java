package org.stratolith.analysis.impedance.fit;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.impedance.SpectrumRows;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.analysis.impedance.circuit.CircuitParameter;
import org.stratolith.analysis.impedance.circuit.Role;
import org.stratolith.numerics.statistics.HaltonPoints;
import org.stratolith.numerics.statistics.TaskRandom;

/**
 * Where the fits start. Each element is given an impedance between a twentieth of the smallest and
 * the largest |Z| of the data, a frequency from a third of the lowest to three times the highest,
 * and an exponent between 0.6 and 1; {@link Role#typical} turns them into parameters. The first two
 * points spread the elements evenly over the frequencies, from high to low and from low to high;
 * the others are quasi-random.
 */
final class StartingPoints {

  /** Halton's sequence is even up to about here; further coordinates are random. */
  private static final int EVEN_DIMENSIONS = 20;

  private final List<CircuitParameter> parameters;
  private final List<String> elements;
  private final double smallestZ;
  private final double largestZ;
  private final double lowestW;
  private final double highestW;
  private final HaltonPoints halton;
  private final TaskRandom random;
  private int drawn;

  StartingPoints(Circuit circuit, SpectrumRows rows, long seed) {
    parameters = circuit.parameters();
    elements = parameters.stream().map(CircuitParameter::element).distinct().toList();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int row = 0; row < rows.size(); row++) {
      low = Math.min(low, rows.modulus(row));
      high = Math.max(high, rows.modulus(row));
    }
    smallestZ = Math.max(low, 1e-12 * high) / 20;
    largestZ = high;
    highestW = 3 * rows.w[0];
    lowestW = rows.w[rows.size() - 1] / 3;
    halton = new HaltonPoints(Math.min(3 * elements.size(), EVEN_DIMENSIONS), seed);
    random = new TaskRandom(seed, -1);
  }

  /** The next point, all parameters of the circuit. */
  double[] next() {
    double[] point = halton.next();
    List<double[]> perElement = new ArrayList<>();
    for (int k = 0; k < elements.size(); k++) {
      double[] u = new double[3];
      for (int c = 0; c < 3; c++) {
        int dimension = c * elements.size() + k;
        u[c] = dimension < point.length ? point[dimension] : random.nextDouble();
      }
      if (drawn < 2) {
        double even = (k + 0.5) / elements.size();
        u = new double[] {0.7, drawn == 0 ? 1 - even : even, 0.7};
      }
      perElement.add(u);
    }
    drawn++;
    double[] p = new double[parameters.size()];
    for (int k = 0; k < p.length; k++) {
      double[] u = perElement.get(elements.indexOf(parameters.get(k).element()));
      double z = smallestZ * Math.pow(largestZ / smallestZ, u[0]);
      double w = lowestW * Math.pow(highestW / lowestW, u[1]);
      p[k] = parameters.get(k).definition().role().typical(z, w, 0.6 + 0.4 * u[2]);
    }
    return p;
  }
}
