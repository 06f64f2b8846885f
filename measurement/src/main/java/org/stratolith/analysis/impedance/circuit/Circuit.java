package org.stratolith.analysis.impedance.circuit;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.text.InputException;
import org.stratolith.text.Spelling;

/**
 * An equivalent circuit; immutable. Written as in impedance.py: elements of {@link ElementKind}
 * with a number, {@code -} for series, {@code p(a,b,…)} for parallel, both nested at will; {@code
 * s(a,b,…)} may be written for series too.
 */
public final class Circuit {

  private final CircuitNode root;
  private final List<CircuitParameter> parameters;

  private Circuit(CircuitNode root) {
    this.root = root;
    List<CircuitParameter> list = new ArrayList<>();
    collect(root, list);
    parameters = List.copyOf(list);
  }

  /**
   * Reads a circuit string such as {@code R0-p(R1,CPE1)-Wo1}.
   *
   * @throws InputException at the column of the first thing that is wrong
   */
  public static Circuit parse(String text) {
    return new Circuit(new CircuitParser(text).parse());
  }

  /** The parameters in the order of their values. */
  public List<CircuitParameter> parameters() {
    return parameters;
  }

  /** The piece that contains all others. */
  public CircuitNode root() {
    return root;
  }

  /**
   * Index of a parameter by its name ({@code Wo1_1}) or readable name ({@code Wo1.tau}).
   *
   * @throws IllegalArgumentException if there is none
   */
  public int indexOf(String name) {
    for (int k = 0; k < parameters.size(); k++) {
      CircuitParameter parameter = parameters.get(k);
      if (parameter.name().equals(name) || parameter.readableName().equals(name)) {
        return k;
      }
    }
    throw new IllegalArgumentException(
        "the circuit "
            + this
            + " has no parameter "
            + Spelling.quote(name)
            + "\n"
            + Spelling.advice(name, parameters.stream().map(CircuitParameter::name).toList()));
  }

  /**
   * Z at one frequency, ohm, and its derivatives.
   *
   * @param w angular frequency, rad/s
   * @param p parameters, positive
   * @param slope receives dZ/d ln p
   */
  public Complex impedance(double w, double[] p, Complex[] slope) {
    return root.impedance(w, p, slope);
  }

  /**
   * The spectrum at the given frequencies.
   *
   * @param frequency Hz
   * @param p parameters, positive
   * @param electrodeArea m2, or NaN
   * @throws IllegalArgumentException if the number of parameters is wrong
   */
  public ImpedanceSpectrum spectrum(double[] frequency, double[] p, double electrodeArea) {
    if (p.length != parameters.size()) {
      throw new IllegalArgumentException(
          "the circuit "
              + this
              + " has "
              + parameters.size()
              + " parameters, not "
              + p.length
              + "\nMaybe use the order "
              + parameters.stream().map(CircuitParameter::name).toList());
    }
    double[] re = new double[frequency.length];
    double[] im = new double[frequency.length];
    Complex[] slope = new Complex[p.length];
    for (int row = 0; row < frequency.length; row++) {
      Complex z = root.impedance(2 * Math.PI * frequency[row], p, slope);
      re[row] = z.re();
      im[row] = z.im();
    }
    return ImpedanceSpectrum.of(frequency, re, im, electrodeArea);
  }

  /** The circuit string, without blanks. */
  @Override
  public String toString() {
    return root.toString();
  }

  private static void collect(CircuitNode node, List<CircuitParameter> list) {
    switch (node) {
      case CircuitNode.Series series -> series.parts().forEach(part -> collect(part, list));
      case CircuitNode.Parallel parallel -> parallel.parts().forEach(part -> collect(part, list));
      case CircuitNode.Element(ElementKind kind, String label, int from) -> {
        int count = kind.parameters().size();
        for (int k = 0; k < count; k++) {
          String name = count == 1 ? label : label + "_" + k;
          list.add(new CircuitParameter(name, label, kind, kind.parameters().get(k)));
        }
      }
    }
  }
}
