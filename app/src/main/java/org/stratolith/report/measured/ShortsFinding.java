package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.ShortDetection;
import org.stratolith.analysis.ShortFinding;
import org.stratolith.analysis.ShortFinding.Clean;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** Whether a record shows a short, when, and why one may think so. */
final class ShortsFinding {

  private ShortsFinding() {}

  static Finding of(String source, TestRecord test) {
    ShortFinding found = ShortDetection.of(test);
    List<Shorted> signs = ShortDetection.signs(test);
    List<String> remarks = new ArrayList<>();
    explain(found, remarks);
    return new Finding(
        source,
        values(found),
        remarks,
        signs.isEmpty() ? List.of() : List.of(listing(signs)),
        List.of(figure("shorts", source, test, found)));
  }

  static Finding of(String source, Voltammogram sweep) {
    ShortFinding found = ShortDetection.of(sweep);
    List<String> remarks = new ArrayList<>();
    explain(found, remarks);
    remarks.add(
        "The potential is taken as the voltage of a symmetric cell; in any other a reaction surges as a short does.");
    return new Finding(
        source,
        values(found),
        remarks,
        List.of(),
        List.of(SweepFinding.figure("shorts", source, sweep)));
  }

  private static List<Value> values(ShortFinding found) {
    return switch (found) {
      case Clean clean ->
          List.of(
              Value.word("short", "none"),
              Value.of("observed", clean.observed() / Plots.HOUR, "h"));
      case Shorted sign -> {
        List<Value> values = new ArrayList<>();
        values.add(Value.word("short", word(sign.kind())));
        values.add(Value.word("confidence", word(sign.confidence())));
        values.add(Value.of("onset", sign.onset() / Plots.HOUR, "h"));
        if (sign.stepCount() > 0) {
          values.add(Value.of("step", sign.stepCount(), ""));
          values.add(Value.of("cycle", sign.cycle(), ""));
        }
        if (!Double.isNaN(sign.scans())) {
          values.add(Value.of("scans before it", sign.scans(), ""));
        }
        values.add(Value.word("evidence", word(sign.evidence())));
        yield values;
      }
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Adds the sentence that says why. */
  static void explain(ShortFinding found, List<String> remarks) {
    if (found instanceof Shorted sign) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "A %s short is %s at %.4g h: %s.",
              word(sign.kind()),
              word(sign.confidence()),
              sign.onset() / Plots.HOUR,
              sign.explanation()));
    }
  }

  private static Listing listing(List<Shorted> signs) {
    List<List<Object>> rows = new ArrayList<>();
    for (Shorted sign : signs) {
      rows.add(
          List.of(
              sign.onset() / Plots.HOUR,
              sign.stepCount(),
              word(sign.kind()),
              word(sign.evidence()),
              word(sign.confidence()),
              sign.explanation()));
    }
    return new Listing(
        "All signs, by their onset",
        List.of("onset (h)", "step", "kind", "evidence", "confidence", "what was seen"),
        Listings.rows(rows));
  }

  /** Voltage and current over time with the onset, and the low-frequency impedance. */
  static Figure figure(String id, String source, TestRecord test, ShortFinding found) {
    CyclingRecord record = test.cycling();
    List<Panel> panels = new ArrayList<>();
    panels.add(marked(Plots.voltage(record), found));
    panels.add(marked(Plots.current(record), found));
    if (test.spectra().size() > 1) {
      panels.add(marked(impedance(test), found));
    }
    return new Figure(
        Plots.id(id, source),
        "Trace",
        found instanceof Shorted ? "The upright line is the onset of the short." : "No short.",
        "",
        panels);
  }

  private static Panel impedance(TestRecord test) {
    int n = test.spectra().size();
    double[] hours = new double[n];
    double[] ohm = new double[n];
    for (int k = 0; k < n; k++) {
      hours[k] = test.spectra().get(k).time() / Plots.HOUR;
      var spectrum = test.spectra().get(k).spectrum();
      ohm[k] = spectrum.size() == 0 ? Double.NaN : spectrum.real(spectrum.size() - 1);
    }
    return Panel.of(
            "Real part at the lowest frequency", Axis.linear("Time", "h"), Axis.linear("Z′", "Ω"))
        .with(new Mark.Points("", Style.of(2), Mark.Shape.CIRCLE, Curve.of(hours, ohm)));
  }

  private static Panel marked(Panel panel, ShortFinding found) {
    if (found instanceof Shorted sign) {
      return panel.with(
          new Mark.Rule(
              "",
              Style.of(Style.INK).dashed(),
              Orientation.VERTICAL,
              sign.onset() / Plots.HOUR,
              "short"));
    }
    return panel;
  }
}
