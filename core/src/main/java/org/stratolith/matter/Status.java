package org.stratolith.matter;

import java.util.Locale;

/** Where a parameter's value comes from. */
public enum Status {
  /** Measured on this cell or stated by the experiment that is modelled. */
  MEASURED,
  /** Taken from a publication on the same or a like material. */
  LITERATURE,
  /** Adjusted until the model met a stated observation. */
  CALIBRATED,
  /** Chosen, for want of better. */
  ASSUMED;

  /** The word used in files: {@code measured}, {@code literature}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
