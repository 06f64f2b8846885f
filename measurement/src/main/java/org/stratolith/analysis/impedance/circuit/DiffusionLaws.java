package org.stratolith.analysis.impedance.circuit;

/** Diffusion, and diffusion with a reaction on the way (Gerischer). */
final class DiffusionLaws {

  private DiffusionLaws() {}

  /** Semi-infinite: Z = A (1 - j)/sqrt(w). */
  static Complex warburg(double w, double[] p, int at, Complex[] slope) {
    double part = p[at] / Math.sqrt(w);
    Complex z = new Complex(part, -part);
    slope[at] = z;
    return z;
  }

  /** Closed end: Z = R coth(s)/s, s = sqrt(j w tau); dZ/d ln tau = -(R/sinh^2 s + Z)/2. */
  static Complex open(double w, double[] p, int at, Complex[] slope) {
    Complex s = new Complex(0, w * p[at + 1]).root();
    Hyperbolic h = new Hyperbolic(s);
    Complex z = h.coth.times(p[at]).over(s);
    slope[at] = z;
    slope[at + 1] = z.plus(h.inverseSinhSquared.times(p[at])).times(-0.5);
    return z;
  }

  /** Reservoir at the end: Z = R tanh(s)/s, s = sqrt(j w tau); dZ/d ln tau = (R/cosh^2 s - Z)/2. */
  static Complex shorted(double w, double[] p, int at, Complex[] slope) {
    Complex s = new Complex(0, w * p[at + 1]).root();
    Hyperbolic h = new Hyperbolic(s);
    Complex z = h.tanh.times(p[at]).over(s);
    slope[at] = z;
    slope[at + 1] = h.inverseCoshSquared.times(p[at]).minus(z).times(0.5);
    return z;
  }

  /** Z = R/sqrt(1 + j w tau). */
  static Complex gerischer(double w, double[] p, int at, Complex[] slope) {
    Complex u = new Complex(0, w * p[at + 1]);
    Complex z = new Complex(p[at], 0).over(u.plus(1).root());
    slope[at] = z;
    slope[at + 1] = z.times(u).over(u.plus(1)).times(-0.5);
    return z;
  }

  /**
   * Z = R coth(phi g)/g with g = sqrt(1 + j w tau); dZ/d ln phi = -R phi/sinh^2(phi g), dZ/d ln tau
   * = -(Z + R phi/sinh^2(phi g)) j w tau/(2 g^2).
   */
  static Complex finiteGerischer(double w, double[] p, int at, Complex[] slope) {
    Complex u = new Complex(0, w * p[at + 1]);
    Complex g = u.plus(1).root();
    Hyperbolic h = new Hyperbolic(g.times(p[at + 2]));
    Complex z = h.coth.times(p[at]).over(g);
    Complex end = h.inverseSinhSquared.times(p[at] * p[at + 2]);
    slope[at] = z;
    slope[at + 1] = z.plus(end).times(u).over(u.plus(1)).times(-0.5);
    slope[at + 2] = end.times(-1);
    return z;
  }
}
