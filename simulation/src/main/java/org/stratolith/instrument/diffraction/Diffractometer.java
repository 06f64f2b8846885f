package org.stratolith.instrument.diffraction;

import java.util.List;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.scattering.Radiation;

/**
 * A Bragg-Brentano diffractometer and the film over an air-sensitive sample.
 *
 * @param lines of the radiation with their shares, Kα1 first
 * @param width full width at half maximum of the instrument, degrees
 * @param rate counts · degrees per second and per (electrons²/Å⁶ · m): what the pattern of a known
 *     sample is fitted with
 * @param dark counts per second without sample and film
 * @param radius of the goniometer, m
 * @param displacement of the sample off the axis, m, positive away from the beam
 * @param film over the sample
 */
public record Diffractometer(
    List<Line> lines,
    double width,
    double rate,
    double dark,
    double radius,
    double displacement,
    Film film) {

  private static final Dimension INVERSE_TIME = Dimension.of("count rate", "1/s", "1/s");

  /**
   * A radiation in the beam.
   *
   * @param share of the intensity, all shares adding up to one
   */
  public record Line(Radiation radiation, double share) {}

  /**
   * An amorphous film: it absorbs, and it scatters a Gaussian hump.
   *
   * @param thickness m, zero for none
   * @param absorption linear, 1/m
   * @param hump counts per second at the top of the hump
   * @param centre of the hump, degrees
   * @param spread full width at half maximum of the hump, degrees
   */
  public record Film(
      double thickness, double absorption, double hump, double centre, double spread) {

    /** Share of the beam that comes through on its way in and out at θ: exp(-2 μ t / sin θ). */
    double transmission(double theta) {
      return Math.exp(-2 * absorption * thickness / Math.sin(theta));
    }
  }

  /** Copies the lines. */
  public Diffractometer {
    lines = List.copyOf(lines);
  }

  /**
   * Reads {@code diffractometer.*}; Cu Kα1 and Kα2 in the ratio 2 : 1. The rates are those of a
   * strip; a point detector has the same share of all of them, signal and background alike.
   */
  public static Diffractometer of(ParameterSet set, PowderScan.Detector detector) {
    double share =
        switch (detector) {
          case STRIP -> 1;
          case POINT -> set.value("diffractometer.point-detector-share", Dimension.DIMENSIONLESS);
        };
    double thickness = set.value("diffractometer.film.thickness", Dimension.LENGTH);
    return new Diffractometer(
        List.of(new Line(Radiation.of("CuKa1"), 2 / 3.0), new Line(Radiation.of("CuKa2"), 1 / 3.0)),
        degrees(set, "diffractometer.line-width"),
        share * set.value("diffractometer.rate", Dimension.DIMENSIONLESS),
        share * set.value("diffractometer.dark-rate", INVERSE_TIME),
        set.value("diffractometer.radius", Dimension.LENGTH),
        set.value("diffractometer.displacement", Dimension.LENGTH),
        new Film(
            thickness,
            set.value("diffractometer.film.absorption", Dimension.INVERSE_LENGTH),
            thickness > 0 ? share * set.value("diffractometer.film.hump-rate", INVERSE_TIME) : 0,
            degrees(set, "diffractometer.film.hump-angle"),
            degrees(set, "diffractometer.film.hump-width")));
  }

  private static double degrees(ParameterSet set, String name) {
    return Math.toDegrees(set.value(name, Dimension.ANGLE));
  }

  /** The instrument with another film. */
  public Diffractometer with(Film other) {
    return new Diffractometer(lines, width, rate, dark, radius, displacement, other);
  }

  /** Counts per second besides the sample's lines at an angle 2θ in degrees. */
  double background(double twoTheta) {
    double u = 2 * (twoTheta - film.centre()) / film.spread();
    double hump = film.thickness() > 0 ? film.hump() * Math.exp(-Math.log(2) * u * u) : 0;
    return dark + hump;
  }

  /** By how much a displaced sample shifts a line, degrees: Δ2θ = -2 s cos θ / R. */
  double shift(double twoTheta) {
    return Math.toDegrees(-2 * displacement * Math.cos(Math.toRadians(twoTheta / 2)) / radius);
  }
}
