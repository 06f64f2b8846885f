package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.Gitt;
import org.stratolith.analysis.GittPulse;
import org.stratolith.record.CyclingRecord;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** The pulses of a titration. */
final class TitrationFinding {

  private TitrationFinding() {}

  static Finding of(String source, CyclingRecord record, Settings settings) {
    Gitt all = Gitt.of(record);
    Gitt gitt = all.regular();
    List<Value> values = new ArrayList<>();
    values.add(Value.of("pulses", gitt.pulses().size(), ""));
    values.add(
        Value.of("median polarisation", 1e3 * gitt.medianPolarisation(), "mV")
            .give(1e3 * gitt.medianPolarisationError()));
    values.add(Value.of("mean polarisation", 1e3 * gitt.meanPolarisation(), "mV"));
    boolean diffusivity = settings.volumePerSurface() > 0;
    List<List<Object>> rows = new ArrayList<>();
    double[] hours = new double[gitt.pulses().size()];
    double[] millivolts = new double[hours.length];
    for (int k = 0; k < hours.length; k++) {
      GittPulse pulse = gitt.pulses().get(k);
      hours[k] = pulse.start() / Plots.HOUR;
      millivolts[k] = 1e3 * pulse.polarisation();
      List<Object> row =
          new ArrayList<>(
              List.of(
                  hours[k],
                  pulse.duration(),
                  1e3 * pulse.current(),
                  pulse.voltageBefore(),
                  pulse.voltageRested(),
                  millivolts[k],
                  1e3 * pulse.ohmicPart()));
      if (diffusivity) {
        addDiffusivity(pulse, settings, row);
      }
      rows.add(row);
    }
    List<String> headings =
        new ArrayList<>(
            List.of(
                "start (h)",
                "duration (s)",
                "current (mA)",
                "before (V)",
                "rested (V)",
                "polarisation (mV)",
                "ohmic (mV)"));
    if (diffusivity) {
      headings.addAll(List.of("D (m2/s)", "standard error", "lowest", "highest", "D tau/l2"));
    }
    List<String> remarks = new ArrayList<>();
    remarks.add("Polarisation is the end of a pulse less the end of the rest after it.");
    if (all.pulses().size() > gitt.pulses().size()) {
      remarks.add(
          all.pulses().size()
              - gitt.pulses().size()
              + " stretches of current of another length or size are left out.");
    }
    remarks.add(
        diffusivity
            ? "D is read from the line of voltage over the root of time in the window "
                + settings.windowStart()
                + " s to "
                + (Double.isNaN(settings.windowEnd())
                    ? "the end of the pulse"
                    : settings.windowEnd() + " s")
                + "; lowest and highest are for windows shortened by a quarter at either end. A rest that was too short makes D wrong."
            : "Give --length, the volume of the host over its surface (a third of the radius of spheres), for diffusivities.");
    Panel panel =
        Panel.of("", Axis.linear("Time", "h"), Axis.linear("Polarisation", "mV"))
            .with(new Mark.Points("", Style.of(0), Mark.Shape.CIRCLE, Curve.of(hours, millivolts)));
    return new Finding(
        source,
        values,
        remarks,
        List.of(new Listing("Pulses", headings, Listings.rows(rows))),
        List.of(
            new Figure(
                Plots.id("titration", source),
                "Titration",
                "Polarisation of every pulse.",
                "",
                List.of(Plots.voltage(record), panel))));
  }

  private static void addDiffusivity(GittPulse pulse, Settings settings, List<Object> row) {
    double end = Double.isNaN(settings.windowEnd()) ? pulse.duration() : settings.windowEnd();
    GittPulse.Diffusivity found =
        pulse.diffusivity(settings.volumePerSurface(), settings.windowStart(), end);
    if (found == null) {
      row.addAll(List.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    } else {
      row.addAll(
          List.of(
              found.value(),
              found.standardError(),
              found.lowest(),
              found.highest(),
              found.fourier()));
    }
  }
}
