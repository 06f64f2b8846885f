package org.stratolith.instrument.electron;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.stratolith.instrument.Counting;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.instrument.diffraction.ElectronBeam;
import org.stratolith.instrument.diffraction.OrientedGrain;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Column;
import org.stratolith.record.Micrograph;

/**
 * A lattice image of a window of a lamella: fringes of the grains that the beam meets, each
 * oriented by chance. A beam of amplitude a ({@link OrientedGrain}) lays fringes 2 a √(1 - a²)
 * cos(2π g·r + φ) over the image, φ by chance, as strong at a place as the grain is thick there;
 * where all fringes together would take more than there is, all are made fainter in proportion. The
 * transfer of the lens is one down to the smallest resolved spacing and nothing beyond it;
 * inelastic electrons are left out. Counts are Poisson-distributed about dose × pixel area ×
 * contrast.
 */
public final class LatticeImage {

  /** Fringes weaker than this are lost in the noise of any dose in use. */
  private static final double FAINTEST = 1e-3;

  /** Pixels per smallest resolved spacing: two would just do. */
  private static final double SAMPLING = 2.5;

  private static final int FEWEST = 64;
  private static final double ANGSTROM = 1e-10;

  private final ElectronBeam beam;
  private final double dose;
  private final Map<String, OrientedGrain> crystals = new HashMap<>();

  /**
   * A microscope at one setting; it remembers the crystals it has seen, for one thread.
   *
   * @param dose electrons per m²
   */
  public LatticeImage(ElectronBeam beam, double dose) {
    if (!(dose > 0)) {
      throw new IllegalArgumentException(
          "no image is taken with %s electrons per m2%nMaybe the dose is missing".formatted(dose));
    }
    this.beam = beam;
    this.dose = dose;
  }

  /** Pixels along the edge of an image of a window, a power of two. */
  public int pixels(double edge) {
    double needed = SAMPLING * edge / (beam.smallest() * ANGSTROM);
    return Math.max(FEWEST, 2 * Integer.highestOneBit((int) Math.ceil(needed) - 1));
  }

  /**
   * Takes an image.
   *
   * @param box what the beam meets
   * @param edge of the window, m
   * @param seed of orientations, phases and noise
   */
  public Micrograph of(GrainBox box, double edge, long seed) {
    int n = pixels(edge);
    SplittableRandom dice = new SplittableRandom(seed);
    double[] contrast = new double[n * n];
    for (GrainBox.Grain grain : box.grains()) {
      double[] fringes = fringes(grain, n, edge, dice);
      for (int i = 0; i < contrast.length; i++) {
        double here = box.thickness(grain, (i % n + 0.5) / n, (Math.floorDiv(i, n) + 0.5) / n);
        contrast[i] += fringes[i] * here / grain.mean();
      }
    }
    double deepest = 1;
    for (double value : contrast) {
      deepest = Math.max(deepest, -value);
    }
    double pixel = edge / n;
    double[] expected = new double[n * n];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = dose * pixel * pixel * (1 + contrast[i] / deepest);
    }
    return Micrograph.of(
        Column.of("Electrons", "1"), n, n, edge, edge, Counting.measured(expected, seed + 1));
  }

  private double[] fringes(GrainBox.Grain grain, int n, double edge, SplittableRandom dice) {
    OrientedGrain crystal =
        crystals.computeIfAbsent(
            grain.phase(), phase -> new OrientedGrain(PhaseLibrary.of(phase).crystal(), beam));
    double[] fringes = new double[n * n];
    double pixel = edge / n / ANGSTROM;
    for (OrientedGrain.Beam diffracted : crystal.beams(grain.mean() / ANGSTROM, dice)) {
      double phase = 2 * Math.PI * dice.nextDouble();
      double strength = 2 * Math.sqrt(diffracted.intensity() * (1 - diffracted.intensity()));
      if (strength > FAINTEST) {
        wave(fringes, n, 2 * Math.PI * pixel, diffracted, phase, strength);
      }
    }
    return fringes;
  }

  /** Adds a plane wave; the cosine of the next pixel follows from the last two. */
  private static void wave(
      double[] image, int n, double turn, OrientedGrain.Beam beam, double phase, double strength) {
    double step = turn * beam.x();
    double twice = 2 * Math.cos(step);
    for (int row = 0; row < n; row++) {
      double start = phase + turn * beam.y() * row;
      double before = Math.cos(start - step);
      double here = Math.cos(start);
      for (int column = 0; column < n; column++) {
        image[row * n + column] += strength * here;
        double next = twice * here - before;
        before = here;
        here = next;
      }
    }
  }
}
