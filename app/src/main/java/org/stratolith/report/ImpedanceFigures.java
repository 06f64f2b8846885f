package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord.StepSpectrum;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;

/** Impedance spectra: the Nyquist plot on equal scales, and the modulus against frequency. */
final class ImpedanceFigures {

  private static final double SQUARE_CENTIMETRES = 1e4;
  private static final int MOST = 4;

  private ImpedanceFigures() {}

  static List<Figure> of(List<StudyView> all) {
    List<StudyView> views = all.stream().filter(v -> !v.record().spectra().isEmpty()).toList();
    if (views.isEmpty()) {
      return List.of();
    }
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    boolean areal = views.stream().allMatch(v -> Double.isFinite(v.cycling().electrodeArea()));
    String unit = areal ? "Ω cm²" : "Ω";
    Panel nyquist = Panel.nyquist("Nyquist plot", unit);
    Panel modulus =
        Panel.of("Modulus", Axis.logarithmic("Frequency", "Hz"), Axis.logarithmic("|Z|", unit));
    for (int i = 0; i < views.size(); i++) {
      StudyView view = views.get(i);
      double scale = areal ? SQUARE_CENTIMETRES * view.cycling().electrodeArea() : 1;
      List<StepSpectrum> spectra = chosen(view.record().spectra());
      for (int k = 0; k < spectra.size(); k++) {
        ImpedanceSpectrum spectrum = spectra.get(k).spectrum();
        String label = labels.get(i) + ", " + when(view, spectra.get(k));
        Style style =
            k == 0 ? view.style() : k == 1 ? view.style().dashed() : view.style().dotted();
        nyquist = nyquist.with(new Line(label, style, nyquist(spectrum, scale)));
        modulus = modulus.with(new Line(label, style, modulus(spectrum, scale)));
      }
    }
    return List.of(
        new Figure(
            "impedance",
            "Impedance",
            "The left ends of the spectra are at the highest frequency.",
            Sources.of(views),
            List.of(nyquist, modulus)));
  }

  /** The first, the last and some between. */
  private static List<StepSpectrum> chosen(List<StepSpectrum> spectra) {
    int n = spectra.size();
    if (n <= MOST) {
      return spectra;
    }
    List<StepSpectrum> kept = new ArrayList<>();
    for (int k = 0; k < MOST; k++) {
      kept.add(spectra.get(k * (n - 1) / (MOST - 1)));
    }
    return kept;
  }

  private static String when(StudyView view, StepSpectrum taken) {
    if (taken.time() == 0) {
      return "before";
    }
    long cycle =
        view.cycling().steps().stream()
            .filter(step -> step.count() < taken.stepCount() && step.size() > 1)
            .filter(step -> step.type() == StepType.CHARGE || step.type() == StepType.DISCHARGE)
            .mapToInt(Step::cycle)
            .distinct()
            .count();
    return cycle == 0
        ? "after " + Words.number(taken.time() / 3600) + " h"
        : "after " + Words.count(cycle, "cycle");
  }

  private static Curve nyquist(ImpedanceSpectrum spectrum, double scale) {
    double[] real = new double[spectrum.size()];
    double[] negative = new double[spectrum.size()];
    for (int i = 0; i < real.length; i++) {
      real[i] = scale * spectrum.real(i);
      negative[i] = -scale * spectrum.imaginary(i);
    }
    return Curve.of(real, negative);
  }

  private static Curve modulus(ImpedanceSpectrum spectrum, double scale) {
    double[] frequency = new double[spectrum.size()];
    double[] modulus = new double[spectrum.size()];
    for (int i = 0; i < frequency.length; i++) {
      frequency[i] = spectrum.frequency(i);
      modulus[i] = scale * spectrum.modulus(i);
    }
    return Curve.of(frequency, modulus);
  }
}
