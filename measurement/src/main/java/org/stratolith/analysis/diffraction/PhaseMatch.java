package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.record.Diffractogram;

/**
 * Finds which phases explain the lines: each phase is placed by a common factor on its cell and a
 * common shift of the pattern, scaled by the weighted median of found over expected areas (so that
 * single lines that other phases share, or that texture lifts, do not decide), and judged by {@link
 * PhaseScore}. The best phase that is found is taken away from the lines and the rest judged anew,
 * until no phase is found any more. The first phase fixes the shift for the others: the sample has
 * one height only.
 *
 * <p>Lines under those of a phase found before count neither for nor against. Solid solutions whose
 * cell differs by more than the tolerance, and phases without lines of their own, are missed;
 * phases with the same lattice are told apart by their intensities alone.
 */
public final class PhaseMatch {

  private PhaseMatch() {}

  /**
   * All phases, those found first and in the order in which they were found, then the others by
   * falling score.
   *
   * @param background of {@link Background}
   * @param peaks of {@link PeakSearch}
   */
  public static List<PhaseScore> rank(
      Diffractogram pattern,
      double[] background,
      List<Peak> peaks,
      List<Crystal> crystals,
      MatchOptions options) {
    if (peaks.isEmpty()) {
      return List.of();
    }
    ObservedLines lines = new ObservedLines(pattern, background, peaks, options.significance());
    List<CandidatePhase> open = new ArrayList<>();
    for (Crystal crystal : crystals) {
      open.add(new CandidatePhase(crystal, pattern, lines.width, options));
    }
    List<PhaseScore> found = new ArrayList<>();
    double low = -options.largestShift();
    double high = options.largestShift();
    while (true) {
      List<PhaseScore> scores = new ArrayList<>();
      int best = -1;
      for (int c = 0; c < open.size(); c++) {
        PhaseScore score = open.get(c).score(lines, low, high);
        scores.add(score);
        if (score.verdict() == PhaseScore.Verdict.FOUND
            && (best < 0 || score.score() > scores.get(best).score())) {
          best = c;
        }
      }
      if (best < 0) {
        scores.sort(Comparator.comparingDouble(s -> -s.score()));
        found.addAll(scores);
        return List.copyOf(found);
      }
      PhaseScore chosen = scores.get(best);
      found.add(chosen);
      open.get(best).take(lines, chosen);
      open.remove(best);
      if (found.size() == 1) {
        low = Math.max(low, chosen.shift() - lines.window / 2);
        high = Math.min(high, chosen.shift() + lines.window / 2);
      }
    }
  }
}
