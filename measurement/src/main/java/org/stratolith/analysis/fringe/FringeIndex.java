package org.stratolith.analysis.fringe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.MillerFamily;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.scattering.ElectronFactors;
import org.stratolith.matter.scattering.Radiation;

/**
 * Names spots by the planes of known phases, as people index them: by spacing, the stronger plane
 * where several fit. A plane is proposed if its spacing is within the tolerance and its |F|² per
 * volume is not below a share of the strongest that is proposed for the same spot; planes of other
 * phases that remain make the name ambiguous. Angles between spots are not used, because the grain
 * that a spot belongs to is not known.
 */
public final class FringeIndex {

  /** Electrons of 200 kV; spacings do not depend on it. */
  private static final Radiation ELECTRONS = new Radiation("electrons", 0.0250793, null);

  /** A plane this much weaker than another that fits as well is not what made the spot. */
  private static final double WEAK = 0.05;

  private static final double SMALLEST = 1.2; // Å

  /**
   * A plane that may have made a spot.
   *
   * @param phase its name
   * @param family of planes
   * @param spacing calculated, Å
   * @param misfit measured over calculated spacing, less one
   * @param strength |F|²/V², 1/Å⁴
   */
  public record Candidate(
      String phase, MillerFamily family, double spacing, double misfit, double strength) {

    /** Indices in brackets. */
    public String hkl() {
      return "(%d%d%d)".formatted(family.h(), family.k(), family.l());
    }
  }

  /**
   * A spot with what may have made it.
   *
   * @param candidates the likeliest first; empty if nothing fits
   */
  public record Named(FringeSpot spot, List<Candidate> candidates) {
    public Named {
      candidates = List.copyOf(candidates);
    }

    /** The likeliest plane, or null. */
    public @Nullable Candidate best() {
      return candidates.isEmpty() ? null : candidates.getFirst();
    }

    /** Whether planes of one phase only remain. */
    public boolean isCertain() {
      return candidates.stream().map(Candidate::phase).distinct().count() == 1;
    }
  }

  private final List<Candidate> planes = new ArrayList<>();

  /** An index of the planes of some crystals. */
  public FringeIndex(List<Crystal> crystals) {
    double widest = 2 * Math.toDegrees(Math.asin(ELECTRONS.wavelength() / (2 * SMALLEST)));
    for (Crystal crystal : crystals) {
      double volume = crystal.cell().volume();
      PeakList list =
          PowderDiffraction.of(crystal, new ElectronFactors(), ELECTRONS).peaks(0, widest);
      for (DiffractionPeak peak : list.peaks()) {
        for (MillerFamily family : peak.families()) {
          double strength = Math.pow(family.structureFactor() / volume, 2);
          planes.add(new Candidate(crystal.name(), family, peak.spacing(), 0, strength));
        }
      }
    }
  }

  /**
   * Names spots.
   *
   * @param tolerance largest relative misfit of a spacing, beside three deviations of the spot
   */
  public List<Named> name(List<FringeSpot> spots, double tolerance) {
    return spots.stream().map(spot -> new Named(spot, candidates(spot, tolerance))).toList();
  }

  private List<Candidate> candidates(FringeSpot spot, double tolerance) {
    double measured = spot.spacing();
    double allowed = tolerance + 3 * spot.deviation() * measured;
    List<Candidate> near = new ArrayList<>();
    double strongest = 0;
    for (Candidate plane : planes) {
      double misfit = measured / plane.spacing - 1;
      if (Math.abs(misfit) <= allowed) {
        near.add(new Candidate(plane.phase, plane.family, plane.spacing, misfit, plane.strength));
        strongest = Math.max(strongest, plane.strength);
      }
    }
    double least = WEAK * strongest;
    return near.stream()
        .filter(plane -> plane.strength >= least)
        .sorted(Comparator.comparingDouble(Candidate::strength).reversed())
        .toList();
  }
}
