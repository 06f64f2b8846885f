package org.stratolith.report.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units as they are set in print: {@code mA/cm²} for {@code mA/cm2}. */
public final class UnitText {

  private static final Pattern POWER = Pattern.compile("(?<=[A-Za-zΩµ])\\^?(-?)([0-9])");

  private UnitText() {}

  /** The printed form of a unit that is written in plain letters; empty for {@code 1}. */
  public static String of(String unit) {
    if (unit.equals("1")) {
      return "";
    }
    String text =
        unit.replaceAll("\\bohm\\b", "Ω")
            .replaceAll("\\bdegC\\b", "°C")
            .replaceAll("\\bu(?=[mVAsJg])", "µ");
    Matcher power = POWER.matcher(text);
    return power.replaceAll(
        found -> (found.group(1).isEmpty() ? "" : "⁻") + superscript(found.group(2)));
  }

  private static String superscript(String digit) {
    return "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit.charAt(0) - '0', digit.charAt(0) - '0' + 1);
  }
}
