package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.scattering.ElectronFactors;
import org.stratolith.matter.scattering.Radiation;

/**
 * The electron beams that a thin grain of a crystal diffracts at an orientation drawn by chance.
 * Each reflection is excited as two beams are,
 *
 * <pre>
 * a² = sin²(π t √(s² + ξ⁻²)) / (1 + (s ξ)²) exp(-(2π ρ s)²),  ξ = V/(λ |F|),  s = g_z - λ g²/2
 * </pre>
 *
 * (P. B. Hirsch et al., Electron Microscopy of Thin Crystals, 1965, ch. 8), with the grain's
 * thickness t along the beam, the extinction distance ξ and the excitation error s. Faces of a
 * grain that are rough by ρ (standard deviation of the thickness) take the far tails away, which
 * belong to sharp faces. Beams of a grain do not feel each other, so nothing is diffracted twice.
 */
public final class OrientedGrain {

  /** Beams with less than this share of the incident intensity are left out. */
  private static final double FAINTEST = 1e-6;

  /**
   * A beam.
   *
   * @param x along the rows of a picture, 1/Å
   * @param y down its columns, 1/Å
   * @param intensity a², of the incident beam's
   */
  public record Beam(int h, int k, int l, double x, double y, double intensity) {}

  private final ElectronBeam beam;
  private final double[] reciprocal;
  private final Reflections reflections;
  private final double volume;

  /** A crystal under a beam. */
  public OrientedGrain(Crystal crystal, ElectronBeam beam) {
    this.beam = beam;
    volume = crystal.cell().volume();
    reciprocal = reciprocal(crystal.cell().edges(), volume);
    Radiation electrons = new Radiation("electrons", beam.wavelength(), null);
    reflections = Reflections.of(crystal, new ElectronFactors(), electrons, 0, 1 / beam.smallest());
  }

  /**
   * The beams of a grain.
   *
   * @param thickness Å
   * @param dice draws the orientation, all alike in probability
   */
  public List<Beam> beams(double thickness, SplittableRandom dice) {
    double[] turn = rotation(dice);
    List<Beam> beams = new ArrayList<>();
    for (int i = 0; i < reflections.size(); i++) {
      double factor = Math.sqrt(reflections.meanSquare(i));
      if (factor > 0) {
        double extinction = volume / (beam.wavelength() * factor);
        double[] g = vector(turn, reflections.h(i), reflections.k(i), reflections.l(i));
        double curvature = beam.wavelength() * reflections.inverseSpacingSquared(i) / 2;
        add(beams, i, 1, g, damped(thickness, g[2] - curvature, extinction));
        add(beams, i, -1, g, damped(thickness, -g[2] - curvature, extinction));
      }
    }
    return beams;
  }

  private void add(List<Beam> beams, int i, int sign, double[] g, double intensity) {
    if (intensity > FAINTEST) {
      beams.add(
          new Beam(
              sign * reflections.h(i),
              sign * reflections.k(i),
              sign * reflections.l(i),
              sign * g[0],
              sign * g[1],
              intensity));
    }
  }

  private double damped(double t, double s, double extinction) {
    double phase = 2 * Math.PI * beam.roughness() * s;
    return intensity(t, s, extinction) * Math.exp(-phase * phase);
  }

  /**
   * a² for a thickness t, an excitation error s and an extinction distance, in Å and 1/Å; flat
   * faces.
   */
  static double intensity(double t, double s, double extinction) {
    double sine = Math.sin(Math.PI * t * Math.hypot(s, 1 / extinction));
    return sine * sine / (1 + s * s * extinction * extinction);
  }

  /** Rows a* = b × c / V, and so on around. */
  private static double[] reciprocal(double[] a, double volume) {
    double[] rows = new double[9];
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3 * 3;
      int k = (i + 2) % 3 * 3;
      rows[3 * i] = (a[j + 1] * a[k + 2] - a[j + 2] * a[k + 1]) / volume;
      rows[3 * i + 1] = (a[j + 2] * a[k] - a[j] * a[k + 2]) / volume;
      rows[3 * i + 2] = (a[j] * a[k + 1] - a[j + 1] * a[k]) / volume;
    }
    return rows;
  }

  private double[] vector(double[] turn, int h, int k, int l) {
    double[] g = new double[3];
    for (int i = 0; i < 3; i++) {
      double own = h * reciprocal[i] + k * reciprocal[3 + i] + l * reciprocal[6 + i];
      for (int j = 0; j < 3; j++) {
        g[j] += turn[3 * j + i] * own;
      }
    }
    return g;
  }

  /** A rotation from a unit quaternion drawn by chance (K. Shoemake, Graphics Gems III, 1992). */
  private static double[] rotation(SplittableRandom dice) {
    double u = dice.nextDouble();
    double v = 2 * Math.PI * dice.nextDouble();
    double w = 2 * Math.PI * dice.nextDouble();
    double a = Math.sqrt(1 - u) * Math.sin(v);
    double b = Math.sqrt(1 - u) * Math.cos(v);
    double c = Math.sqrt(u) * Math.sin(w);
    double d = Math.sqrt(u) * Math.cos(w);
    return new double[] {
      1 - 2 * (b * b + c * c),
      2 * (a * b - c * d),
      2 * (a * c + b * d),
      2 * (a * b + c * d),
      1 - 2 * (a * a + c * c),
      2 * (b * c - a * d),
      2 * (a * c - b * d),
      2 * (b * c + a * d),
      1 - 2 * (a * a + b * b)
    };
  }
}
