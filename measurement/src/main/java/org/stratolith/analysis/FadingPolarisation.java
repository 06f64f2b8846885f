package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;

/**
 * A symmetric cell whose polarisation fades in the course of a half cycle: a leak that takes long
 * to grow.
 *
 * <p>The last fifth must have at most 70 % of the resistance of the first fifth and of the usual
 * one (the median of up to five like half cycles, three at least), and the ratio of the two fifths
 * at most 75 % of what it is usually. Confirmed if the median of up to three half cycles after it
 * is at most 85 % of the usual resistance. The onset is the last row within 10 % of the beginning's
 * level.
 */
final class FadingPolarisation {

  private static final int FEWEST_BEFORE = 3;
  private static final double LEFT = 0.7;
  private static final double CHANGED_SHAPE = 0.75;
  private static final double STAYS = 0.85;
  private static final double ONSET = 0.9;

  /** Rows on either side that make a level. */
  private static final int REACH = 4;

  private FadingPolarisation() {}

  static List<Shorted> find(List<SteadyStep> steps) {
    List<Shorted> signs = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      List<SteadyStep> like = SteadyStep.like(steps, k);
      SteadyStep step = steps.get(k);
      if (like.size() < FEWEST_BEFORE || step.size() < 2 * REACH) {
        continue;
      }
      double usual = SteadyStep.medianResistance(like);
      double begin = step.resistance(0, 0.2);
      double end = step.resistance(0.8, 1);
      double[] shapes = like.stream().mapToDouble(FadingPolarisation::shape).toArray();
      boolean fades =
          end <= LEFT * Math.min(begin, usual)
              && end / begin <= CHANGED_SHAPE * Robust.median(shapes, 0, shapes.length);
      if (fades) {
        signs.add(sign(steps, k, usual, begin, end));
      }
    }
    return signs;
  }

  private static double shape(SteadyStep step) {
    return step.resistance(0.8, 1) / step.resistance(0, 0.2);
  }

  private static Shorted sign(
      List<SteadyStep> steps, int at, double usual, double begin, double end) {
    SteadyStep step = steps.get(at);
    List<SteadyStep> after = steps.subList(at + 1, Math.min(steps.size(), at + 4));
    boolean stays = !after.isEmpty() && SteadyStep.medianResistance(after) <= STAYS * usual;
    int last = 0;
    for (int k = 0; k < step.size(); k++) {
      double level =
          Robust.median(
                  step.voltage(), Math.max(0, k - REACH), Math.min(step.size(), k + REACH + 1))
              / Math.abs(step.current());
      last = level >= ONSET * begin ? k : last;
    }
    return new Shorted(
        end < 0.2 * begin ? Kind.HARD : Kind.SOFT,
        step.time()[last],
        step.rows()[last],
        step.step().count(),
        step.step().cycle(),
        Double.NaN,
        Evidence.FADING_POLARISATION,
        stays ? Confidence.CONFIRMED : Confidence.SUSPECTED,
        String.format(
            Locale.ROOT,
            "in step %d the polarisation faded to %.0f %% at constant current%s",
            step.step().count(),
            100 * end / begin,
            after.isEmpty()
                ? ""
                : String.format(
                    Locale.ROOT,
                    "; in the steps after it, it is %.0f %% of the usual",
                    100 * SteadyStep.medianResistance(after) / usual)));
  }
}
