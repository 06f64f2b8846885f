package org.stratolith.matter;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/**
 * A number with its unit as people write it, such as {@code 0.89 mA/cm2}.
 *
 * @param number the number, finite
 * @param unit the unit, {@code 1} if none was written
 */
public record Quantity(BigDecimal number, Unit unit) {

  private static final int LONGEST = 100;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?[0-9]+),([0-9]+)(.*)");

  /** A quantity from code: {@code Quantity.of(0.89, "mA/cm2")}. */
  public static Quantity of(double number, String unit) {
    return new Quantity(BigDecimal.valueOf(number), Unit.of(unit));
  }

  /**
   * Reads a number and a unit, strictly.
   *
   * @param place for messages
   * @throws InputException if it is no finite number, or the unit is not known
   */
  public static Quantity parse(String text, Place place) {
    String plain = text.strip().replace('−', '-');
    if (plain.length() > LONGEST) {
      throw problem(place, Spelling.quote(text) + " is too long for a quantity", null);
    }
    Matcher number = NUMBER.matcher(plain);
    if (!number.lookingAt()) {
      throw problem(
          place,
          Spelling.quote(text) + " is not a number with a unit",
          "Maybe write it like 0.89 mA/cm2");
    }
    Matcher comma = DECIMAL_COMMA.matcher(plain);
    if (comma.matches()) {
      throw problem(
          place,
          Spelling.quote(text) + " has a comma in its number",
          "Maybe write a point: " + comma.group(1) + "." + comma.group(2) + comma.group(3));
    }
    double value = Double.parseDouble(number.group());
    if (!Double.isFinite(value)) {
      throw problem(place, Spelling.quote(text) + " is too large", "Maybe the exponent is wrong");
    }
    // A number too small for a double is zero; its decimal could have a huge scale.
    BigDecimal exact = value == 0 ? BigDecimal.ZERO : new BigDecimal(number.group());
    try {
      return new Quantity(exact, Unit.of(plain.substring(number.end())));
    } catch (IllegalArgumentException e) {
      throw unknownUnit(place, text, e);
    }
  }

  /** Reads a quantity and converts it to SI; see {@link #si(Dimension, Place)}. */
  public static double parse(String text, Dimension expected, Place place) {
    return parse(text, place).si(expected, place);
  }

  /** Reads a YAML text as a quantity of the expected dimension and converts it to SI. */
  public static double read(YamlNode node, Dimension expected) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.isEmpty()) {
      return parse(scalar.text(), expected, scalar.place());
    }
    throw problem(
        node.place(),
        node.kind() + " stands where a " + expected.name() + " is expected",
        "Maybe write it like 1 " + expected.preferredUnit());
  }

  /**
   * The value in the SI unit of {@code expected}.
   *
   * @throws InputException if the unit is missing or is one of another dimension
   */
  public double si(Dimension expected, Place place) {
    Unit meant = expected.interpret(unit);
    if (meant != null) {
      return meant.toSi(number);
    }
    String usual = String.join(", ", expected.usualUnits());
    if (unit.symbol().equals("1")) {
      throw problem(
          place,
          "'" + this + "' has no unit, a " + expected.name() + " in " + usual + " is expected",
          "Maybe write " + number + " " + expected.preferredUnit());
    }
    throw problem(
        place,
        "'" + this + "' is not a " + expected.name() + ", allowed are units such as " + usual,
        confusion(expected));
  }

  /** The value in SI where the dimension is known to fit. */
  public double si(Dimension expected) {
    return si(expected, Place.ofFile(toString()));
  }

  private @Nullable String confusion(Dimension expected) {
    if (expected == Dimension.TEMPERATURE && unit.symbol().equals("C")) {
      return "Maybe you meant " + number + " degC; C is the coulomb";
    }
    if (expected == Dimension.TEMPERATURE_DIFFERENCE) {
      return "Maybe write K: a difference has no zero to be counted from";
    }
    boolean perArea = unit.exponents().metre() == expected.preferredUnit().exponents().metre() + 4;
    if (perArea) {
      return "Maybe the area is missing: " + number + " " + unit + "/cm2";
    }
    if (unit.symbol().equals("%") && expected.usualUnits().getFirst().endsWith("%")) {
      return "Maybe say of what: " + number + " " + expected.usualUnits().getFirst();
    }
    return "Maybe write it in " + expected.preferredUnit();
  }

  private static InputException unknownUnit(
      Place place, String text, IllegalArgumentException cause) {
    String[] lines = String.valueOf(cause.getMessage()).split("\\R", 2);
    return problem(
        place,
        "in " + Spelling.quote(text) + ", " + lines[0],
        lines.length == 2 ? lines[1].strip() : null);
  }

  private static InputException problem(Place place, String message, @Nullable String advice) {
    return new InputException(new Problem(place, message, advice));
  }

  /** The quantity as people write it. */
  @Override
  public String toString() {
    String text = Numbers.print(number.doubleValue(), 17);
    return unit.symbol().equals("1") ? text : text + " " + unit;
  }
}
