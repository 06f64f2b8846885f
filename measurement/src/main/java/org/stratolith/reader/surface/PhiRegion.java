package org.stratolith.reader.surface;

import java.util.Arrays;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * A region of energies as the header defines it.
 *
 * @param name element and level
 * @param points number of energies
 * @param step eV from one to the next
 * @param start first energy, eV
 * @param dwell s for each energy
 */
record PhiRegion(String name, int points, double step, double start, double dwell) {

  /**
   * Of {@code 1 1 Cu2p 29 501 -0.1000 974.0000 924.0000 973.0000 925.0000 0.431136 55.00 AREA}:
   * number, whether it is measured, name, atomic number, points, step, start, end, twice the
   * window, dwell, pass energy. The name may hold blanks.
   */
  static PhiRegion parse(String text, String file) {
    String[] words = text.split("\\s+", -1);
    int n = words.length;
    try {
      if (n < 13) {
        throw new NumberFormatException("too few");
      }
      String name = String.join(" ", Arrays.copyOfRange(words, 2, n - 10));
      return new PhiRegion(
          name.replace('_', ' '),
          Integer.parseInt(words[n - 9]),
          Double.parseDouble(words[n - 8]),
          Double.parseDouble(words[n - 7]),
          Double.parseDouble(words[n - 3]));
    } catch (NumberFormatException e) {
      throw new InputException(
          new Problem(
              Place.ofFile(file),
              "the region '"
                  + (text.length() > 60 ? text.substring(0, 60) : text)
                  + "' is not understood",
              "Maybe another version of the software wrote it"));
    }
  }

  /** Binding energy of a point, eV, without the noise of repeated addition. */
  double energy(int point) {
    return start + point * step;
  }
}
