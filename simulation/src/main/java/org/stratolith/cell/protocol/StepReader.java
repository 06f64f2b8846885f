package org.stratolith.cell.protocol;

import static org.stratolith.cell.protocol.Amounts.Kind.CHARGE;
import static org.stratolith.cell.protocol.Amounts.Kind.CURRENT;
import static org.stratolith.cell.protocol.Amounts.Kind.DURATION;
import static org.stratolith.cell.protocol.Amounts.Kind.FRACTION;
import static org.stratolith.cell.protocol.Amounts.Kind.POWER;
import static org.stratolith.cell.protocol.Amounts.Kind.VOLTAGE;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.protocol.Amounts.Amount;
import org.stratolith.text.Place;

/** Reads one sentence; a method per kind of step, in the order of the grammar in the guide. */
final class StepReader {

  private static final String[] FIRST = {
    "charge",
    "discharge",
    "plate",
    "strip",
    "hold",
    "rest",
    "sweep",
    "staircase",
    "pulse",
    "impedance"
  };

  private final Phrases phrases;

  StepReader(String sentence, Place place, Ratings ratings) {
    phrases = new Phrases(sentence, place, ratings);
  }

  List<Step> read() {
    String word = phrases.words.expect(FIRST);
    BenchStepReader bench = new BenchStepReader(phrases);
    return switch (word) {
      case "hold" -> List.of(hold());
      case "rest" -> List.of(rest());
      case "sweep" -> List.of(bench.sweep());
      case "staircase" -> List.of(bench.staircase());
      case "pulse" -> List.of(bench.pulse());
      case "impedance" -> List.of(bench.impedance());
      default -> drive(word);
    };
  }

  /** The limits of a repeated block, without the steps: {@code until 80 % capacity or short}. */
  List<Limit> readBlockLimits() {
    List<Limit> read = phrases.limits.read("repeat", FRACTION, DURATION);
    phrases.words.end("or");
    return read;
  }

  private List<Step> drive(String word) {
    phrases.words.accept("at");
    Amount level = phrases.level(CURRENT, POWER);
    double sign = Phrases.sign(word);
    if (!phrases.limits.follow()) {
      throw phrases.endless(word, "'until 4.25 V' or 'for 0.5 mAh/cm2'");
    }
    List<Limit> ends = phrases.limits.read(word, VOLTAGE, CHARGE, DURATION);
    List<Step> steps = new ArrayList<>();
    Limit.Voltage voltage = null;
    for (Limit end : ends) {
      voltage = end instanceof Limit.Voltage found ? found : voltage;
    }
    Token then = phrases.words.peek();
    List<Limit> holdEnds = List.of();
    if (phrases.words.accept(",", "then") || phrases.words.accept("then")) {
      phrases.words.expect("hold");
      if (voltage == null) {
        throw phrases.words.problem(
            then, "'then hold' needs a voltage that the step before ends at", "Maybe add 'until'");
      }
      if (phrases.words.accept("at")) {
        Amount held = phrases.amounts.expect(VOLTAGE);
        if (held.value() != voltage.value()) {
          throw phrases.words.problem(
              held.token(), "'then hold' is at the voltage that the step before ends at", null);
        }
      }
      holdEnds = phrases.limits.read("hold", CURRENT, CHARGE, DURATION);
    }
    double period = phrases.end(holdEnds.isEmpty() ? "then" : "or", "or", "(");
    steps.add(
        level.kind() == POWER
            ? new Step.ConstantPower(phrases.sentence, sign * level.value(), ends, period)
            : new Step.ConstantCurrent(phrases.sentence, sign * level.value(), ends, period));
    if (!holdEnds.isEmpty() && voltage != null) {
      steps.add(new Step.Hold(phrases.sentence, voltage.value(), holdEnds, period));
    }
    return steps;
  }

  private Step hold() {
    phrases.words.expect("at");
    double voltage = phrases.limits.inWindow(phrases.amounts.expect(VOLTAGE));
    if (!phrases.limits.follow()) {
      throw phrases.endless("hold", "'until C/20' or 'for 1 h'");
    }
    List<Limit> ends = phrases.limits.read("hold", CURRENT, CHARGE, DURATION);
    return new Step.Hold(phrases.sentence, voltage, ends, phrases.end("or", "("));
  }

  private Step rest() {
    if (!phrases.limits.follow()) {
      throw phrases.endless("rest", "'for 25 minutes'");
    }
    List<Limit> ends = phrases.limits.read("rest", DURATION);
    return new Step.Rest(phrases.sentence, ends, phrases.end("or", "("));
  }
}
