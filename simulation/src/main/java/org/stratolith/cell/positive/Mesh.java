package org.stratolith.cell.positive;

/**
 * How finely a composite electrode is resolved.
 *
 * @param nodes Gauss-Legendre nodes through the thickness, at each of which one particle is
 *     followed; the error falls exponentially with their number while the reaction is spread
 *     smoothly
 * @param shells spherical shells of a particle; the error falls with the square of their number
 * @param refinement width of the innermost shell over that of the outermost; shell widths form a
 *     geometric sequence
 */
public record Mesh(int nodes, int shells, double refinement) {

  public Mesh {
    if (nodes < 2 || nodes > 200) {
      throw new IllegalArgumentException(
          "nodes through the electrode: " + nodes + "\nMaybe use 4 to 40; 2 to 200 are possible.");
    }
    if (shells < 2 || shells > 2000) {
      throw new IllegalArgumentException(
          "shells of a particle: " + shells + "\nMaybe use 10 to 60; 2 to 2000 are possible.");
    }
    if (!(refinement >= 1.0 && refinement <= 1e9)) {
      throw new IllegalArgumentException(
          "refinement of the shells towards the surface: "
              + refinement
              + "\nMaybe use 10; 1 to 1e9 are possible.");
    }
  }

  /** For tests in time. */
  public static Mesh standard() {
    return new Mesh(5, 14, 200.0);
  }

  /** For impedance up to high frequencies, where the reaction withdraws to the faces. */
  public static Mesh forImpedance() {
    return new Mesh(24, 24, 100.0);
  }

  /** Radii of the shells' faces over the particle's radius, from 0 to 1, {@code shells + 1}. */
  double[] faces() {
    double ratio = Math.pow(refinement, -1.0 / (shells - 1));
    double[] width = new double[shells];
    double total = 0.0;
    for (int n = 0; n < shells; n++) {
      width[n] = Math.pow(ratio, n);
      total += width[n];
    }
    double[] face = new double[shells + 1];
    for (int n = 0; n < shells; n++) {
      face[n + 1] = face[n] + width[n] / total;
    }
    face[shells] = 1.0;
    return face;
  }
}
