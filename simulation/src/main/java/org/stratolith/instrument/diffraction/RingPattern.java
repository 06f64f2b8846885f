package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.MillerFamily;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.scattering.ElectronFactors;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.structure.DepthStructure;

/**
 * Electron diffraction of a selected area with many small grains. A ring of 1/d has, summed around,
 *
 * <pre>I = v/V² d Σ m |F|²</pre>
 *
 * (B. K. Vainshtein, Structure Analysis by Electron Diffraction, 1964, ch. III). Kinematical, with
 * electron scattering factors; the strongest ring of the pattern has 100.
 */
public final class RingPattern {

  /** Rings weaker than this share of their phase's strongest one are not listed. */
  private static final double WEAKEST = 1e-3;

  private static final int MOST_GRAINS = 1000;

  /** Beams fainter than this share of the incident one are lost in the diffuse background. */
  private static final double FAINTEST = 1e-3;

  /**
   * A ring, or a row of lattice fringes.
   *
   * @param phase its name
   * @param family strongest reflections in it
   * @param spacing d, Å
   * @param intensity relative to the strongest ring, which has 100
   * @param share relative to the strongest ring of the same phase, which has 1
   */
  public record Ring(
      String phase, MillerFamily family, double spacing, double intensity, double share) {

    /** Indices in brackets. */
    public String hkl() {
      return "(%d%d%d)".formatted(family.h(), family.k(), family.l());
    }
  }

  /**
   * A spot.
   *
   * @param phase of the grain that makes it
   * @param x 1/Å
   * @param y 1/Å
   * @param intensity of the beam that one grain would have at its best
   */
  public record Spot(String phase, double x, double y, double intensity) {}

  private RingPattern() {}

  /**
   * The rings of a part of a structure, by falling spacing.
   *
   * @param visible smallest volume fraction of a phase that shows
   * @param crystals of the phases, in the setting that names the rings
   */
  public static List<Ring> of(
      DepthStructure part, double visible, ElectronBeam beam, Function<String, Crystal> crystals) {
    // The factor that X-rays would have is divided out below.
    Radiation electrons = new Radiation("electrons", beam.wavelength(), null);
    double widest = 2 * Math.toDegrees(Math.asin(electrons.wavelength() / (2 * beam.smallest())));
    List<Ring> rings = new ArrayList<>();
    for (String phase : part.phases()) {
      double fraction = part.amount(phase) / part.thickness();
      if (fraction >= visible) {
        Crystal crystal = crystals.apply(phase);
        PeakList list =
            PowderDiffraction.of(crystal, new ElectronFactors(), electrons).peaks(0, widest);
        rings.addAll(rings(phase, list, fraction / Math.pow(crystal.cell().volume(), 2)));
      }
    }
    double strongest = rings.stream().mapToDouble(Ring::intensity).max().orElse(1);
    return rings.stream()
        .map(r ->
            new Ring(
                r.phase(), r.family(), r.spacing(), 100 * r.intensity() / strongest, r.share()))
        .sorted(Comparator.comparingDouble(Ring::spacing).reversed())
        .toList();
  }

  private static List<Ring> rings(String phase, PeakList list, double unit) {
    double[] sums = new double[list.peaks().size()];
    double strongest = 0;
    for (int i = 0; i < sums.length; i++) {
      DiffractionPeak peak = list.peaks().get(i);
      sums[i] =
          peak.intensity()
              / 100
              * list.strongest()
              / PowderDiffraction.lorentzPolarisation(peak.twoTheta())
              * peak.spacing();
      strongest = Math.max(strongest, sums[i]);
    }
    List<Ring> rings = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      DiffractionPeak peak = list.peaks().get(i);
      if (sums[i] > WEAKEST * strongest && !peak.families().isEmpty()) {
        rings.add(
            new Ring(
                phase,
                peak.families().getFirst(),
                peak.spacing(),
                unit * sums[i],
                sums[i] / strongest));
      }
    }
    return rings;
  }

  /**
   * The spots of grains of random orientation ({@link OrientedGrain}), each as thick as it is wide.
   *
   * @param grains number of grains of a phase for a volume fraction of one
   * @param diameter of the grains, m
   */
  public static List<Spot> spots(
      DepthStructure part,
      double grains,
      double diameter,
      ElectronBeam beam,
      Function<String, Crystal> crystals,
      long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<Spot> spots = new ArrayList<>();
    for (String phase : part.phases()) {
      OrientedGrain crystal = new OrientedGrain(crystals.apply(phase), beam);
      double expected = grains * part.amount(phase) / part.thickness();
      int number = (int) Math.min(MOST_GRAINS, Math.floor(expected + dice.nextDouble()));
      for (int grain = 0; grain < number; grain++) {
        for (OrientedGrain.Beam spot : crystal.beams(diameter / 1e-10, dice)) {
          if (spot.intensity() > FAINTEST) {
            spots.add(new Spot(phase, spot.x(), spot.y(), spot.intensity()));
          }
        }
      }
    }
    return spots;
  }
}
