package org.stratolith.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.cell.StepEvents.Ending;
import org.stratolith.cell.protocol.Limit;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Unit;
import org.stratolith.numerics.dae.EventFunction.Direction;

/**
 * Turns the limits of a step into an exact duration and into conditions to watch. A charge at
 * constant current is a duration; so no event has to be located for it.
 */
final class StepPlan {

  private static final Unit HOUR = Unit.of("h");

  private final CellSystem system;
  private final Ratings ratings;
  private final Map<Limit, String> words = new HashMap<>();
  private final List<Ending> endings = new ArrayList<>();
  private double duration;
  private String durationReason = "";
  private boolean stopAtShort;

  StepPlan(CellSystem system, Ratings ratings) {
    this.system = system;
    this.ratings = ratings;
  }

  /** Seconds until the step ends by time or charge; infinite if neither limits it. */
  double duration() {
    return duration;
  }

  /** What the end of the duration means. */
  String durationReason() {
    return durationReason;
  }

  List<Ending> endings() {
    return endings;
  }

  /** Whether the step says {@code until short}. */
  boolean stopAtShort() {
    return stopAtShort;
  }

  private void clear() {
    endings.clear();
    duration = Double.POSITIVE_INFINITY;
    durationReason = "";
    stopAtShort = false;
  }

  /** Plans a step whose current or power has a direction. */
  void drive(List<Limit> limits, double sign, double current, double charge) {
    clear();
    Direction direction = sign > 0 ? Direction.RISING : Direction.FALLING;
    boolean hasVoltage = false;
    for (Limit limit : limits) {
      switch (limit) {
        case Limit.Voltage voltage -> {
          hasVoltage = true;
          endings.add(
              new StepEvents.VoltagePasses(system, voltage.value(), direction, words(limit)));
        }
        case Limit.Charge amount when current != 0 ->
            lasts(amount.value() / Math.abs(current), words(limit));
        default -> common(limit, charge);
      }
    }
    double edge = sign > 0 ? ratings.upperVoltage() : ratings.lowerVoltage();
    if (!hasVoltage && !Double.isNaN(edge)) {
      endings.add(
          new StepEvents.VoltagePasses(
              system, edge, direction, "cut-off " + Dimension.VOLTAGE.print(edge)));
    }
  }

  /** Plans a hold, whose current falls, or a rest. */
  void hold(List<Limit> limits, double charge) {
    clear();
    for (Limit limit : limits) {
      if (limit instanceof Limit.Current current) {
        endings.add(
            new StepEvents.CurrentPasses(system, current.value(), Direction.FALLING, words(limit)));
      } else {
        common(limit, charge);
      }
    }
  }

  /** Plans a sweep, whose current may rise beyond a limit; its duration is its own affair. */
  void sweep(List<Limit> limits, double charge) {
    clear();
    for (Limit limit : limits) {
      if (limit instanceof Limit.Current current) {
        endings.add(
            new StepEvents.CurrentPasses(system, current.value(), Direction.RISING, words(limit)));
      } else if (limit instanceof Limit.Duration) {
        throw meaningless(limit);
      } else {
        common(limit, charge);
      }
    }
  }

  private void common(Limit limit, double charge) {
    switch (limit) {
      case Limit.Duration time -> lasts(time.seconds(), words(limit));
      case Limit.Charge amount ->
          endings.add(
              new StepEvents.ChargePasses(
                  system.chargeIndex(), charge, amount.value(), words(limit)));
      case Limit.ShortCircuit shorted -> stopAtShort = true;
      default -> throw meaningless(limit);
    }
  }

  private static IllegalArgumentException meaningless(Limit limit) {
    return new IllegalArgumentException(
        "a step has the limit "
            + limit
            + ", which means nothing to it\nMaybe it belongs to another step");
  }

  private void lasts(double seconds, String why) {
    if (seconds < duration) {
      duration = seconds;
      durationReason = why;
    }
  }

  /** The limit in words, such as {@code voltage 4.25 V}; kept, because printing takes its time. */
  private String words(Limit limit) {
    String text = words.get(limit);
    if (text == null) {
      text =
          switch (limit) {
            case Limit.Voltage it -> "voltage " + Dimension.VOLTAGE.print(it.value());
            case Limit.Current it -> "current " + Dimension.CURRENT_DENSITY.print(it.value());
            case Limit.Duration it -> "time " + HOUR.print(it.seconds());
            case Limit.Charge it -> "charge " + Dimension.AREAL_CHARGE.print(it.value());
            case Limit.ShortCircuit it -> "short";
            case Limit.CapacityFraction it -> "capacity " + Unit.of("%").print(it.fraction());
          };
      words.put(limit, text);
    }
    return text;
  }
}
