package org.stratolith.analysis.diffraction.refinement;

import java.util.List;
import org.stratolith.record.Diffractogram;

/**
 * Where the refinement of a pattern begins.
 *
 * @param pattern with its radiation
 * @param phases at least one
 * @param background in each row
 * @param shift displacement of the sample, degrees
 * @param width of the lines, degrees
 * @param terms Chebyshev terms of the background, 3 to 20
 */
@SuppressWarnings("ArrayRecordComponent") // made once, for reading only
public record PatternStart(
    Diffractogram pattern,
    List<PhaseStart> phases,
    double[] background,
    double shift,
    double width,
    int terms) {

  /** Refuses a start without a phase or a radiation. */
  public PatternStart {
    phases = List.copyOf(phases);
    if (phases.isEmpty() || pattern.radiation().isEmpty()) {
      throw new IllegalArgumentException(
          "%d phases and %d radiations are given; a refinement needs at least one of each%nMaybe no phase was found"
              .formatted(phases.size(), pattern.radiation().size()));
    }
  }

  /** The same with other phases. */
  public PatternStart with(List<PhaseStart> others) {
    return new PatternStart(pattern, others, background, shift, width, terms);
  }

  /** Smallest and largest 1/d of the lines that reach into the pattern, Å⁻¹. */
  double[] inverseSpacings() {
    double lambda = pattern.radiation().getFirst().wavelength();
    double from = Math.max(pattern.twoTheta(0) - 2, 1);
    double to = Math.min(pattern.twoTheta(pattern.size() - 1) + 2, 178);
    return new double[] {
      2 * Math.sin(Math.toRadians(from / 2)) / lambda, 2 * Math.sin(Math.toRadians(to / 2)) / lambda
    };
  }
}
