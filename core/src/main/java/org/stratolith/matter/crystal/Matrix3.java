package org.stratolith.matter.crystal;

/** Three-by-three matrices, row-major. */
final class Matrix3 {

  private Matrix3() {}

  static double[] inverse(double[] m) {
    double c0 = m[4] * m[8] - m[5] * m[7];
    double c1 = m[5] * m[6] - m[3] * m[8];
    double c2 = m[3] * m[7] - m[4] * m[6];
    double det = m[0] * c0 + m[1] * c1 + m[2] * c2;
    return new double[] {
      c0 / det, (m[2] * m[7] - m[1] * m[8]) / det, (m[1] * m[5] - m[2] * m[4]) / det,
      c1 / det, (m[0] * m[8] - m[2] * m[6]) / det, (m[2] * m[3] - m[0] * m[5]) / det,
      c2 / det, (m[1] * m[6] - m[0] * m[7]) / det, (m[0] * m[4] - m[1] * m[3]) / det
    };
  }

  static double[] product(double[] m, double[] n) {
    double[] p = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          p[3 * i + j] += m[3 * i + k] * n[3 * k + j];
        }
      }
    }
    return p;
  }

  static double[] transpose(double[] m) {
    return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
  }

  static double[] times(double[] m, double x, double y, double z) {
    return new double[] {
      m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z
    };
  }

  /** (x y z) m (x y z)ᵀ for a symmetric m. */
  static double quadraticForm(double[] m, double x, double y, double z) {
    return m[0] * x * x
        + m[4] * y * y
        + m[8] * z * z
        + 2 * (m[1] * x * y + m[2] * x * z + m[5] * y * z);
  }

  static double[] ofIntegers(int[] m) {
    double[] d = new double[9];
    for (int i = 0; i < 9; i++) {
      d[i] = m[i];
    }
    return d;
  }

  static int determinant(int[] m) {
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        - m[1] * (m[3] * m[8] - m[5] * m[6])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }
}
