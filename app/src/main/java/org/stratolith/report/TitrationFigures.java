package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;

/** Intermittent titration: the whole train of pulses, and one pulse with its rest. */
final class TitrationFigures {

  private static final double HOUR = 3600;
  private static final double MINUTE = 60;
  private static final double MILLI = 1000;

  private TitrationFigures() {}

  static List<Figure> of(List<StudyView> all) {
    List<StudyView> views = all.stream().filter(v -> v.has(StepType.PULSE)).toList();
    if (views.isEmpty()) {
      return List.of();
    }
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    Panel train =
        Panel.of("Pulses and rests", Axis.linear("Time", "h"), Axis.linear("Voltage", "V"));
    Panel one =
        Panel.of(
            "One pulse from the middle, and its rest",
            Axis.linear("Time", "min"),
            Axis.linear("Voltage − voltage before", "mV"));
    for (int i = 0; i < views.size(); i++) {
      CyclingRecord record = views.get(i).cycling();
      List<Integer> pulses = pulses(record);
      int middle = pulses.get(pulses.size() / 2);
      train =
          train.with(
              new Line(labels.get(i), views.get(i).style(), train(record, pulses.getFirst())));
      one = one.with(new Line(labels.get(i), views.get(i).style(), one(record, middle)));
    }
    return List.of(
        new Figure(
            "titration",
            "Intermittent titration",
            "The jump at the start of a pulse is ohmic and interfacial; what follows is diffusion.",
            Sources.of(views),
            List.of(train, one)));
  }

  /** Places, in the list of steps, of the pulses in the direction of the first. */
  private static List<Integer> pulses(CyclingRecord record) {
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < record.steps().size(); k++) {
      if (record.steps().get(k).type() == StepType.PULSE
          && record.steps().get(k).size() > 0
          && (places.isEmpty() || sense(record, k) == sense(record, places.getFirst()))) {
        places.add(k);
      }
    }
    return places;
  }

  private static double sense(CyclingRecord record, int place) {
    Step step = record.steps().get(place);
    return Math.signum(record.current(step.to() - 1));
  }

  private static Curve train(CyclingRecord record, int firstPulse) {
    int from = record.steps().get(firstPulse).from();
    double[] hours = new double[record.size() - from];
    double[] volts = new double[hours.length];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = (record.time(from + i) - record.time(from)) / HOUR;
      volts[i] = record.voltage(from + i);
    }
    return Curve.of(hours, volts);
  }

  private static Curve one(CyclingRecord record, int pulse) {
    List<Step> steps = record.steps();
    int from = Math.max(0, steps.get(pulse).from() - 1);
    int to = pulse + 1 < steps.size() ? steps.get(pulse + 1).to() : steps.get(pulse).to();
    double[] minutes = new double[to - from];
    double[] shift = new double[to - from];
    for (int i = from; i < to; i++) {
      minutes[i - from] = (record.time(i) - record.time(from)) / MINUTE;
      shift[i - from] = MILLI * (record.voltage(i) - record.voltage(from));
    }
    return Curve.of(minutes, shift);
  }
}
