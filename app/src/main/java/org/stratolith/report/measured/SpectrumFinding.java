package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.ImpedanceReduction;
import org.stratolith.analysis.impedance.KramersKronig;
import org.stratolith.analysis.impedance.LinKk;
import org.stratolith.analysis.impedance.LinKkOptions;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.analysis.impedance.fit.CircuitFit;
import org.stratolith.analysis.impedance.fit.FitOptions;
import org.stratolith.analysis.impedance.fit.FitResult;
import org.stratolith.analysis.impedance.fit.FittedParameter;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** What a spectrum tells: without a circuit, and with one if it is given. */
final class SpectrumFinding {

  private SpectrumFinding() {}

  static Finding of(String source, ImpedanceSpectrum spectrum, Settings settings) {
    boolean areal = spectrum.electrodeArea() > 0;
    double scale = areal ? Plots.SQUARE_CENTIMETRES * spectrum.electrodeArea() : 1;
    String unit = areal ? "ohm cm2" : "ohm";
    List<Value> values = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    ImpedanceReduction reduced = ImpedanceReduction.of(spectrum);
    values.add(
        Value.of("high-frequency resistance", scale * reduced.highFrequency(), unit)
            .noted(
                reduced.interceptReached()
                    ? ""
                    : "the real axis is not reached; an arc may be part of it"));
    values.add(Value.of("interface resistance", scale * reduced.interfaceResistance(), unit));
    values.add(Value.of("characteristic frequency", reduced.characteristicFrequency(), "Hz"));
    kramersKronig(spectrum, values, remarks);
    List<Listing> tables = new ArrayList<>();
    Panel nyquist =
        Panel.nyquist("Nyquist plot", areal ? "Ω cm²" : "Ω").with(measured(spectrum, scale));
    Panel modulus =
        Panel.of(
                "Modulus",
                Axis.logarithmic("Frequency", "Hz"),
                Axis.logarithmic("|Z|", areal ? "Ω cm²" : "Ω"))
            .with(modulus(spectrum, scale));
    String text = settings.circuit();
    if (text != null) {
      FitResult fit = CircuitFit.of(Circuit.parse(text), spectrum, FitOptions.defaults());
      tables.add(listing(fit));
      values.add(Value.of("sum of squares", fit.sumOfSquares(), ""));
      remarks.addAll(fit.warnings());
      double[] frequency = new double[spectrum.size()];
      for (int row = 0; row < frequency.length; row++) {
        frequency[row] = spectrum.frequency(row);
      }
      ImpedanceSpectrum curve = fit.curve(frequency, spectrum.electrodeArea());
      nyquist = nyquist.with(new Line("fit", Style.of(1), nyquist(curve, scale)));
    }
    return new Finding(
        source,
        values,
        remarks,
        tables,
        List.of(
            new Figure(
                Plots.id("impedance", source),
                "Impedance",
                "The left end of the spectrum is at the highest frequency.",
                "",
                List.of(nyquist, modulus))));
  }

  private static void kramersKronig(
      ImpedanceSpectrum spectrum, List<Value> values, List<String> remarks) {
    try {
      KramersKronig test = LinKk.of(spectrum, LinKkOptions.defaults());
      values.add(
          Value.word(
              "Kramers-Kronig", test.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
      values.add(Value.of("Kramers-Kronig residual", 100 * test.rootMeanSquare(), "%"));
      remarks.add(test.explanation());
    } catch (IllegalArgumentException tooFew) {
      remarks.add("The Kramers-Kronig test is left out: " + tooFew.getMessage());
    }
  }

  private static Listing listing(FitResult fit) {
    List<List<Object>> rows = new ArrayList<>();
    for (FittedParameter fitted : fit.parameters()) {
      rows.add(
          List.of(
              fitted.parameter().name(),
              fitted.value(),
              fitted.standardError(),
              fitted.lower(),
              fitted.upper(),
              fitted.parameter().definition().unit(),
              fitted.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    return new Listing(
        "Circuit " + fit.circuit(),
        List.of("parameter", "value", "standard error", "95 % from", "95 % to", "unit", "state"),
        Listings.rows(rows));
  }

  private static Mark measured(ImpedanceSpectrum spectrum, double scale) {
    return new Mark.Points("measured", Style.of(0), Mark.Shape.CIRCLE, nyquist(spectrum, scale));
  }

  private static Curve nyquist(ImpedanceSpectrum spectrum, double scale) {
    double[] real = new double[spectrum.size()];
    double[] negative = new double[spectrum.size()];
    for (int row = 0; row < real.length; row++) {
      real[row] = scale * spectrum.real(row);
      negative[row] = -scale * spectrum.imaginary(row);
    }
    return Curve.of(real, negative);
  }

  private static Mark modulus(ImpedanceSpectrum spectrum, double scale) {
    double[] frequency = new double[spectrum.size()];
    double[] modulus = new double[spectrum.size()];
    for (int row = 0; row < frequency.length; row++) {
      frequency[row] = spectrum.frequency(row);
      modulus[row] = scale * spectrum.modulus(row);
    }
    return new Mark.Points(
        "measured", Style.of(0), Mark.Shape.CIRCLE, Curve.of(frequency, modulus));
  }
}
