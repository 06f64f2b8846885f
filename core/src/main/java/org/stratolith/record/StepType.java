package org.stratolith.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a test does. In a symmetric cell CHARGE and DISCHARGE only tell the direction of
 * the current: positive plates on the negative electrode.
 */
public enum StepType {
  /** Current given and positive. */
  CHARGE,
  /** Current given and negative. */
  DISCHARGE,
  /** No current. */
  REST,
  /** Voltage held. */
  HOLD,
  /** Voltage swept: voltammetry. */
  SWEEP,
  /** A short current pulse that is analysed together with the rest after it (GITT). */
  PULSE,
  /** A spectrum was taken; the rows, if any, are those of the bias. */
  IMPEDANCE,
  /** Anything else, or not known. */
  OTHER;

  /** The word used in files: {@code charge}, {@code rest}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this word; OTHER for a word that is not known or absent. */
  public static StepType ofWord(@Nullable String word) {
    for (StepType type : values()) {
      if (type.word().equalsIgnoreCase(word)) {
        return type;
      }
    }
    return OTHER;
  }
}
