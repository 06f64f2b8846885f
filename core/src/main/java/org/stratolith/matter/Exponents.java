package org.stratolith.matter;

/**
 * The powers of the SI's base units in a unit, doubled so that a fracture toughness (MPa m^0.5) has
 * whole ones. A fraction also says of what: mass, volume or amount are never mixed up in silence.
 */
record Exponents(
    int kilogram, int metre, int second, int ampere, int kelvin, int mole, Of fractionOf) {

  /** What a fraction is of. */
  enum Of {
    ANYTHING,
    MASS,
    VOLUME,
    AMOUNT,
    TURN
  }

  static final Exponents ONE = new Exponents(0, 0, 0, 0, 0, 0, Of.ANYTHING);

  Exponents times(Exponents other) {
    return new Exponents(
        kilogram + other.kilogram,
        metre + other.metre,
        second + other.second,
        ampere + other.ampere,
        kelvin + other.kelvin,
        mole + other.mole,
        fractionOf == Of.ANYTHING ? other.fractionOf : fractionOf);
  }

  /** To the power {@code doubled / 2}. */
  Exponents power(int doubled) {
    return new Exponents(
        kilogram * doubled / 2,
        metre * doubled / 2,
        second * doubled / 2,
        ampere * doubled / 2,
        kelvin * doubled / 2,
        mole * doubled / 2,
        fractionOf);
  }

  /** Product of the base units, such as {@code kg m-1 s-2}; {@code 1} if there are none. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, "kg", kilogram);
    append(text, "m", metre);
    append(text, "s", second);
    append(text, "A", ampere);
    append(text, "K", kelvin);
    append(text, "mol", mole);
    return text.isEmpty() ? "1" : text.toString();
  }

  private static void append(StringBuilder text, String symbol, int doubled) {
    if (doubled == 0) {
      return;
    }
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(symbol);
    if (doubled % 2 != 0) {
      text.append('^').append(doubled / 2.0);
    } else if (doubled != 2) {
      text.append(doubled / 2);
    }
  }
}
