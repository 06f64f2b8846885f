package org.stratolith.study;

import java.util.Locale;

/** What the model's number for a quantity is worth as evidence. */
public enum Status {
  /** Put in: the model was told. */
  INPUT,
  /** A parameter was adjusted until the model gave it. */
  CALIBRATED,
  /** Used in no fit. */
  PREDICTED,
  /** The paper gives only a bound or an order, and it was used in no fit. */
  BOUND;

  /** The word that study files and scoreboards use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
