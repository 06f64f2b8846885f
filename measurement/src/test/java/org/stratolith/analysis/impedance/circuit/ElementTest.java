package org.stratolith.analysis.impedance.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratolith.testing.ForAll;

/**
 * Elements against limits in closed form and against each other; every derivative by differences.
 */
class ElementTest {

  private static Complex z(String circuit, double w, double... p) {
    return Circuit.parse(circuit).impedance(w, p, new Complex[p.length]);
  }

  private static void near(Complex found, Complex expected, double relative) {
    assertThat(found.minus(expected).modulus())
        .as(found + " against " + expected)
        .isLessThanOrEqualTo(relative * expected.modulus());
  }

  @Test
  void lumpedElements() {
    near(z("R0", 5, 3), new Complex(3, 0), 0);
    near(z("C0", 5, 0.1), new Complex(0, -2), 1e-15);
    near(z("L0", 5, 0.1), new Complex(0, 0.5), 1e-15);
    near(z("W0", 4, 6), new Complex(3, -3), 1e-15);
    // 1/(2 (3j)^0.5) with sqrt(j) = (1 + j)/sqrt 2
    near(z("CPE0", 3, 2, 0.5), new Complex(1, -1).times(0.25 * Math.sqrt(2) / Math.sqrt(3)), 1e-15);
    near(z("La0", 3, 2, 1), new Complex(0, 6), 1e-15);
    near(z("K0", 10, 4, 0.1), new Complex(2, -2), 1e-15);
    near(z("G0", 3, 2, 1), new Complex(2, 0).over(new Complex(1, 3).root()), 1e-15);
    // The top of a Zarc, (j)^g: Re Z = R/2 and -Im Z = R/2 tan(g pi/4).
    near(z("Zarc0", 10, 4, 0.1, 0.8), new Complex(2, -2 * Math.tan(0.2 * Math.PI)), 1e-14);
  }

  @Test
  void circuitRules() {
    near(z("R0-p(R1,C1)", 10, 1, 4, 0.025), new Complex(3, -2), 1e-15);
    near(z("p(R0,R1,R2)", 1, 1, 2, 3), new Complex(6 / 11.0, 0), 1e-15);
    near(z("p(R0-C0,s(R1,L1))", 1, 2, 1, 2, 1), new Complex(5 / 4.0, 0), 1e-15);
  }

  /** Elements of which another one is the limit. */
  @ForAll(cases = 60)
  void limits(ForAll.Case random) {
    double w = random.logUniform(1e-2, 1e5);
    double r = random.logUniform(0.1, 100);
    double tau = random.logUniform(1e-4, 100);
    double q = random.logUniform(1e-5, 1e-2);
    double g = random.uniform(0.6, 1);
    // A CPE with exponent one is a capacitor, Q another name of CPE.
    near(z("CPE0", w, q, 1), z("C0", w, q), 1e-14);
    near(z("Q0", w, q, g), z("CPE0", w, q, g), 0);
    // A Zarc is a resistor beside a CPE with Q = tau^g/R; with exponent one it is Debye's.
    near(z("Zarc0", w, r, tau, g), z("p(R0,CPE0)", w, r, Math.pow(tau, g) / r, g), 1e-12);
    near(z("Zarc0", w, r, tau, 1), z("K0", w, r, tau), 1e-14);
    // Far above 1/tau both ends of a diffusion layer look semi-infinite: A = R/sqrt(2 tau).
    double high = 1e3 / tau;
    double a = r / Math.sqrt(2 * tau);
    near(z("Wo0", high, r, tau), z("W0", high, a), 1e-14);
    near(z("Ws0", high, r, tau), z("W0", high, a), 1e-14);
    // Far below, a closed one is R/3 and a capacity tau/R, one with a reservoir is R.
    double low = 1e-4 / tau;
    near(z("Wo0", low, r, tau), z("R0-C0", low, r / 3, tau / r), 1e-8);
    near(z("Ws0", low, r, tau), new Complex(r, 0), 1e-4);
    // A thick Gerischer layer has no far end.
    near(z("Gs0", w, r, tau, 40), z("G0", w, r, tau), 1e-14);
    // A blocking pore is a closed layer with tau = R Q if gamma is one; so is a reacting one
    // without reaction, and with a fast reaction and no capacity it is a resistor.
    near(z("TLMQ0", w, r, q, 1), z("Wo0", w, r, r * q), 1e-12);
    near(z("TLM0", w, r, 1e30, q, g), z("TLMQ0", w, r, q, g), 1e-12);
    double s = Math.sqrt(r / 3.0);
    near(z("TLM0", w, r, 3, 1e-30, g), new Complex(r / (s * Math.tanh(s)), 0), 1e-12);
    // Paasch's electrode with one perfect conductor and no reaction is a closed layer.
    near(z("T0", w, r, 1e-30, 1e-30, tau), z("Wo0", w, r, tau), 1e-12);
  }

  /** Hyperbolic functions where exponentials overflow and where they cancel. */
  @Test
  void extremes() {
    near(z("Wo0", 1e12, 1, 1e6), z("W0", 1e12, 1 / Math.sqrt(2e6)), 1e-14);
    near(z("Wo0", 1e-12, 1, 1e-6), new Complex(1 / 3.0, -1e18), 1e-12);
    near(z("Ws0", 1e-12, 1, 1e-6), new Complex(1, 0), 1e-12);
  }

  /** dZ/d ln p of every element by a central difference, good to the square of its step. */
  @ParameterizedTest
  @EnumSource(ElementKind.class)
  void derivatives(ElementKind kind) {
    Circuit circuit = Circuit.parse(kind.name() + "0");
    for (int seed = 1; seed <= 50; seed++) {
      differences(circuit, new ForAll.Case(seed));
    }
  }

  @ForAll
  void derivativesOfCircuits(ForAll.Case random) {
    differences(Circuit.parse(RandomCircuit.text(random, 3)), random);
  }

  private static void differences(Circuit circuit, ForAll.Case random) {
    double[] p = RandomCircuit.parameters(circuit, random);
    double w = random.logUniform(1, 1e6);
    Complex[] slope = new Complex[p.length];
    Complex z = circuit.impedance(w, p, slope);
    double h = 1e-4;
    for (int k = 0; k < p.length; k++) {
      double[] up = p.clone();
      double[] down = p.clone();
      up[k] *= Math.exp(h);
      down[k] *= Math.exp(-h);
      Complex difference =
          circuit
              .impedance(w, up, new Complex[p.length])
              .minus(circuit.impedance(w, down, new Complex[p.length]))
              .times(0.5 / h);
      // The third derivative of a power w^a grows as (a ln w)^3, at most 2e3 here: 2e3 h^2/6.
      assertThat(slope[k].minus(difference).modulus())
          .as(circuit.parameters().get(k).name() + " of " + circuit)
          .isCloseTo(0, within(1e-5 * (z.modulus() + slope[k].modulus())));
    }
  }
}
