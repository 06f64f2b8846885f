package org.stratolith.cell.positive;

import org.stratolith.matter.Constants;

/**
 * Closed-form impedance of a composite electrode whose particles are all equally and evenly filled,
 * to check the resolved one against:
 *
 * <pre>
 * Z = L/(k + s) [ 1 + (2 + (s/k + k/s) cosh v) / (v sinh v) ],   v = L sqrt( a (k + s)/(k s) / z )
 * 1/z = j w C + 1/( R_ct + R_f + Z_D ),   R_ct = R T/(F i0)
 * Z_D = -U'(y) theta R/(D F c) tanh q/(q - tanh q),   q = R sqrt( j w/D )
 * </pre>
 *
 * with k and s the ionic and electronic conductivities and D that of the filling. Source: J. P.
 * Meyers et al., J. Electrochem. Soc. 147 (2000) 2930, Eqs. (19) and (39), for t+ = 1.
 */
public final class UniformCompositeImpedance {

  private final CompositeProperties properties;
  private final double contactArea;
  private final double transferResistance;
  private final double diffusivity;
  private final double diffusionScale;

  /** At the initial filling and accessible fraction of the electrode. */
  public UniformCompositeImpedance(CompositeProperties properties) {
    this.properties = properties;
    double filling = properties.initialFilling();
    ButlerVolmer kinetics = properties.kinetics();
    contactArea = properties.contactArea() * properties.accessible().fraction(0, 0.0);
    transferResistance = kinetics.resistance(0.0, kinetics.exchangeCurrent(filling));
    diffusivity = properties.diffusion().diffusivity() * properties.diffusion().relative(filling);
    diffusionScale =
        -properties.potential().slope(filling)
            * properties.contactCoverage()
            * properties.particleRadius()
            / (diffusivity * Constants.FARADAY * properties.siteConcentration());
  }

  /**
   * Evaluates Z, ohm m2.
   *
   * @param omega angular frequency, rad/s, positive
   * @param z filled with real and imaginary part
   */
  public void evaluate(double omega, double[] z) {
    double k = properties.ionicConductivity();
    double s = properties.electronicConductivity();
    double length = properties.thickness();
    Complex one = new Complex(1.0, 0.0);
    Complex q = new Complex(0.0, omega / diffusivity).sqrt().times(properties.particleRadius());
    Complex tanh = q.tanh();
    Complex diffusion = tanh.over(q.minus(tanh)).times(diffusionScale);
    Complex faradaic =
        diffusion.plus(new Complex(transferResistance + properties.filmResistance(), 0.0));
    Complex admittance =
        one.over(faradaic).plus(new Complex(0.0, omega * properties.doubleLayer()));
    Complex v = admittance.times(contactArea * (k + s) / (k * s)).sqrt().times(length);
    // Numerator and denominator times 2 exp(-v), so that nothing overflows.
    Complex decay = v.times(-1.0).exp();
    Complex twice = decay.times(decay);
    Complex numerator = decay.times(4.0).plus(one.plus(twice).times(s / k + k / s));
    Complex ratio = numerator.over(v.times(one.minus(twice)));
    Complex total = one.plus(ratio).times(length / (k + s));
    z[0] = total.re;
    z[1] = total.im;
  }

  private record Complex(double re, double im) {
    Complex plus(Complex o) {
      return new Complex(re + o.re, im + o.im);
    }

    Complex minus(Complex o) {
      return new Complex(re - o.re, im - o.im);
    }

    Complex times(double f) {
      return new Complex(re * f, im * f);
    }

    Complex times(Complex o) {
      return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    Complex over(Complex o) {
      double size = o.re * o.re + o.im * o.im;
      return new Complex((re * o.re + im * o.im) / size, (im * o.re - re * o.im) / size);
    }

    /** The root with a real part of 0 or more. */
    Complex sqrt() {
      double size = Math.hypot(re, im);
      return new Complex(
          Math.sqrt(0.5 * (size + re)), Math.copySign(Math.sqrt(0.5 * (size - re)), im));
    }

    Complex exp() {
      double size = Math.exp(re);
      return new Complex(size * Math.cos(im), size * Math.sin(im));
    }

    /** For a real part of 0 or more. */
    Complex tanh() {
      Complex decay = times(-2.0).exp();
      return new Complex(1.0, 0.0).minus(decay).over(new Complex(1.0, 0.0).plus(decay));
    }
  }
}
