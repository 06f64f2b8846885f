package org.stratolith.analysis.impedance.relaxation;

import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.record.ImpedanceSpectrum;

/** Z = R/(1 + (j w tau)^phi) and its exact distribution. */
record Zarc(double r, double tau, double phi) {

  /**
   * R/(2 pi) sin((1 - phi) pi)/(cosh(phi ln(tau/tau0)) - cos((1 - phi) pi)) (Cole and Cole, J.
   * Chem. Phys. 9 (1941) 341).
   */
  double gamma(double at) {
    double angle = (1 - phi) * Math.PI;
    return r
        / (2 * Math.PI)
        * Math.sin(angle)
        / (Math.cosh(phi * Math.log(at / tau)) - Math.cos(angle));
  }

  /** The spectrum of R0 and Zarcs in series, 10 points per decade. */
  static ImpedanceSpectrum spectrum(double r0, Zarc... zarcs) {
    double[] f = new double[81];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 6 - 0.1 * k);
    }
    StringBuilder text = new StringBuilder("R0");
    double[] p = new double[1 + 3 * zarcs.length];
    p[0] = r0;
    for (int k = 0; k < zarcs.length; k++) {
      text.append("-Zarc").append(k + 1);
      p[1 + 3 * k] = zarcs[k].r();
      p[2 + 3 * k] = zarcs[k].tau();
      p[3 + 3 * k] = zarcs[k].phi();
    }
    return Circuit.parse(text.toString()).spectrum(f, p, Double.NaN);
  }

  /** Relative root mean square error of gamma at tau = 1e-6 … 100 s, ten per decade. */
  static double error(double[] gamma, Zarc... truth) {
    double difference = 0;
    double size = 0;
    for (int k = 0; k < gamma.length; k++) {
      double exact = 0;
      for (Zarc zarc : truth) {
        exact += zarc.gamma(Math.pow(10, -6 + 0.1 * k));
      }
      difference += (gamma[k] - exact) * (gamma[k] - exact);
      size += exact * exact;
    }
    return Math.sqrt(difference / size);
  }

  /** gamma at tau = 1e-6 … 100 s, ten per decade. */
  static double[] sample(RelaxationSpectrum found) {
    double[] gamma = new double[81];
    for (int k = 0; k < gamma.length; k++) {
      gamma[k] = found.gammaAt(Math.pow(10, -6 + 0.1 * k));
    }
    return gamma;
  }
}
