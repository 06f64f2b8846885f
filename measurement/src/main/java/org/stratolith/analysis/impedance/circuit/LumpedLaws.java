package org.stratolith.analysis.impedance.circuit;

/** Elements without extension in space, and the arcs of one or many time constants. */
final class LumpedLaws {

  private LumpedLaws() {}

  /** Z = R. */
  static Complex resistor(double w, double[] p, int at, Complex[] slope) {
    Complex z = new Complex(p[at], 0);
    slope[at] = z;
    return z;
  }

  /** Z = 1/(j w C). */
  static Complex capacitor(double w, double[] p, int at, Complex[] slope) {
    Complex z = new Complex(0, -1 / (w * p[at]));
    slope[at] = z.times(-1);
    return z;
  }

  /** Z = j w L. */
  static Complex inductor(double w, double[] p, int at, Complex[] slope) {
    Complex z = new Complex(0, w * p[at]);
    slope[at] = z;
    return z;
  }

  /** Z = 1/(Q (j w)^a). */
  static Complex constantPhase(double w, double[] p, int at, Complex[] slope) {
    double a = p[at + 1];
    Complex z = Complex.powerOfJ(w, -a).times(1 / p[at]);
    slope[at] = z.times(-1);
    slope[at + 1] = z.times(Complex.logOfJ(w)).times(-a);
    return z;
  }

  /** Z = (j w L)^a. */
  static Complex lossyInductor(double w, double[] p, int at, Complex[] slope) {
    double a = p[at + 1];
    Complex z = Complex.powerOfJ(w * p[at], a);
    slope[at] = z.times(a);
    slope[at + 1] = z.times(Complex.logOfJ(w * p[at])).times(a);
    return z;
  }

  /** Z = R/(1 + j w tau). */
  static Complex debye(double w, double[] p, int at, Complex[] slope) {
    Complex u = new Complex(0, w * p[at + 1]);
    Complex z = new Complex(p[at], 0).over(u.plus(1));
    slope[at] = z;
    slope[at + 1] = z.times(u).over(u.plus(1)).times(-1);
    return z;
  }

  /** Z = R/(1 + (j w tau)^g), with u = (j w tau)^g: dZ/d ln tau = -g Z u/(1 + u). */
  static Complex zarc(double w, double[] p, int at, Complex[] slope) {
    double g = p[at + 2];
    Complex u = Complex.powerOfJ(w * p[at + 1], g);
    Complex z = new Complex(p[at], 0).over(u.plus(1));
    slope[at] = z;
    slope[at + 1] = z.times(u).over(u.plus(1)).times(-g);
    slope[at + 2] = slope[at + 1].times(Complex.logOfJ(w * p[at + 1]));
    return z;
  }
}
