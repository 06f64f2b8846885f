package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.analysis.diffraction.refinement.PatternStart;
import org.stratolith.analysis.diffraction.refinement.PhaseStart;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.analysis.diffraction.refinement.Rietveld;
import org.stratolith.matter.scattering.Radiation;

/**
 * Lets the whole pattern decide about phases that are only possible by their lines, because broad
 * lines of theirs run together or lie under others: those whose lines would hardly be hit by chance
 * are refined beside the phases found, one after the other, and stay if their share is many
 * deviations from zero and the pattern is described better by far.
 */
final class PossiblePhases {

  /** Probability of as many hits by chance below which a phase is worth a trial. */
  private static final double UNLIKELY = 1e-3;

  /** Deviations from zero of the fraction of a phase that stays. */
  private static final double DEVIATIONS = 5;

  /** χ² of a trial that stays, over the one without. */
  private static final double BETTER = 0.9;

  private PossiblePhases() {}

  static Refinement refined(PatternStart start, List<PhaseScore> scores, WholePattern choice) {
    Radiation radiation = Companions.radiation(start.pattern().radiation().getFirst());
    Refinement best = Rietveld.refine(start, radiation);
    List<PhaseStart> phases = start.phases();
    List<PhaseScore> possible =
        scores.stream()
            .filter(s -> s.verdict() == PhaseScore.Verdict.POSSIBLE && s.chance() < UNLIKELY)
            .sorted(Comparator.comparingDouble(PhaseScore::chance))
            .toList();
    for (PhaseScore score : possible) {
      List<PhaseStart> more = new ArrayList<>(phases);
      more.add(
          new PhaseStart(
              score.crystal(),
              score.cellScale(),
              score.scale(),
              choice.textures().get(score.crystal().name())));
      Refinement trial = Rietveld.refine(start.with(more), radiation);
      RefinedPhase phase = trial.phases().getLast();
      boolean there = phase.weightFraction() > DEVIATIONS * phase.weightFractionDeviation();
      if (there && trial.chiSquared() < BETTER * best.chiSquared()) {
        best = trial;
        phases = more;
      }
    }
    return best;
  }
}
