package org.stratolith.analysis.impedance.circuit;

import org.stratolith.testing.ForAll;

/** Circuits and parameters drawn at random. */
public final class RandomCircuit {

  private RandomCircuit() {}

  /** A circuit string, nested up to {@code depth} levels. */
  public static String text(ForAll.Case random, int depth) {
    int[] count = new int[1];
    return series(random, depth, count);
  }

  private static String series(ForAll.Case random, int depth, int[] count) {
    StringBuilder text = new StringBuilder(part(random, depth, count));
    while (random.random().nextInt(3) == 0 && count[0] < 12) {
      text.append('-').append(part(random, depth, count));
    }
    return text.toString();
  }

  private static String part(ForAll.Case random, int depth, int[] count) {
    int choice = depth == 0 || count[0] >= 12 ? 2 : random.random().nextInt(4);
    if (choice == 0) {
      return "p(" + series(random, depth - 1, count) + "," + series(random, depth - 1, count) + ")";
    }
    if (choice == 1) {
      return "s(" + series(random, depth - 1, count) + "," + series(random, depth - 1, count) + ")";
    }
    ElementKind[] kinds = ElementKind.values();
    return kinds[random.random().nextInt(kinds.length)].name() + count[0]++;
  }

  /** Parameters of elements with some 10 ohm somewhere between 0.1 Hz and 100 kHz. */
  public static double[] parameters(Circuit circuit, ForAll.Case random) {
    double[] p = new double[circuit.parameters().size()];
    for (int k = 0; k < p.length; k++) {
      double z = random.logUniform(1, 100);
      double w = random.logUniform(1, 1e6);
      Role role = circuit.parameters().get(k).definition().role();
      p[k] =
          role == Role.RATIO
              ? random.logUniform(0.1, 10)
              : role.typical(z, w, random.uniform(0.6, 0.99));
    }
    return p;
  }
}
