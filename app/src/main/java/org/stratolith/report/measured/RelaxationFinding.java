package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.impedance.relaxation.DrtOptions;
import org.stratolith.analysis.impedance.relaxation.LambdaChoice;
import org.stratolith.analysis.impedance.relaxation.RelaxationPeak;
import org.stratolith.analysis.impedance.relaxation.RelaxationSpectrum;
import org.stratolith.analysis.impedance.relaxation.RelaxationTimes;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** The distribution of relaxation times behind a spectrum. */
final class RelaxationFinding {

  private RelaxationFinding() {}

  static Finding of(String source, ImpedanceSpectrum spectrum, Settings settings) {
    boolean areal = spectrum.electrodeArea() > 0;
    double scale = areal ? Plots.SQUARE_CENTIMETRES * spectrum.electrodeArea() : 1;
    String unit = areal ? "ohm cm2" : "ohm";
    RelaxationSpectrum found =
        RelaxationTimes.of(spectrum, DrtOptions.defaults().withLambda(settings.lambda()));
    List<Value> values = new ArrayList<>();
    values.add(Value.of("series resistance", scale * found.seriesResistance(), unit));
    values.add(Value.of("polarisation resistance", scale * found.polarisationResistance(), unit));
    values.add(Value.of("inductance", found.inductance(), "H"));
    values.add(Value.of("lambda", found.lambda(), "").noted(words(settings.lambda())));
    values.add(Value.of("deviation of Re Z", scale * found.realDeviation(), unit));
    values.add(Value.of("deviation of Im Z", scale * found.imaginaryDeviation(), unit));
    return new Finding(
        source,
        values,
        found.warnings(),
        List.of(peaks(found, scale, unit)),
        List.of(
            new Figure(
                Plots.id("drt", source),
                "Distribution of relaxation times",
                "The area under the curve, over the natural logarithm of the time, is a resistance.",
                "",
                List.of(distribution(found, scale, areal ? "Ω cm²" : "Ω")))));
  }

  private static String words(LambdaChoice choice) {
    return switch (choice) {
      case LambdaChoice.GeneralisedCrossValidation gcv -> "by generalised cross-validation";
      case LambdaChoice.RealImaginary parts -> "by the real against the imaginary part";
      case LambdaChoice.LCurve curve -> "at the corner of the L-curve";
      case LambdaChoice.Given given -> "given";
    };
  }

  private static Listing peaks(RelaxationSpectrum found, double scale, String unit) {
    List<List<Object>> rows = new ArrayList<>();
    for (RelaxationPeak peak : found.peaks()) {
      rows.add(
          List.of(
              peak.tau(),
              peak.frequency(),
              scale * peak.resistance(),
              peak.capacitance() / scale,
              peak.width()));
    }
    boolean areal = unit.endsWith("cm2");
    return new Listing(
        "Peaks",
        List.of(
            "time, s",
            "frequency, Hz",
            "resistance, " + unit,
            areal ? "capacitance, F cm-2" : "capacitance, F",
            "width, decades"),
        Listings.rows(rows));
  }

  private static Panel distribution(RelaxationSpectrum found, double scale, String unit) {
    double[] tau = new double[found.size()];
    double[] gamma = new double[found.size()];
    for (int k = 0; k < tau.length; k++) {
      tau[k] = found.tau(k);
      gamma[k] = scale * found.gamma(k);
    }
    return Panel.of("γ(ln τ)", Axis.logarithmic("Relaxation time", "s"), Axis.linear("γ", unit))
        .with(new Line("", Style.of(0), Curve.of(tau, gamma)));
  }
}
