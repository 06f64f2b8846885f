package org.stratolith.matter.crystal.cif;

import org.stratolith.text.Place;

/**
 * One token of a CIF.
 *
 * @param text the block's name, the tag in lower case, or the value without its quotes
 */
record CifToken(Kind kind, String text, Place place) {

  enum Kind {
    DATA,
    LOOP,
    TAG,
    /** A value without quotes, which alone may be a number or one of the missing values. */
    BARE,
    QUOTED,
    END
  }

  boolean isValue() {
    return kind == Kind.BARE || kind == Kind.QUOTED;
  }
}
