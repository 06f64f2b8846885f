package org.stratolith.cell.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Reads protocols written as sentences, such as {@code charge at 0.5C until 4.25 V}. The grammar is
 * in {@code docs/guide/protocols.md}: PyBaMM's sentences paste in, and areal currents and charges,
 * sweeps, staircases, pulses, spectra and short circuits are added. Words are read whatever their
 * case, units are not. What is not understood, cannot end or contradicts the cell is refused at its
 * place.
 */
public final class ProtocolParser {

  private static final int LONGEST = 500;

  private final Ratings ratings;

  /** A parser for protocols of one cell. */
  public ProtocolParser(Ratings ratings) {
    this.ratings = ratings;
  }

  /**
   * Reads one sentence. It makes one step, or two for a constant current followed by {@code then
   * hold}.
   *
   * @param place where the sentence's first character stands
   * @throws InputException with one problem, at the place inside the sentence
   */
  public List<Step> parse(String sentence, Place place) {
    check(sentence, place);
    return new StepReader(sentence, place, ratings).read();
  }

  /**
   * Reads what ends a repeated block, such as {@code until 80 % capacity or short}.
   *
   * @throws InputException with one problem, at the place inside the text
   */
  public List<Limit> parseBlockLimits(String text, Place place) {
    check(text, place);
    return new StepReader(text, place, ratings).readBlockLimits();
  }

  /**
   * Makes a repeated block.
   *
   * @param times how often, as written
   * @param place where the number stands
   * @throws InputException if the block is empty, not run at all, or absurdly often
   */
  public static Step.Repeat repeat(long times, Place place, List<Step> steps, List<Limit> limits) {
    if (times < 1) {
      throw refused(
          place,
          "a block is repeated " + times + " times, allowed is 1 or more",
          "Maybe leave the block out");
    }
    if (steps.isEmpty()) {
      throw refused(place, "a block that is repeated has no steps", null);
    }
    long each = Protocol.count(steps);
    if (times > Protocol.MOST_STEPS / each) {
      throw refused(
          place,
          "a block of "
              + each
              + (each == 1 ? " step" : " steps")
              + " is repeated "
              + times
              + " times, more than the "
              + Protocol.MOST_STEPS
              + " steps a protocol may have",
          "Maybe end it at a limit, such as 'until 80 % capacity'");
    }
    return new Step.Repeat("repeat " + times + " times", (int) times, steps, limits);
  }

  /** Reads a protocol of plain sentences, without repeats; for programs and tests. */
  public Protocol parse(String... sentences) {
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < sentences.length; k++) {
      steps.addAll(parse(sentences[k], new Place("protocol", k + 1, 1)));
    }
    return new Protocol(steps);
  }

  private static void check(String sentence, Place place) {
    if (sentence.isBlank()) {
      throw refused(place, "a step is empty", "Maybe 'rest for 1 h'");
    }
    if (sentence.length() > LONGEST) {
      throw refused(place, "a step is longer than " + LONGEST + " characters", null);
    }
  }

  private static InputException refused(Place place, String message, @Nullable String advice) {
    return new InputException(new Problem(place, message, advice));
  }
}
