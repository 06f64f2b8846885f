package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;

/**
 * A symmetric cell that loses 30 % of its resistance from one half cycle to the next of the same
 * direction and a like current: a short that set in while nothing flowed, or between rows.
 * Confirmed if it is 50 %, or if the half cycle after it is low too.
 *
 * <p>Fresh lithium loses polarisation in its first hours, when films break and the face grows
 * rough. With fewer than three like half cycles before, the loss must therefore be 45 %.
 */
final class LostPolarisation {

  private static final double SUSPICIOUS = 0.7;
  private static final double SUSPICIOUS_IN_FRESH_CELL = 0.55;
  private static final double CERTAIN = 0.5;

  private LostPolarisation() {}

  static List<Shorted> find(List<SteadyStep> steps) {
    List<Shorted> signs = new ArrayList<>();
    for (int k = 1; k < steps.size(); k++) {
      SteadyStep step = steps.get(k);
      List<SteadyStep> like = SteadyStep.like(steps, k);
      if (like.isEmpty()) {
        continue;
      }
      SteadyStep earlier = like.getLast();
      double left = step.startComparedWith(earlier);
      if (left <= (like.size() < 3 ? SUSPICIOUS_IN_FRESH_CELL : SUSPICIOUS)) {
        double usual = Math.max(earlier.resistance(), SteadyStep.medianResistance(like));
        boolean next = k + 1 < steps.size() && steps.get(k + 1).resistance() <= 0.8 * usual;
        signs.add(
            new Shorted(
                left < 0.2 ? Kind.HARD : Kind.SOFT,
                step.time()[0],
                step.rows()[0],
                step.step().count(),
                step.step().cycle(),
                Double.NaN,
                Evidence.LOST_POLARISATION,
                left <= CERTAIN || next ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                String.format(
                    Locale.ROOT,
                    "step %d begins with %.0f %% of the resistance of step %d",
                    step.step().count(),
                    100 * left,
                    earlier.step().count())));
      }
    }
    return signs;
  }
}
