package org.stratolith.analysis.impedance.circuit;

/**
 * A complex number.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(double re, double im) {

  public static final Complex ZERO = new Complex(0, 0);
  public static final Complex ONE = new Complex(1, 0);

  /** (j w)^a = w^a (cos(a pi/2) + j sin(a pi/2)) for w > 0. */
  public static Complex powerOfJ(double w, double a) {
    double modulus = Math.pow(w, a);
    double angle = 0.5 * Math.PI * a;
    return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
  }

  /** ln(j w) = ln w + j pi/2 for w > 0. */
  public static Complex logOfJ(double w) {
    return new Complex(Math.log(w), 0.5 * Math.PI);
  }

  public Complex plus(Complex b) {
    return new Complex(re + b.re, im + b.im);
  }

  public Complex plus(double b) {
    return new Complex(re + b, im);
  }

  public Complex minus(Complex b) {
    return new Complex(re - b.re, im - b.im);
  }

  public Complex times(Complex b) {
    return new Complex(re * b.re - im * b.im, re * b.im + im * b.re);
  }

  public Complex times(double b) {
    return new Complex(re * b, im * b);
  }

  /** The quotient by Smith's way (Comm. ACM 5 (1962) 435), which does not overflow early. */
  public Complex over(Complex b) {
    if (Math.abs(b.re) >= Math.abs(b.im)) {
      double ratio = b.im / b.re;
      double divisor = b.re + b.im * ratio;
      return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
    }
    double ratio = b.re / b.im;
    double divisor = b.re * ratio + b.im;
    return new Complex((re * ratio + im) / divisor, (im * ratio - re) / divisor);
  }

  public Complex inverse() {
    return ONE.over(this);
  }

  public double modulus() {
    return Math.hypot(re, im);
  }

  /** The root with a real part of at least zero. */
  public Complex root() {
    double modulus = modulus();
    if (modulus == 0) {
      return ZERO;
    }
    double half = Math.sqrt(0.5 * (modulus + Math.abs(re)));
    double other = 0.5 * im / half;
    return re >= 0
        ? new Complex(half, other)
        : new Complex(Math.abs(other), Math.copySign(half, im));
  }
}
