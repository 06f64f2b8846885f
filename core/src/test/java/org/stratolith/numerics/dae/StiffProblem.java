package org.stratolith.numerics.dae;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Problems of the Test Set for IVP Solvers, with their published solutions at the end. */
enum StiffProblem {
  ROBERTSON("robertson", 1e11, 1e-8) {
    @Override
    DaeSystem system() {
      return FunctionSystem.explicit(3, StiffProblem::robertson, StiffProblem::robertsonJacobian);
    }

    @Override
    double[] start() {
      return new double[] {1, 0, 0};
    }
  },
  /** Robertson with the third rate replaced by the conservation of mass. */
  ROBERTSON_ALGEBRAIC("robertson", 1e11, 1e-8) {
    @Override
    DaeSystem system() {
      return FunctionSystem.diagonal(
          new double[] {1, 1, 0},
          (t, y, f) -> {
            robertson(t, y, f);
            f[2] = 1 - y[0] - y[1] - y[2];
          },
          null);
    }

    @Override
    double[] start() {
      return new double[] {1, 0, 0};
    }
  },
  HIRES("hires", 321.8122, 1e-4) {
    @Override
    DaeSystem system() {
      return FunctionSystem.explicit(8, StiffProblem::hires, null);
    }

    @Override
    double[] start() {
      return new double[] {1, 0, 0, 0, 0, 0, 0, 0.0057};
    }
  },
  /** Scaled van der Pol with epsilon = 1e-6, that is mu = 1000. */
  VAN_DER_POL("van-der-pol", 2, 1) {
    @Override
    DaeSystem system() {
      return FunctionSystem.explicit(
          2,
          (t, y, f) -> {
            f[0] = y[1];
            f[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / 1e-6;
          },
          null);
    }

    @Override
    double[] start() {
      return new double[] {2, 0};
    }
  },
  TRANSISTOR_AMPLIFIER("transistor-amplifier", 0.2, 1) {
    @Override
    DaeSystem system() {
      double[][] mass = new double[8][8];
      capacitor(mass, 0, 1, 1e-6);
      capacitor(mass, 2, 2, 2e-6);
      capacitor(mass, 3, 4, 3e-6);
      capacitor(mass, 5, 5, 4e-6);
      capacitor(mass, 6, 7, 5e-6);
      boolean[] differential = new boolean[8];
      Arrays.fill(differential, true);
      return new FunctionSystem(mass, differential, StiffProblem::amplifier, null);
    }

    @Override
    double[] start() {
      return new double[] {0, 3, 3, 6, 3, 3, 6, 0};
    }
  },
  CHEMICAL_AKZO_NOBEL("chemical-akzo-nobel", 180, 1e-3) {
    @Override
    DaeSystem system() {
      return FunctionSystem.diagonal(
          new double[] {1, 1, 1, 1, 1, 0}, StiffProblem::akzoNobel, null);
    }

    @Override
    double[] start() {
      return new double[] {0.444, 0.00123, 0, 0.007, 0, 115.83 * 0.444 * 0.007};
    }
  };

  private final String key;
  private final double end;
  private final double scale;

  StiffProblem(String key, double end, double scale) {
    this.key = key;
    this.end = end;
    this.scale = scale;
  }

  abstract DaeSystem system();

  abstract double[] start();

  double end() {
    return end;
  }

  /** Size below which an unknown counts as small: absolute tolerance = relative times this. */
  double scale() {
    return scale;
  }

  double[] reference() {
    Properties all = new Properties();
    try (@Nullable InputStream in =
        StiffProblem.class.getResourceAsStream("ivp-test-set.properties")) {
      all.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Arrays.stream(all.getProperty(key).split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static void robertson(double t, double[] y, double[] f) {
    double slow = 0.04 * y[0] - 1e4 * y[1] * y[2];
    double fast = 3e7 * y[1] * y[1];
    f[0] = -slow;
    f[1] = slow - fast;
    f[2] = fast;
  }

  private static void robertsonJacobian(double t, double[] y, double[] jacobian) {
    double d1 = 1e4 * y[2];
    double d2 = 1e4 * y[1];
    double fast = 6e7 * y[1];
    jacobian[0] = -0.04;
    jacobian[1] = d1;
    jacobian[2] = d2;
    jacobian[3] = 0.04;
    jacobian[4] = -d1 - fast;
    jacobian[5] = -d2;
    jacobian[7] = fast;
  }

  private static void hires(double t, double[] y, double[] f) {
    double bound = 280 * y[5] * y[7];
    f[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
    f[1] = 1.71 * y[0] - 8.75 * y[1];
    f[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
    f[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
    f[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
    f[5] = -bound + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
    f[6] = bound - 1.81 * y[6];
    f[7] = -bound + 1.81 * y[6];
  }

  private static void capacitor(double[][] mass, int i, int j, double capacitance) {
    mass[i][i] = -capacitance;
    mass[j][j] = -capacitance;
    if (i != j) {
      mass[i][j] = capacitance;
      mass[j][i] = capacitance;
    }
  }

  private static void amplifier(double t, double[] y, double[] f) {
    double supply = 6;
    double r = 9000;
    double signal = 0.1 * Math.sin(200 * Math.PI * t);
    double first = 1e-6 * Math.expm1((y[1] - y[2]) / 0.026);
    double second = 1e-6 * Math.expm1((y[4] - y[5]) / 0.026);
    f[0] = (y[0] - signal) / 1000;
    f[1] = (2 * y[1] - supply) / r + 0.01 * first;
    f[2] = y[2] / r - first;
    f[3] = (y[3] - supply) / r + 0.99 * first;
    f[4] = (2 * y[4] - supply) / r + 0.01 * second;
    f[5] = y[5] / r - second;
    f[6] = (y[6] - supply) / r + 0.99 * second;
    f[7] = y[7] / r;
  }

  private static void akzoNobel(double t, double[] y, double[] f) {
    double root = Math.sqrt(y[1]);
    double r1 = 18.7 * Math.pow(y[0], 4) * root;
    double r2 = 0.58 * y[2] * y[3];
    double r3 = 0.58 / 34.4 * y[0] * y[4];
    double r4 = 0.09 * y[0] * y[3] * y[3];
    double r5 = 0.42 * y[5] * y[5] * root;
    f[0] = -2 * r1 + r2 - r3 - r4;
    f[1] = -0.5 * r1 - r4 - 0.5 * r5 + 3.3 * (0.9 / 737 - y[1]);
    f[2] = r1 - r2 + r3;
    f[3] = -r2 + r3 - 2 * r4;
    f[4] = r2 - r3 + r5;
    f[5] = 115.83 * y[0] * y[3] - y[5];
  }
}
