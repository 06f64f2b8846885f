package org.stratolith.matter.crystal.cif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its standard uncertainty, written {@code 0.2503(12)}: the digits in brackets count
 * units of the last decimal; the bracket may stand before or behind an exponent.
 *
 * @param value the number
 * @param uncertainty its standard uncertainty, or NaN where none is stated
 */
public record CifNumber(double value, double uncertainty) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<digits>[+-]?(?:\\d+\\.?(?<decimals>\\d*)|\\.(?<bareDecimals>\\d+)))"
              + "(?:\\((?<early>\\d+)\\))?"
              + "(?<exponent>[eE][+-]?\\d+)?"
              + "(?:\\((?<uncertainty>\\d+)\\))?");

  /** The number that the text spells, or null if it spells none. */
  public static @Nullable CifNumber parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    String exponent = form.group("exponent") == null ? "" : form.group("exponent");
    double value = Double.parseDouble(form.group("digits") + exponent);
    if (!Double.isFinite(value)) {
      return null;
    }
    if (form.group("early") != null && form.group("uncertainty") != null) {
      return null;
    }
    String digits = form.group("early") == null ? form.group("uncertainty") : form.group("early");
    if (digits == null) {
      return new CifNumber(value, Double.NaN);
    }
    String decimals =
        form.group("decimals") == null ? form.group("bareDecimals") : form.group("decimals");
    double unit = Double.parseDouble("1e-" + decimals.length());
    double scale = exponent.isEmpty() ? 1 : Double.parseDouble("1" + exponent);
    return new CifNumber(value, Double.parseDouble(digits) * unit * scale);
  }
}
