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
 * Confirmed if it is 50 %, or if the half cycle after it is as low.
 */
final class LostPolarisation {

  private static final double SUSPICIOUS = 0.7;
  private static final double CERTAIN = 0.5;

  private LostPolarisation() {}

  static List<Shorted> find(List<SteadyStep> steps) {
    List<Shorted> signs = new ArrayList<>();
    for (int k = 1; k < steps.size(); k++) {
      SteadyStep step = steps.get(k);
      SteadyStep earlier = null;
      for (int back = k - 1; back >= Math.max(0, k - 4) && earlier == null; back--) {
        earlier = steps.get(back).comparesWith(step) ? steps.get(back) : null;
      }
      if (earlier == null) {
        continue;
      }
      double left = step.startComparedWith(earlier);
      if (left <= SUSPICIOUS) {
        boolean next =
            k + 1 < steps.size() && steps.get(k + 1).resistance() <= 0.8 * earlier.resistance();
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
