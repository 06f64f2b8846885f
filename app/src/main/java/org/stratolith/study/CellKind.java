package org.stratolith.study;

import java.util.Locale;

/** Which cell is built. */
public enum CellKind {
  /** Two like lithium electrodes. */
  SYMMETRIC,
  /** A lithium electrode against a composite positive electrode. */
  FULL,
  /** A lithium electrode against copper, to strip it and see how much lithium it holds. */
  HALF,
  /** No cell: only the electrode is made and looked at. */
  FOIL;

  /** The word in study files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
