package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.reader.CycleCounting;
import org.stratolith.reader.ReadingOptions.CurrentSign;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.Remark;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The steps of a series. One begins where the step count changes; without one, where the program's
 * step, the cycle or the type changes; without any of these, where the direction of the current
 * changes.
 */
final class SeriesSteps {

  private static final int VOLTAGE = 1;
  private static final int CURRENT = 2;
  private static final int CYCLE = 3;
  private static final int COUNT = 4;
  private static final int ID = 5;
  private static final int TYPE = 6;

  /** A current below this part of the largest counts as none. */
  private static final double NONE = 0.005;

  private final double[][] values;
  private final List<String> words;
  private final Place place;
  private final int size;

  SeriesSteps(double[][] values, List<String> words, Place place) {
    this.values = values;
    this.words = words;
    this.place = place;
    this.size = values[VOLTAGE].length;
  }

  /** Turns the current round where the file's own words say that its sign is the other one. */
  void sign(CurrentSign choice, List<Remark> remarks) {
    double[] current = values[CURRENT];
    int agree = 0;
    int disagree = 0;
    for (int row = 0; row < size; row++) {
      StepType type = typeOf(row);
      int wanted = type == StepType.CHARGE ? 1 : type == StepType.DISCHARGE ? -1 : 0;
      double along = wanted * Math.signum(current[row]);
      agree += along > 0 ? 1 : 0;
      disagree += along < 0 ? 1 : 0;
    }
    boolean said = choice == CurrentSign.INFERRED && disagree > 10 * agree;
    if (said || choice == CurrentSign.CATHODIC_POSITIVE) {
      for (int row = 0; row < size; row++) {
        current[row] = 0 - current[row];
      }
    }
    if (said) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  place,
                  "the current is positive where the steps are called discharge; its sign was turned",
                  "Maybe keep it with --current-sign anodic-positive")));
    }
  }

  List<Step> steps(CycleNumbers choice, List<Remark> remarks) {
    List<Integer> starts = new ArrayList<>();
    double largest = 0;
    for (double i : values[CURRENT]) {
      largest = Math.abs(i) > largest ? Math.abs(i) : largest;
    }
    for (int row = 0; row < size; row++) {
      if (row == 0 || begins(row, largest)) {
        starts.add(row);
      }
    }
    int n = starts.size();
    StepType[] types = new StepType[n];
    int[] direction = new int[n];
    int[] id = new int[n];
    int[] cycle = new int[n];
    boolean stored = n > 0 && !Double.isNaN(values[CYCLE][0]);
    for (int k = 0; k < n; k++) {
      int from = starts.get(k);
      int to = k + 1 < n ? starts.get(k + 1) : size;
      int mean = direction(mean(from, to), largest);
      StepType said = typeOf(from);
      types[k] =
          said != StepType.OTHER
              ? said
              : mean > 0 ? StepType.CHARGE : mean < 0 ? StepType.DISCHARGE : StepType.REST;
      direction[k] = mean;
      id[k] = integer(values[ID][from], 0);
      cycle[k] = integer(values[CYCLE][from], 0);
    }
    if (!stored || choice != CycleNumbers.STORED) {
      CycleNumbers rule = choice == CycleNumbers.STORED ? CycleNumbers.AUTO : choice;
      cycle = CycleCounting.count(rule, direction, id);
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              new Problem(
                  place,
                  (stored ? "cycles were counted anew, " : "has no cycle numbers: counted ")
                      + CycleCounting.words(rule),
                  "Maybe choose another way of counting with --cycles")));
    }
    List<Step> steps = new ArrayList<>(n);
    int last = 0;
    for (int k = 0; k < n; k++) {
      int from = starts.get(k);
      int to = k + 1 < n ? starts.get(k + 1) : size;
      // A count that does not rise is none: the format lets it never repeat.
      int count = Math.max(integer(values[COUNT][from], last + 1), last + 1);
      last = count;
      steps.add(new Step(count, cycle[k], types[k], word(from), from, to, ""));
    }
    return steps;
  }

  private boolean begins(int row, double largest) {
    if (!Double.isNaN(values[COUNT][row])) {
      return values[COUNT][row] != values[COUNT][row - 1];
    }
    boolean told = false;
    boolean changes = false;
    for (int role : new int[] {ID, CYCLE, TYPE}) {
      double here = values[role][row];
      told |= role != CYCLE && !Double.isNaN(here);
      changes |= Double.compare(here, values[role][row - 1]) != 0;
    }
    return changes
        || (!told
            && direction(values[CURRENT][row], largest)
                != direction(values[CURRENT][row - 1], largest));
  }

  private double mean(int from, int to) {
    double sum = 0;
    int known = 0;
    for (int row = from; row < to; row++) {
      if (!Double.isNaN(values[CURRENT][row])) {
        sum += values[CURRENT][row];
        known++;
      }
    }
    return known == 0 ? 0 : sum / known;
  }

  private static int direction(double current, double largest) {
    return Math.abs(current) > NONE * largest ? (int) Math.signum(current) : 0;
  }

  private static int integer(double value, int otherwise) {
    return value >= 0 && value <= Integer.MAX_VALUE - 1 && value == Math.rint(value)
        ? (int) value
        : otherwise;
  }

  private String word(int row) {
    double at = values[TYPE][row];
    return Double.isNaN(at) ? "" : words.get((int) at);
  }

  private StepType typeOf(int row) {
    return type(word(row));
  }

  /**
   * The type of a word as instruments write it: {@code CC_DChg}, {@code CCCV Chg}, {@code Rest}.
   */
  static StepType type(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    if (plain.isEmpty()) {
      return StepType.OTHER;
    }
    if (StepType.ofWord(plain) != StepType.OTHER) {
      return StepType.ofWord(plain);
    }
    if (plain.equals("ocv") || plain.equals("pause") || plain.contains("搁置")) {
      return StepType.REST;
    }
    boolean constantVoltage = plain.startsWith("cv") || plain.startsWith("恒压");
    if (plain.endsWith("dchg") || plain.contains("放电")) {
      return constantVoltage ? StepType.HOLD : StepType.DISCHARGE;
    }
    if (plain.endsWith("chg") || plain.contains("充电")) {
      return constantVoltage ? StepType.HOLD : StepType.CHARGE;
    }
    return StepType.OTHER;
  }
}
