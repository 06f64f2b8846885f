package org.stratolith.analysis.diffraction;

/**
 * How phases are matched.
 *
 * @param cellTolerance largest relative change of a cell's lengths, all by the same factor
 * @param largestShift largest shift of the whole pattern at small angles, degrees; it falls with
 *     cos θ, as a displaced sample's does
 * @param strong intensity above which a line counts as strong, the strongest being 100
 * @param significance of the peak search, in standard deviations
 */
public record MatchOptions(
    double cellTolerance, double largestShift, double strong, double significance) {

  /** 1 % of the cell, 0.4 degrees, lines above 10 of 100, 5 deviations. */
  public static final MatchOptions DEFAULT = new MatchOptions(0.01, 0.4, 10, 5);

  /** Refuses tolerances so wide that anything matches. */
  public MatchOptions {
    if (!(cellTolerance >= 0 && cellTolerance <= 0.05)
        || !(largestShift >= 0 && largestShift <= 1)) {
      throw new IllegalArgumentException(
          "a cell tolerance of %s (0 to 0.05) or a shift of %s degrees (0 to 1) is out of range%nMaybe a percentage was given"
              .formatted(cellTolerance, largestShift));
    }
  }
}
