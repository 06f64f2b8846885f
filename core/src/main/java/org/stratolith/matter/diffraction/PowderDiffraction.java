package org.stratolith.matter.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;

/**
 * Powder diffraction in Bragg-Brentano geometry without monochromator: lines at λ = 2 d sin θ with
 *
 * <pre>I = Σ m |F|² (1 + cos² 2θ) / (sin² θ cos θ),</pre>
 *
 * the sum over the reflections that fall together, their multiplicity m and the
 * Lorentz-polarisation factor of an unpolarised beam (Cullity, Elements of X-Ray Diffraction, 2nd
 * ed., eq. 4-19; absorption is the same at all angles for a thick flat sample).
 */
public final class PowderDiffraction {

  /** Lines closer than this are one, degrees: rounding, not resolution. */
  private static final double SAME_ANGLE = 1e-5;

  /** Lines weaker than this, the strongest being 100, are not listed. */
  private static final double WEAKEST = 1e-3;

  /** |F|² below this share of the largest is an extinction. */
  private static final double EXTINCT = 1e-10;

  private final Crystal crystal;
  private final ScatteringFactors factors;
  private final Radiation radiation;

  private PowderDiffraction(Crystal crystal, ScatteringFactors factors, Radiation radiation) {
    this.crystal = crystal;
    this.factors = factors;
    this.radiation = radiation;
  }

  /** The measurement of one crystal. */
  public static PowderDiffraction of(
      Crystal crystal, ScatteringFactors factors, Radiation radiation) {
    return new PowderDiffraction(crystal, factors, radiation);
  }

  /**
   * The lines between two angles; the strongest of them has intensity 100.
   *
   * @param from smallest 2θ, degrees, at least 0
   * @param to largest 2θ, degrees, below 180
   * @throws IllegalArgumentException if the range is empty or the table of factors lacks an element
   */
  public PeakList peaks(double from, double to) {
    if (!(from >= 0 && from < to && to < 180)) {
      throw new IllegalArgumentException(
          "2theta from %s to %s degrees is no range between 0 and 180\n  Maybe the two angles are swapped"
              .formatted(from, to));
    }
    double lambda = radiation.wavelength();
    Reflections reflections =
        Reflections.of(
            crystal,
            factors,
            radiation,
            2 * Math.sin(Math.toRadians(from / 2)) / lambda,
            2 * Math.sin(Math.toRadians(to / 2)) / lambda);
    double largest = 0;
    for (int i = 0; i < reflections.size(); i++) {
      largest = Math.max(largest, reflections.meanSquare(i));
    }
    return collect(reflections, EXTINCT * largest);
  }

  private PeakList collect(Reflections reflections, double absent) {
    List<Integer> starts = new ArrayList<>();
    List<Double> intensities = new ArrayList<>();
    double strongest = 0;
    double start = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < reflections.size(); i++) {
      double twoTheta = twoTheta(reflections.inverseSpacingSquared(i));
      if (twoTheta - start >= SAME_ANGLE) {
        start = twoTheta;
        starts.add(i);
        intensities.add(0.0);
      }
      double pair = 2 * reflections.meanSquare(i) * lorentzPolarisation(twoTheta);
      double sum = intensities.removeLast() + pair;
      intensities.add(sum);
      strongest = Math.max(strongest, sum);
    }
    starts.add(reflections.size());
    FamilyFinder finder = new FamilyFinder(crystal.cell());
    List<DiffractionPeak> peaks = new ArrayList<>();
    for (int p = 0; p < intensities.size(); p++) {
      double intensity = 100 * intensities.get(p) / strongest;
      if (intensity > WEAKEST) {
        int first = starts.get(p);
        double inverse = reflections.inverseSpacingSquared(first);
        peaks.add(
            new DiffractionPeak(
                twoTheta(inverse),
                1 / Math.sqrt(inverse),
                intensity,
                finder.families(reflections, first, starts.get(p + 1), absent)));
      }
    }
    return new PeakList(crystal.name(), radiation, List.copyOf(peaks), strongest);
  }

  private double twoTheta(double inverseSpacingSquared) {
    double sine = radiation.wavelength() * Math.sqrt(inverseSpacingSquared) / 2;
    return 2 * Math.toDegrees(Math.asin(Math.min(1, sine)));
  }

  /** Lorentz-polarisation factor (1 + cos² 2θ) / (sin² θ cos θ) at an angle 2θ in degrees. */
  public static double lorentzPolarisation(double twoTheta) {
    double theta = Math.toRadians(twoTheta / 2);
    double cosine = Math.cos(2 * theta);
    double sine = Math.sin(theta);
    return (1 + cosine * cosine) / (sine * sine * Math.cos(theta));
  }
}
