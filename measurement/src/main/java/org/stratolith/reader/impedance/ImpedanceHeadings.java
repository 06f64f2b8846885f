package org.stratolith.reader.impedance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of a table are, by headings that people and programs write. */
final class ImpedanceHeadings {

  private static final Pattern UNIT = Pattern.compile("[(\\[/](?<unit>[^()\\[\\]/]{0,20})[)\\]]?$");

  int frequency = -1;
  int real = -1;
  int imaginary = -1;

  /** -1 where the heading is that of -Im Z. */
  double sign = 1;

  int modulus = -1;
  int phase = -1;
  int time = -1;
  int voltage = -1;
  int current = -1;
  int loop = -1;

  private ImpedanceHeadings() {}

  static ImpedanceHeadings of(List<String> headings) {
    ImpedanceHeadings found = new ImpedanceHeadings();
    for (int k = 0; k < headings.size(); k++) {
      found.take(headings.get(k), k);
    }
    return found;
  }

  /** Whether there are a frequency and an impedance, in units that we know. */
  boolean complete() {
    return frequency >= 0 && ((real >= 0 && imaginary >= 0) || (modulus >= 0 && phase >= 0));
  }

  private void take(String heading, int k) {
    String text = heading.strip().toLowerCase(Locale.ROOT);
    text = text.startsWith("data: ") ? text.substring(6) : text;
    Matcher matcher = UNIT.matcher(text);
    boolean has = matcher.find();
    String unit = has ? matcher.group("unit").strip() : "";
    String name = (has ? text.substring(0, matcher.start()) : text).replaceAll("[\\s_]", "");
    switch (name) {
      case "freq", "frequency", "f" -> frequency = first(frequency, k, unit, "hz");
      case "real", "re", "re(z)", "rez", "z'", "zre", "zreal" -> real = first(real, k, unit, "ohm");
      case "imag", "im", "im(z)", "imz", "z''", "z\"", "zim", "zimag", "zimg" ->
          imaginary = first(imaginary, k, unit, "ohm");
      case "-imag", "-im", "-im(z)", "-imz", "-z''", "-z\"", "-zim", "-zimag" -> {
        sign = imaginary < 0 ? -1 : sign;
        imaginary = first(imaginary, k, unit, "ohm");
      }
      case "|z|", "zmod", "modulus" -> modulus = first(modulus, k, unit, "ohm");
      case "phase", "phase(z)", "zphz", "theta(z)" -> phase = first(phase, k, unit, "deg");
      case "time", "t" -> time = first(time, k, unit, "s");
      case "ewe", "ecell", "e", "v", "voltage", "potential" ->
          voltage = first(voltage, k, unit, "v");
      case "i", "current" -> current = first(current, k, unit, "a");
      case "loopindex", "cycle", "cyclenumber", "sweep" -> loop = loop < 0 ? k : loop;
      default -> {}
    }
  }

  /** The column, if its unit is the one without a prefix; one without a unit is taken as such. */
  private static int first(int before, int k, String unit, String wanted) {
    boolean fits = unit.isEmpty() || unit.equals(wanted) || unit.equals(wanted + "s");
    return before < 0 && (fits || (wanted.equals("ohm") && unit.equals("ω"))) ? k : before;
  }
}
