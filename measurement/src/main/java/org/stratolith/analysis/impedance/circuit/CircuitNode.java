package org.stratolith.analysis.impedance.circuit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a circuit. Parameters are numbered in the order of the string, so each piece has a
 * range of its own.
 */
public sealed interface CircuitNode {

  /** Index of the first parameter. */
  int from();

  /** Index after the last parameter. */
  int to();

  /** Writes the impedance's derivatives with respect to ln p into {@code slope}, returns it. */
  Complex impedance(double w, double[] p, Complex[] slope);

  /** One element. */
  record Element(ElementKind kind, String label, int from) implements CircuitNode {
    @Override
    public int to() {
      return from + kind.parameters().size();
    }

    @Override
    public Complex impedance(double w, double[] p, Complex[] slope) {
      return kind.law().impedance(w, p, from, slope);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Z = sum of Z_i. */
  record Series(List<CircuitNode> parts) implements CircuitNode {
    @Override
    public int from() {
      return parts.getFirst().from();
    }

    @Override
    public int to() {
      return parts.getLast().to();
    }

    @Override
    public Complex impedance(double w, double[] p, Complex[] slope) {
      Complex sum = Complex.ZERO;
      for (CircuitNode part : parts) {
        sum = sum.plus(part.impedance(w, p, slope));
      }
      return sum;
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof Series ? "s(" + part + ")" : part.toString())
          .collect(Collectors.joining("-"));
    }
  }

  /** 1/Z = sum of 1/Z_i; dZ/dx = (Z/Z_i)^2 dZ_i/dx. */
  record Parallel(List<CircuitNode> parts) implements CircuitNode {
    @Override
    public int from() {
      return parts.getFirst().from();
    }

    @Override
    public int to() {
      return parts.getLast().to();
    }

    @Override
    public Complex impedance(double w, double[] p, Complex[] slope) {
      Complex[] admittance = new Complex[parts.size()];
      Complex sum = Complex.ZERO;
      for (int i = 0; i < admittance.length; i++) {
        admittance[i] = parts.get(i).impedance(w, p, slope).inverse();
        sum = sum.plus(admittance[i]);
      }
      Complex z = sum.inverse();
      for (int i = 0; i < admittance.length; i++) {
        Complex share = z.times(admittance[i]);
        Complex square = share.times(share);
        for (int k = parts.get(i).from(); k < parts.get(i).to(); k++) {
          slope[k] = slope[k].times(square);
        }
      }
      return z;
    }

    @Override
    public String toString() {
      return parts.stream().map(CircuitNode::toString).collect(Collectors.joining(",", "p(", ")"));
    }
  }
}
