package org.stratolith.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.stratolith.text.Place;

/**
 * A measured file that is laid over what a study simulates.
 *
 * @param file an instrument's file
 * @param title what it is, for people
 * @param curve what is compared
 * @param electrodeArea m2, or NaN to take the file's own
 * @param place where the study names it
 */
public record Comparison(Path file, String title, Kind curve, double electrodeArea, Place place) {

  /** What is compared. */
  public enum Kind {
    /** Voltage over the time since the first row with current. */
    VOLTAGE_OVER_TIME("voltage over time"),
    /** Voltage over the charge that passed, in either direction, per area. */
    VOLTAGE_OVER_CHARGE("voltage over charge"),
    /** Current density along a sweep, over the potential that was swept. */
    CURRENT_OVER_POTENTIAL("current over potential"),
    /** The first spectrum, over frequency. */
    IMPEDANCE("impedance");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As a study says it. */
    public String word() {
      return word;
    }

    /** The words of all. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Kind::word).toList();
    }

    /** The kind of a word, which must be one of {@link #words}. */
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no curve " + word));
    }
  }
}
