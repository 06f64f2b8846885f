package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names measured spacings by the rings of known phases, as people index spots by hand. */
public final class SpacingIndex {

  private SpacingIndex() {}

  /**
   * A ring that a measured spacing may be.
   *
   * @param misfit (measured - calculated)/calculated
   */
  public record Candidate(RingPattern.Ring ring, double misfit) {}

  /**
   * The candidates for each measured spacing, the nearest first, rings of equal nearness by
   * strength; an empty list where nothing fits.
   *
   * @param spacings measured, Å
   * @param rings of the phases that are looked for
   * @param tolerance largest relative misfit
   */
  public static List<List<Candidate>> of(
      List<Double> spacings, List<RingPattern.Ring> rings, double tolerance) {
    List<List<Candidate>> found = new ArrayList<>();
    for (double spacing : spacings) {
      found.add(
          rings.stream()
              .map(ring -> new Candidate(ring, spacing / ring.spacing() - 1))
              .filter(candidate -> Math.abs(candidate.misfit()) <= tolerance)
              .sorted(
                  Comparator.comparingDouble((Candidate c) -> Math.abs(c.misfit()))
                      .thenComparingDouble(c -> -c.ring().intensity()))
              .toList());
    }
    return found;
  }
}
