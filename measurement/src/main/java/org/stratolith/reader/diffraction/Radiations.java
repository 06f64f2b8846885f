package org.stratolith.reader.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.Diffractogram.Line;

/** The lines of an X-ray tube as files state them. */
final class Radiations {

  /** Intensity of K-alpha 2 over K-alpha 1 where a file states none; that of the transition. */
  static final double ALPHA_RATIO = 0.5;

  private Radiations() {}

  /**
   * The lines of a tube; a wavelength that is not above zero is left out.
   *
   * @param alpha1 wavelength, A
   * @param alpha2 wavelength, A
   * @param beta wavelength, A; used for the wave type Kb only
   * @param ratio intensity of K-alpha 2 over K-alpha 1
   * @param waveType Ka, Ka1, Ka2 or Kb, or empty for Ka
   */
  static List<Line> of(double alpha1, double alpha2, double beta, double ratio, String waveType) {
    List<Line> lines = new ArrayList<>();
    switch (waveType) {
      case "Ka1" -> add(lines, alpha1, 1);
      case "Ka2" -> add(lines, alpha2, 1);
      case "Kb" -> add(lines, beta, 1);
      default -> {
        add(lines, alpha1, 1);
        if (Double.compare(alpha1, alpha2) != 0) {
          add(lines, alpha2, lines.isEmpty() ? 1 : ratio);
        }
      }
    }
    return lines;
  }

  private static void add(List<Line> lines, double wavelength, double weight) {
    if (wavelength > 0 && weight > 0 && Double.isFinite(wavelength)) {
      lines.add(new Line(wavelength, weight));
    }
  }
}
