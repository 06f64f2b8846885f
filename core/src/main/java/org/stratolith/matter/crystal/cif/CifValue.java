package org.stratolith.matter.crystal.cif;

import org.stratolith.text.Place;

/**
 * A value as it stands in the file.
 *
 * @param text without quotes
 * @param bare whether it has no quotes; a quoted '.' or '?' is a character, not a missing value
 * @param place of its first character
 */
public record CifValue(String text, boolean bare, Place place) {

  /** Whether it is {@code ?}: the value is not known. */
  public boolean isUnknown() {
    return bare && text.equals("?");
  }

  /** Whether it is {@code .}: no value applies, or the dictionary's default does. */
  public boolean isInapplicable() {
    return bare && text.equals(".");
  }

  /** Whether it is one of the two missing values. */
  public boolean isMissing() {
    return isUnknown() || isInapplicable();
  }
}
