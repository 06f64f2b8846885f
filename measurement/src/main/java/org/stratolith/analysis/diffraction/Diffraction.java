package org.stratolith.analysis.diffraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.analysis.diffraction.refinement.Rietveld;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.record.Diffractogram;

/**
 * The whole analysis of a diffractogram: background, lines, phases, and the fractions and cells of
 * the phases found.
 *
 * @param background in each row
 * @param peaks the lines found
 * @param phases all phases asked about, those found first
 * @param refinement of the phases found, or null if none was
 */
@SuppressWarnings("ArrayRecordComponent") // made once, for reading only
public record Diffraction(
    double[] background,
    List<Peak> peaks,
    List<PhaseScore> phases,
    @Nullable Refinement refinement) {

  /** Half width of the widest clipping window, degrees: lines of up to 0.6 degrees are lines. */
  private static final double WINDOW = 1.5;

  private static final int BACKGROUND_TERMS = 10;

  /**
   * Analyses a diffractogram that names its radiation ({@link Companions#with} gives one to those
   * that do not).
   *
   * @param crystals the phases to look for
   * @throws IllegalArgumentException if the radiation is not known or there are fewer than 50 rows
   */
  public static Diffraction analyse(
      Diffractogram pattern, List<Crystal> crystals, MatchOptions options) {
    double[] background = Background.of(pattern, WINDOW);
    List<Peak> peaks = PeakSearch.find(pattern, options.significance());
    List<PhaseScore> scores = PhaseMatch.rank(pattern, background, peaks, crystals, options);
    List<PhaseScore> found =
        scores.stream().filter(s -> s.verdict() == PhaseScore.Verdict.FOUND).toList();
    return new Diffraction(
        background, peaks, scores, found.isEmpty() ? null : refined(pattern, peaks, found));
  }

  private static Refinement refined(
      Diffractogram pattern, List<Peak> peaks, List<PhaseScore> found) {
    double[] widths = peaks.stream().mapToDouble(Peak::width).sorted().toArray();
    List<Rietveld.Start> starts =
        found.stream().map(s -> new Rietveld.Start(s.crystal(), s.cellScale(), s.scale())).toList();
    return Rietveld.refine(
        pattern,
        Companions.radiation(pattern.radiation().getFirst()),
        starts,
        found.getFirst().shift(),
        widths[widths.length / 2],
        BACKGROUND_TERMS);
  }
}
