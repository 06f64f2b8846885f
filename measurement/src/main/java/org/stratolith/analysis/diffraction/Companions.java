package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.record.Diffractogram;

/** The lines of the radiation a diffractogram was taken with. */
public final class Companions {

  /** Wavelengths nearer than this (relative) to a named line are that line. */
  private static final double SAME_LINE = 1e-3;

  private Companions() {}

  /**
   * The radiation of a diffractogram, strongest line first.
   *
   * @throws IllegalArgumentException if the record names none
   */
  public static List<Diffractogram.Line> of(Diffractogram pattern) {
    if (pattern.radiation().isEmpty()) {
      throw new IllegalArgumentException(
          "the diffractogram does not say with which radiation it was taken\n  Maybe give it, such as CuKa");
    }
    return pattern.radiation();
  }

  /** The same diffractogram with the radiation given, for files that name none. */
  public static Diffractogram with(Diffractogram pattern, List<Diffractogram.Line> radiation) {
    int n = pattern.size();
    double[] angle = new double[n];
    double[] intensity = new double[n];
    double[] deviation = new double[n];
    for (int k = 0; k < n; k++) {
      angle[k] = pattern.twoTheta(k);
      intensity[k] = pattern.intensity(k);
      deviation[k] = pattern.deviation(k);
    }
    return Diffractogram.of(angle, intensity, deviation, radiation);
  }

  /**
   * The lines that a name stands for: {@code CuKa} is the doublet Kα1 and Kα2 with weights 1 and
   * 1/2, {@code CuKa1} or a wavelength in Å is one line.
   */
  public static List<Diffractogram.Line> named(String name) {
    Radiation radiation = Radiation.of(name);
    List<Diffractogram.Line> lines = new ArrayList<>();
    if (radiation.name().endsWith("Ka")) {
      lines.add(new Diffractogram.Line(Radiation.of(radiation.name() + "1").wavelength(), 1));
      lines.add(new Diffractogram.Line(Radiation.of(radiation.name() + "2").wavelength(), 0.5));
    } else {
      lines.add(new Diffractogram.Line(radiation.wavelength(), 1));
    }
    return lines;
  }

  /** A line as a radiation, with the dispersion of the named line that is nearest. */
  public static Radiation radiation(Diffractogram.Line line) {
    Radiation nearest = null;
    double smallest = SAME_LINE;
    for (Radiation candidate : Radiation.all()) {
      double distance = Math.abs(candidate.wavelength() / line.wavelength() - 1);
      if (distance < smallest) {
        smallest = distance;
        nearest = candidate;
      }
    }
    return nearest == null
        ? new Radiation(line.wavelength() + " A", line.wavelength(), null)
        : new Radiation(nearest.name(), line.wavelength(), nearest.dispersionLine());
  }

  /** 2θ in degrees at which a line of another wavelength lies; NaN where it has no angle. */
  static double moved(double twoTheta, double from, double to) {
    double sine = Math.sin(Math.toRadians(twoTheta / 2)) * to / from;
    return sine <= 1 ? 2 * Math.toDegrees(Math.asin(sine)) : Double.NaN;
  }
}
