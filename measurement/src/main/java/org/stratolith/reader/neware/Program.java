package org.stratolith.reader.neware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.neware.Markup.Tag;

/**
 * The program of a test from {@code Step.xml}. There, currents are in mA (times the file's scale),
 * voltages in 0.1 mV, times in ms.
 */
final class Program {

  private static final Unit AMPERE = Unit.of("mA");
  private static final Unit VOLT = Unit.of("V");
  private static final Unit SECOND = Unit.of("s");

  private Program() {}

  static List<ProgramStep> read(@Nullable FileBytes file) {
    List<Tag> tags = Markup.tags(file);
    double scale = 1;
    List<ProgramStep> steps = new ArrayList<>();
    for (int k = 0; k < tags.size(); k++) {
      Tag tag = tags.get(k);
      if (tag.name().equals("Scale")) {
        double given = number(tag.attribute("Value"));
        scale = given > 0 ? given : scale;
      }
      if (!tag.attribute("Step_ID").isEmpty()) {
        steps.add(step(tags, k, scale));
      }
    }
    return steps;
  }

  private static ProgramStep step(List<Tag> tags, int at, double scale) {
    Map<String, Double> limits = new HashMap<>();
    for (int k = at + 1; k < tags.size() && tags.get(k).parent() >= at; k++) {
      if (path(tags, k, at).equals("Limit/Main")) {
        limits.putIfAbsent(tags.get(k).name(), number(tags.get(k).attribute("Value")));
      }
    }
    Tag tag = tags.get(at);
    int type = (int) number(tag.attribute("Step_Type"));
    StepCode code = StepCode.of(type);
    StringBuilder sentence = new StringBuilder(code == null ? "type " + type : code.word());
    double current = Math.abs(limits.getOrDefault("Curr", Double.NaN)) * scale / 1e3;
    say(sentence, " ", AMPERE, current);
    double rate = limits.getOrDefault("Rate", Double.NaN);
    if (!Double.isNaN(rate)) {
      sentence.append(" (").append(Unit.of("1").print(rate)).append("C)");
    }
    say(sentence, " at ", VOLT, limits.getOrDefault("Volt", Double.NaN) / 1e4);
    say(sentence, " to ", VOLT, limits.getOrDefault("Stop_Volt", Double.NaN) / 1e4);
    double stop = limits.getOrDefault("Stop_Curr", Double.NaN) * scale / 1e3;
    say(sentence, " to ", AMPERE, stop);
    say(sentence, " for ", SECOND, limits.getOrDefault("Time", Double.NaN) / 1e3);
    return new ProgramStep((int) number(tag.attribute("Step_ID")), current, sentence.toString());
  }

  /** Names of the tags between a tag and the step it belongs to. */
  private static String path(List<Tag> tags, int tag, int step) {
    StringBuilder path = new StringBuilder();
    for (int k = tags.get(tag).parent(); k > step; k = tags.get(k).parent()) {
      path.insert(0, path.isEmpty() ? "" : "/").insert(0, tags.get(k).name());
    }
    return path.toString();
  }

  private static void say(StringBuilder sentence, String word, Unit unit, double si) {
    if (!Double.isNaN(si)) {
      sentence.append(word).append(unit.print(si));
    }
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
