package org.stratolith.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.StudyResult;

/**
 * The parts that make up the terminal voltage, over one late cycle. A record has them in columns
 * whose names end with {@code Voltage}; like parts of two lithium electrodes are added.
 */
final class ComponentFigures {

  private static final String SUFFIX = " Voltage";
  private static final String EQUILIBRIUM = "Equilibrium";
  private static final double MILLI = 1000;
  private static final double HOUR = 3600;
  private static final int MOST_PANELS = 4;
  private static final int MOST_PARTS = 6;

  private ComponentFigures() {}

  static List<Figure> of(List<StudyView> views) {
    Set<String> seen = new LinkedHashSet<>();
    List<StudyView> chosen = new ArrayList<>();
    for (StudyView view : views) {
      StudyResult result = view.result();
      boolean cycled =
          view.cycling().lastCycle() >= 3 && !view.isStaircase() && !view.has(StepType.SWEEP);
      boolean first = !seen.contains(result.study().cell().kind() + " " + view.colour());
      if (cycled && first && !parts(view.cycling()).isEmpty() && chosen.size() < MOST_PANELS) {
        seen.add(result.study().cell().kind() + " " + view.colour());
        chosen.add(view);
      }
    }
    if (chosen.isEmpty()) {
      return List.of();
    }
    List<String> labels = Labels.of(chosen.stream().map(v -> v.result().study().title()).toList());
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      panels.add(panel(labels.get(i), chosen.get(i)));
    }
    return List.of(
        new Figure(
            "voltage-components",
            "What makes up the voltage",
            "Over one late cycle. The coloured lines add up to the dashed one, which is the"
                + " terminal voltage, less the equilibrium voltage where a cell has one.",
            "",
            panels));
  }

  /** The columns of each part, by its name. */
  private static Map<String, List<Integer>> parts(CyclingRecord record) {
    Set<String> names = new LinkedHashSet<>();
    record.columns().forEach(column -> names.add(column.name()));
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (int k = 0; k < record.columns().size(); k++) {
      Column column = record.columns().get(k);
      String name = column.name();
      if (name.endsWith(SUFFIX) && column.unit().symbol().equals("V")) {
        boolean pair =
            names.contains(name.replaceFirst("^Negative ", "Positive "))
                && names.contains(name.replaceFirst("^Positive ", "Negative "));
        String part = name.substring(0, name.length() - SUFFIX.length());
        String shown = pair ? part.replaceFirst("^(Negative|Positive) ", "") : part;
        parts.computeIfAbsent(shown, s -> new ArrayList<>()).add(k);
      }
    }
    return parts;
  }

  private static Panel panel(String title, StudyView view) {
    CyclingRecord record = view.cycling();
    int cycle = record.lastCycle() - 1;
    List<Step> steps = record.stepsOfCycle(cycle);
    int from = steps.getFirst().from();
    int to = steps.getLast().to();
    double[] hours = new double[to - from];
    double[] rest = new double[to - from];
    for (int i = from; i < to; i++) {
      hours[i - from] = record.time(i) / HOUR;
      rest[i - from] = MILLI * record.voltage(i);
    }
    Map<String, double[]> curves = new LinkedHashMap<>();
    boolean[] equilibrium = {false};
    parts(record)
        .forEach((name, columns) -> {
          double[] values = sum(record, columns, from, to);
          if (name.contains(EQUILIBRIUM)) {
            equilibrium[0] = true;
            subtract(rest, values);
          } else {
            curves.put(name, values);
          }
        });
    double[] total = rest.clone();
    double reach = reach(total);
    Panel panel =
        Panel.of(
            title + ", cycle " + cycle,
            Axis.linear("Time", "h"),
            Axis.linear(equilibrium[0] ? "Voltage − equilibrium" : "Voltage", "mV")
                .from(-reach)
                .to(reach));
    int colour = 0;
    for (String name : largest(curves)) {
      double[] values = curves.getOrDefault(name, new double[0]);
      subtract(rest, values);
      panel = panel.with(new Line(plain(name), Style.of(colour), Curve.of(hours, values)));
      colour++;
    }
    if (curves.size() > MOST_PARTS) {
      panel = panel.with(new Line("all others", Style.of(colour), Curve.of(hours, rest)));
    }
    return panel.with(new Line("total", Style.of(Style.INK).dashed(), Curve.of(hours, total)));
  }

  private static double[] sum(CyclingRecord record, List<Integer> columns, int from, int to) {
    double[] values = new double[to - from];
    for (int column : columns) {
      for (int i = from; i < to; i++) {
        values[i - from] += MILLI * record.value(column, i);
      }
    }
    return values;
  }

  private static void subtract(double[] from, double[] values) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= values[i];
    }
  }

  private static List<String> largest(Map<String, double[]> curves) {
    return curves.keySet().stream()
        .sorted((a, b) ->
            Double.compare(
                amplitude(curves.getOrDefault(b, new double[0])),
                amplitude(curves.getOrDefault(a, new double[0]))))
        .limit(MOST_PARTS)
        .toList();
  }

  /** Half the height of the axis: the ends of a charge, where the voltage dives, are cut off. */
  private static double reach(double[] total) {
    double[] sorted = Arrays.stream(total).map(Math::abs).sorted().toArray();
    return sorted.length == 0
        ? 1
        : Math.max(1e-3, 1.4 * sorted[(int) (0.85 * (sorted.length - 1))]);
  }

  private static double amplitude(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Words in lower case, abbreviations as they are. */
  private static String plain(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      text.append(text.isEmpty() ? "" : " ")
          .append(abbreviation ? word : word.toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}
