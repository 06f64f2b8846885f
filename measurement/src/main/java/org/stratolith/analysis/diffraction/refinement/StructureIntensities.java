package org.stratolith.analysis.diffraction.refinement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.diffraction.MarchDollase;

/**
 * Rietveld's law: intensities by the atoms,
 *
 * <pre>I_j = exp(-2 B s²) Σ_i 2|F_i|² P(α_i),   s² = 1/(4 d²),</pre>
 *
 * over the Friedel pairs i of a line, with the texture P of {@link MarchDollase} at the angles of
 * the starting cell; P = 1 for a phase without an axis.
 */
final class StructureIntensities implements Intensities {

  private final double[][] square; // 2|F_i|² of each line
  private final double[] total;
  private final double @Nullable [][] cosine; // cos² α_i
  private double value;
  private double byDamping;
  private double byRatio;
  private double byInverse;

  StructureIntensities(List<double[]> square, @Nullable List<double[]> cosine) {
    this.square = square.toArray(double[][]::new);
    this.cosine = cosine == null ? null : cosine.toArray(double[][]::new);
    total = new double[this.square.length];
    for (int j = 0; j < total.length; j++) {
      for (double part : this.square[j]) {
        total[j] += part;
      }
    }
  }

  @Override
  public int unknowns() {
    return 0;
  }

  @Override
  public void take(double[] x, int from) {
    // The structure says it all.
  }

  @Override
  public void evaluate(int line, double inverse, double damping, double ratio) {
    double sum = total[line];
    double derivative = 0;
    double[][] cosines = cosine;
    if (cosines != null) {
      sum = 0;
      for (int i = 0; i < square[line].length; i++) {
        sum += square[line][i] * MarchDollase.density(ratio, cosines[line][i]);
        derivative += square[line][i] * MarchDollase.densityByRatio(ratio, cosines[line][i]);
      }
    }
    double damped = Math.exp(-damping * inverse / 2);
    value = sum * damped;
    byRatio = derivative * damped;
    byDamping = -value * inverse / 2;
    byInverse = -value * damping / 2;
  }

  @Override
  public double value() {
    return value;
  }

  @Override
  public double byDamping() {
    return byDamping;
  }

  @Override
  public double byRatio() {
    return byRatio;
  }

  @Override
  public double byInverse() {
    return byInverse;
  }
}
