package org.stratolith.analysis.impedance.circuit;

/**
 * Hyperbolic functions of one complex s with Re s >= 0, by t = exp(-2 s), which neither overflows
 * for large s nor cancels for small: tanh s = (1 - t)/(1 + t), coth s its inverse, 1/sinh^2 s = 4
 * t/(1 - t)^2, 1/cosh^2 s = 4 t/(1 + t)^2, 1/sinh s = 2 exp(-s)/(1 - t).
 */
final class Hyperbolic {

  final Complex tanh;
  final Complex coth;
  final Complex inverseSinh;
  final Complex inverseSinhSquared;
  final Complex inverseCoshSquared;

  Hyperbolic(Complex s) {
    Complex root = exp(-s.re(), -s.im());
    Complex t = root.times(root);
    Complex oneMinus = oneMinusExp(-2 * s.re(), -2 * s.im());
    Complex onePlus = t.plus(1);
    tanh = oneMinus.over(onePlus);
    coth = onePlus.over(oneMinus);
    inverseSinh = root.times(2).over(oneMinus);
    inverseSinhSquared = inverseSinh.times(inverseSinh);
    inverseCoshSquared = t.times(4).over(onePlus.times(onePlus));
  }

  private static Complex exp(double x, double y) {
    double modulus = Math.exp(x);
    return new Complex(modulus * Math.cos(y), modulus * Math.sin(y));
  }

  /** 1 - exp(x + j y), without cancellation near zero. */
  private static Complex oneMinusExp(double x, double y) {
    double half = Math.sin(0.5 * y);
    return new Complex(2 * half * half - Math.expm1(x) * Math.cos(y), -Math.exp(x) * Math.sin(y));
  }
}
