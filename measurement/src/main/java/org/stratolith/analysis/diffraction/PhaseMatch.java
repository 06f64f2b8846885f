package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.BitSet;
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
 * phases with the same lattice are told apart by their intensities alone. Of phases that claim the
 * same lines nearly as well as the best does, the one of fewest elements is taken, because texture
 * alone could make the difference; the others are then hidden.
 */
public final class PhaseMatch {

  /** Share of the best score from which on another phase fits nearly as well. */
  private static final double NEARLY = 0.85;

  /** Share of all their strong lines that two phases have in common if they claim the same ones. */
  private static final double SAME = 0.8;

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
    List<PhaseScore> hidden = new ArrayList<>();
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
        scores.addAll(hidden);
        scores.sort(Comparator.comparingDouble(s -> -s.score()));
        found.addAll(scores);
        return List.copyOf(found);
      }
      List<Integer> alike = alike(open, scores, best, lines);
      int chosen = simplest(scores, alike, best);
      PhaseScore score = scores.get(chosen);
      found.add(score);
      open.get(chosen).take(lines, score);
      alike.stream().filter(c -> c != chosen).forEach(c -> hidden.add(scores.get(c).hidden()));
      List<CandidatePhase> taken = alike.stream().map(open::get).toList();
      open.removeAll(taken);
      if (found.size() == 1) {
        low = Math.max(low, score.shift() - lines.window / 2);
        high = Math.min(high, score.shift() + lines.window / 2);
      }
    }
  }

  /** The phases that claim the best one's lines nearly as well as it does, itself among them. */
  private static List<Integer> alike(
      List<CandidatePhase> open, List<PhaseScore> scores, int best, ObservedLines lines) {
    BitSet claimed = open.get(best).claims(lines, scores.get(best));
    List<Integer> alike = new ArrayList<>();
    for (int c = 0; c < open.size(); c++) {
      PhaseScore score = scores.get(c);
      if (score.verdict() == PhaseScore.Verdict.FOUND
          && score.score() >= NEARLY * scores.get(best).score()
          && same(claimed, open.get(c).claims(lines, score))) {
        alike.add(c);
      }
    }
    return alike;
  }

  /** The one of fewest elements; of equals the one with the better score. */
  private static int simplest(List<PhaseScore> scores, List<Integer> alike, int best) {
    int simplest = best;
    for (int c : alike) {
      int elements = scores.get(c).crystal().composition().size();
      if (elements < scores.get(simplest).crystal().composition().size()) {
        simplest = c;
      }
    }
    return simplest;
  }

  private static boolean same(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    BitSet all = (BitSet) one.clone();
    all.or(other);
    return common.cardinality() >= SAME * all.cardinality();
  }
}
