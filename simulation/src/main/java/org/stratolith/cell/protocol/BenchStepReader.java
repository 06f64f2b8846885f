package org.stratolith.cell.protocol;

import static org.stratolith.cell.protocol.Amounts.Kind.CHARGE;
import static org.stratolith.cell.protocol.Amounts.Kind.CURRENT;
import static org.stratolith.cell.protocol.Amounts.Kind.DURATION;
import static org.stratolith.cell.protocol.Amounts.Kind.FREQUENCY;
import static org.stratolith.cell.protocol.Amounts.Kind.SWEEP_RATE;
import static org.stratolith.cell.protocol.Amounts.Kind.VOLTAGE;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.protocol.Amounts.Amount;

/**
 * Reads the steps of an electrochemist's bench: sweep, staircase, pulse train, spectrum. The first
 * word has been read.
 */
final class BenchStepReader {

  /** Pulses of a train that states no number, each with its rest. */
  private static final int MOST_PULSES = 2000;

  private final Phrases phrases;

  BenchStepReader(Phrases phrases) {
    this.phrases = phrases;
  }

  Step sweep() {
    phrases.words.accept("from");
    List<Double> vertices = new ArrayList<>();
    vertices.add(phrases.limits.inWindow(phrases.amounts.expect(VOLTAGE)));
    phrases.words.expect("to");
    Token last;
    do {
      last = phrases.words.peek();
      double vertex = phrases.limits.inWindow(phrases.amounts.expect(VOLTAGE));
      if (vertex == vertices.getLast()) {
        throw phrases.words.problem(
            last, "a sweep from a voltage to the same voltage goes nowhere", null);
      }
      vertices.add(vertex);
    } while (phrases.words.accept("to"));
    phrases.words.expect("at");
    Amount rate = phrases.amounts.positive(phrases.amounts.expect(SWEEP_RATE), "a sweep rate");
    int scans = phrases.count(1, 10_000, "scans", "scan");
    if (scans > 1 && !vertices.getFirst().equals(vertices.getLast())) {
      throw phrases.words.problem(
          last,
          "a sweep of several scans must end at the voltage it starts from",
          "Maybe add 'to " + vertices.getFirst() + " V'");
    }
    List<Limit> ends = phrases.limits.follow() ? phrases.limits.readFurther(CURRENT) : List.of();
    return new Step.Sweep(
        phrases.sentence, vertices, rate.value(), scans, ends, phrases.end("or", ",", "("));
  }

  Step staircase() {
    phrases.words.accept("from");
    boolean sharesUnit = phrases.words.peekSecond().is("to");
    Token bare = phrases.words.peek();
    Amount first = sharesUnit ? null : current("the first current");
    if (sharesUnit) {
      phrases.words.take();
    }
    phrases.words.expect("to");
    Amount last = current("the last current");
    if (first == null) {
      first = phrases.amounts.positive(phrases.amounts.inUnitOf(last, bare), "the first current");
    }
    phrases.words.expect("by");
    Amount increment = current("the step of the staircase");
    if (last.value() < first.value()) {
      throw phrases.words.problem(
          last.token(), "a staircase goes up, but its last current is below its first", null);
    }
    if (last.value() - first.value() > 10_000 * increment.value()) {
      throw phrases.words.problem(increment.token(), "a staircase of more than 10000 levels", null);
    }
    phrases.words.expect(",");
    Amount half =
        phrases.amounts.positive(phrases.amounts.expect(DURATION, CHARGE), "a half cycle");
    phrases.words.expect("per");
    if (!phrases.words.accept("half-cycle")) {
      phrases.words.expect("half");
      phrases.words.expect("cycle");
    }
    int cycles = phrases.count(0, 10_000, "cycles per level", "cycle");
    if (cycles > 0) {
      phrases.words.expect("per");
      phrases.words.expect("level");
    }
    List<Limit> ends = phrases.limits.follow() ? phrases.limits.readFurther(VOLTAGE) : List.of();
    double period = phrases.end("until", ",", "(");
    return new Step.Staircase(
        phrases.sentence,
        first.value(),
        increment.value(),
        last.value(),
        Phrases.asLimit(half),
        Math.max(1, cycles),
        ends,
        period);
  }

  private Amount current(String what) {
    return phrases.amounts.positive(phrases.amounts.expect(CURRENT), what);
  }

  Step pulse() {
    String word = "charge";
    if (!phrases.words.peek().is("at")) {
      word = phrases.words.expect("charge", "discharge", "plate", "strip", "at");
    }
    phrases.words.expect("at");
    Amount level = phrases.level(CURRENT);
    phrases.words.expect("for");
    Amount length = phrases.amounts.positive(phrases.amounts.expect(DURATION, CHARGE), "a pulse");
    phrases.words.expect(",");
    phrases.words.expect("rest");
    phrases.words.accept("for");
    Amount rest = phrases.amounts.positive(phrases.amounts.expect(DURATION), "a rest");
    int count = phrases.count(0, 10_000, "pulses", "pulse");
    List<Limit> ends = phrases.limits.follow() ? phrases.limits.readFurther(VOLTAGE) : List.of();
    if (count == 0 && ends.stream().noneMatch(Limit.Voltage.class::isInstance)) {
      throw phrases.endless("pulse", "', until 4.25 V' or ', 20 pulses'");
    }
    double period = phrases.end("until", ",", "(");
    return new Step.PulseTrain(
        phrases.sentence,
        Phrases.sign(word) * level.value(),
        Phrases.asLimit(length),
        rest.value(),
        count == 0 ? MOST_PULSES : count,
        ends,
        period);
  }

  Step impedance() {
    phrases.words.expect("from");
    Amount first = phrases.amounts.positive(phrases.amounts.expect(FREQUENCY), "a frequency");
    phrases.words.expect("to");
    Amount last = phrases.amounts.positive(phrases.amounts.expect(FREQUENCY), "a frequency");
    if (first.value() == last.value()) {
      throw phrases.words.problem(last.token(), "a spectrum needs two different frequencies", null);
    }
    int points = 10;
    double bias = 0;
    double amplitude = Double.NaN;
    while (phrases.words.accept(",")) {
      if (phrases.words.accept("under")) {
        bias = phrases.amounts.expect(CURRENT).value();
      } else if (phrases.words.accept("amplitude")) {
        amplitude =
            phrases.amounts.positive(phrases.amounts.expect(VOLTAGE), "an amplitude").value();
      } else {
        points = phrases.amounts.count(1000, "points per decade");
        phrases.words.expect("points", "point");
        phrases.words.expect("per");
        phrases.words.expect("decade");
      }
    }
    phrases.words.end(",");
    return new Step.Impedance(
        phrases.sentence, first.value(), last.value(), points, bias, amplitude);
  }
}
