package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;

/**
 * A record whose steps can be analysed: those it has, cut further where the current jumps from one
 * level to another, and its cycles, counted where it has none.
 *
 * <p>A jump is a change of current between two rows that is larger than 1 % of the larger of them
 * and than six standard deviations of the noise, from a level to a level: the two rows on either
 * side (as far as there are) differ by less than half of it. A current that decays while a voltage
 * is held, or follows a sweep, therefore makes no steps. Steps that an instrument or a simulation
 * calls a sweep, a hold, a pulse or a spectrum are left whole.
 *
 * @param record the same rows in their steps
 * @param stepsFound whether steps were cut; they are then numbered anew, from 1
 * @param cyclesFound whether cycles were counted: the record had one at most, and currents of both
 *     directions in turn. A cycle begins with a step in the direction of the first one, after a
 *     step in the other.
 */
public record Segmentation(CyclingRecord record, boolean stepsFound, boolean cyclesFound) {

  private static final double JUMP = 0.01;

  /** Part of the largest current below which a step is a rest. */
  private static final double REST = 1e-3;

  /** Finds the steps of a record. */
  public static Segmentation of(CyclingRecord record) {
    return of(record, new double[0]);
  }

  /**
   * Finds the steps of a record that was interrupted, by spectra for instance.
   *
   * @param interruptions times at which a step ends whatever the current, s, rising; those at the
   *     time of a row do nothing
   */
  public static Segmentation of(CyclingRecord record, double[] interruptions) {
    double largest = largestCurrent(record);
    double noise = Robust.noise(record.currents());
    List<Step> cut = new ArrayList<>();
    int next = 0;
    for (Step step : record.steps()) {
      boolean whole = isWhole(step);
      int from = step.from();
      for (int row = step.from() + 1; row < step.to(); row++) {
        boolean interrupted = false;
        while (next < interruptions.length && interruptions[next] < record.time(row)) {
          interrupted |= interruptions[next] > record.time(row - 1);
          next++;
        }
        if (interrupted || (!whole && jumps(record, step, row, largest, noise))) {
          cut.add(part(record, step, from, row, largest, cut.size() + 1));
          from = row;
        }
      }
      cut.add(part(record, step, from, step.to(), largest, cut.size() + 1));
    }
    boolean stepsFound = cut.size() > record.steps().size();
    List<Step> steps = stepsFound ? cut : record.steps();
    List<Step> counted = hasCycles(record) ? steps : counted(record, steps, largest);
    boolean cyclesFound = !counted.equals(steps);
    boolean same = !stepsFound && !cyclesFound;
    return new Segmentation(same ? record : record.withSteps(counted), stepsFound, cyclesFound);
  }

  private static boolean isWhole(Step step) {
    return switch (step.type()) {
      case SWEEP, HOLD, PULSE, IMPEDANCE -> true;
      case CHARGE, DISCHARGE, REST, OTHER -> false;
    };
  }

  private static boolean jumps(
      CyclingRecord record, Step step, int row, double largest, double noise) {
    double before = record.current(row - 1);
    double after = record.current(row);
    double jump = Math.abs(after - before);
    double level = Math.max(Math.abs(before), Math.abs(after));
    return jump > Math.max(JUMP * level, 6 * noise)
        && jump > REST * largest
        && isFlat(record, Math.max(step.from(), row - 3), row, 0.5 * jump)
        && isFlat(record, row, Math.min(step.to(), row + 3), 0.5 * jump);
  }

  private static boolean isFlat(CyclingRecord record, int from, int to, double within) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = from; row < to; row++) {
      double current = record.current(row);
      low = Double.isNaN(current) ? low : Math.min(low, current);
      high = Double.isNaN(current) ? high : Math.max(high, current);
    }
    return high - low < within;
  }

  private static Step part(
      CyclingRecord record, Step step, int from, int to, double largest, int count) {
    boolean all = from == step.from() && to == step.to();
    StepType type = step.type();
    if (!isWhole(step) && (!all || type == StepType.OTHER)) {
      type = typeOf(record, from, to, largest);
    }
    String end = to == step.to() ? step.end() : "";
    return new Step(count, step.cycle(), type, step.name(), from, to, end);
  }

  private static StepType typeOf(CyclingRecord record, int from, int to, double largest) {
    double current = Robust.median(record.slice(from, to).currents(), 0, to - from);
    if (Math.abs(current) <= REST * largest) {
      return StepType.REST;
    }
    return current > 0 ? StepType.CHARGE : current < 0 ? StepType.DISCHARGE : StepType.OTHER;
  }

  private static boolean hasCycles(CyclingRecord record) {
    return !record.steps().isEmpty() && record.lastCycle() != record.steps().getFirst().cycle();
  }

  private static List<Step> counted(CyclingRecord record, List<Step> steps, double largest) {
    List<Step> counted = new ArrayList<>();
    double first = 0;
    boolean turned = false;
    int cycle = 1;
    for (Step step : steps) {
      double current = directionOf(record, step, largest);
      if (current != 0) {
        first = first == 0 ? current : first;
        if (turned && current == first) {
          cycle++;
          turned = false;
        }
        turned |= current == -first;
      }
      counted.add(
          new Step(
              step.count(), cycle, step.type(), step.name(), step.from(), step.to(), step.end()));
    }
    // One cycle is what the record had; its own number stays.
    return cycle > 1 ? counted : steps;
  }

  private static double directionOf(CyclingRecord record, Step step, double largest) {
    if (step.type() == StepType.SWEEP || step.size() == 0) {
      return 0;
    }
    return switch (typeOf(record, step.from(), step.to(), largest)) {
      case CHARGE -> 1;
      case DISCHARGE -> -1;
      default -> 0;
    };
  }

  private static double largestCurrent(CyclingRecord record) {
    double largest = 0;
    for (int row = 0; row < record.size(); row++) {
      double current = Math.abs(record.current(row));
      largest = Double.isNaN(current) ? largest : Math.max(largest, current);
    }
    return largest;
  }
}
