package org.stratolith.analysis.impedance.circuit;

/** Porous electrodes as transmission lines; the far end reflects. */
final class PorousLaws {

  private PorousLaws() {}

  /**
   * Blocking pore walls: Z = R coth(s)/s, s = sqrt(R Q (j w)^g), with R the ions' resistance
   * (Landesfeind et al., J. Electrochem. Soc. 163 (2016) A1373, eq. 11).
   */
  static Complex blocking(double w, double[] p, int at, Complex[] slope) {
    double g = p[at + 2];
    Complex s = Complex.powerOfJ(w, g).times(p[at] * p[at + 1]).root();
    Hyperbolic h = new Hyperbolic(s);
    Complex z = h.coth.times(p[at]).over(s);
    // dZ/d ln(s^2)
    Complex half = z.plus(h.inverseSinhSquared.times(p[at])).times(-0.5);
    slope[at] = z.plus(half);
    slope[at + 1] = half;
    slope[at + 2] = half.times(Complex.logOfJ(w)).times(g);
    return z;
  }

  /**
   * Charge transfer at the walls: Z = R coth(s)/s, s^2 = R y, y = 1/Rct + Q (j w)^g (the same
   * source, eq. 9; de Levie 1963).
   */
  static Complex reacting(double w, double[] p, int at, Complex[] slope) {
    double g = p[at + 3];
    Complex q = Complex.powerOfJ(w, g).times(p[at + 2]);
    Complex y = q.plus(1 / p[at + 1]);
    Complex s = y.times(p[at]).root();
    Hyperbolic h = new Hyperbolic(s);
    Complex z = h.coth.times(p[at]).over(s);
    Complex half = z.plus(h.inverseSinhSquared.times(p[at])).times(-0.5);
    slope[at] = z.plus(half);
    slope[at + 1] = half.times(-1 / p[at + 1]).over(y);
    slope[at + 2] = half.times(q).over(y);
    slope[at + 3] = slope[at + 2].times(Complex.logOfJ(w)).times(g);
    return z;
  }

  /**
   * Two conducting phases: Z = A coth(b)/b + B/(b sinh b), b = sqrt(a + j w c) (Paasch, Micka and
   * Gersdorf, Electrochim. Acta 38 (1993) 2653).
   */
  static Complex macrohomogeneous(double w, double[] p, int at, Complex[] slope) {
    Complex wc = new Complex(0, w * p[at + 3]);
    Complex square = wc.plus(p[at + 2]);
    Complex b = square.root();
    Hyperbolic h = new Hyperbolic(b);
    Complex first = h.coth.times(p[at]).over(b);
    Complex second = h.inverseSinh.times(p[at + 1]).over(b);
    // b dZ/db = -A/sinh^2 b - A coth(b)/b - B/(b sinh b) - B coth(b)/sinh b
    Complex half =
        first
            .plus(second)
            .plus(h.inverseSinhSquared.times(p[at]))
            .plus(second.times(b).times(h.coth))
            .times(-0.5);
    slope[at] = first;
    slope[at + 1] = second;
    slope[at + 2] = half.times(p[at + 2]).over(square);
    slope[at + 3] = half.times(wc).over(square);
    return first.plus(second);
  }
}
