package org.stratolith.numerics.dae;

import java.util.Arrays;

/**
 * Root-mean-square norms in units of the tolerance, {@code v_i / (absolute_i + relative |y_i|)}.
 */
final class WeightedNorm {

  private final int n;
  private final double relative;
  private final double[] absolute;
  private final int[] differential;
  private final double[] inverseWeight;

  WeightedNorm(DaeSystem system, StepControl control) {
    this.n = system.dimension();
    this.relative = control.relativeTolerance();
    this.absolute = new double[n];
    this.inverseWeight = new double[n];
    int[] indices = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      absolute[i] = control.absoluteTolerance(i);
      if (system.isDifferential(i)) {
        indices[count++] = i;
      }
    }
    this.differential = Arrays.copyOf(indices, count);
  }

  /** Number of differential unknowns. */
  int differentialUnknowns() {
    return differential.length;
  }

  /** Sets the weights from {@code y}. */
  void weighBy(double[] y) {
    for (int i = 0; i < n; i++) {
      inverseWeight[i] = 1 / (absolute[i] + relative * Math.abs(y[i]));
    }
  }

  /** Norm over all unknowns with the weights set last. */
  double ofAll(double[] v) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double scaled = v[i] * inverseWeight[i];
      sum += scaled * scaled;
    }
    return Math.sqrt(sum / n);
  }

  /** Norm over the differential unknowns with the weights set last. */
  double ofDifferential(double[] v) {
    double sum = 0;
    for (int i : differential) {
      double scaled = v[i] * inverseWeight[i];
      sum += scaled * scaled;
    }
    return differential.length == 0 ? 0 : Math.sqrt(sum / differential.length);
  }

  /** Norm over the differential unknowns of a step's error, weighed by the larger of both ends. */
  double ofError(double[] error, double[] yStart, double[] yEnd) {
    double sum = 0;
    for (int i : differential) {
      double size = Math.max(Math.abs(yStart[i]), Math.abs(yEnd[i]));
      double scaled = error[i] / (absolute[i] + relative * size);
      sum += scaled * scaled;
    }
    return differential.length == 0 ? 0 : Math.sqrt(sum / differential.length);
  }
}
