package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.diffraction.refinement.LeBail;
import org.stratolith.analysis.diffraction.refinement.PatternStart;
import org.stratolith.analysis.diffraction.refinement.PhaseStart;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;
import org.stratolith.record.Diffractogram;

/**
 * The whole analysis of a diffractogram: background, lines, phases, and the fractions and cells of
 * the phases found.
 *
 * @param background in each row
 * @param peaks the lines found
 * @param phases all phases asked about, those found first
 * @param refinement of the phases found, and of possible ones that it proved ({@link
 *     PossiblePhases}), or null if none was found
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
    return analyse(pattern, crystals, options, WholePattern.DEFAULT);
  }

  /**
   * Analyses a diffractogram with a choice of how the whole pattern is refined.
   *
   * @param crystals the phases to look for
   */
  public static Diffraction analyse(
      Diffractogram pattern, List<Crystal> crystals, MatchOptions options, WholePattern choice) {
    double[] background = Background.of(pattern, WINDOW);
    List<Peak> peaks = PeakSearch.find(pattern, options.significance());
    List<PhaseScore> scores = PhaseMatch.rank(pattern, background, peaks, crystals, options);
    List<PhaseStart> phases = starts(scores, choice);
    if (phases.isEmpty() || peaks.isEmpty()) {
      return new Diffraction(background, peaks, scores, null);
    }
    double[] widths = peaks.stream().mapToDouble(Peak::width).sorted().toArray();
    boolean placed = scores.getFirst().verdict() == PhaseScore.Verdict.FOUND;
    PatternStart start =
        new PatternStart(
            pattern,
            phases,
            background,
            placed ? scores.getFirst().shift() : 0,
            widths[widths.length / 2],
            BACKGROUND_TERMS);
    Refinement refinement =
        switch (choice.method()) {
          case RIETVELD -> PossiblePhases.refined(start, scores, choice);
          case LE_BAIL -> LeBail.extract(start);
        };
    return new Diffraction(background, peaks, scores, refinement);
  }

  /** The phases found, where they were found, and those that are known to be there. */
  private static List<PhaseStart> starts(List<PhaseScore> scores, WholePattern choice) {
    List<PhaseStart> starts = new ArrayList<>();
    for (PhaseScore score : scores) {
      Crystal crystal = score.crystal();
      PlaneNormal axis = choice.textures().get(crystal.name());
      if (score.verdict() == PhaseScore.Verdict.FOUND) {
        starts.add(new PhaseStart(crystal, score.cellScale(), score.scale(), axis));
      } else if (choice.method() == WholePattern.Method.LE_BAIL
          && choice.known().contains(crystal)) {
        starts.add(new PhaseStart(crystal, 1, 1, null));
      }
    }
    return starts;
  }
}
