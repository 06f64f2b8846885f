package org.stratolith.report.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.LineProfile;
import org.stratolith.matter.diffraction.MillerFamily;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Label;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;

/**
 * The powder pattern of a crystal: its lines as sticks, and what a diffractometer blurs them to.
 */
final class PatternFigure {

  /** Full width of the profile at half its height, degrees: a common laboratory instrument. */
  static final double WIDTH = 0.2;

  private static final double STEP = 0.05;

  /** The profile of a line is followed so far, in widths; beyond, a Gaussian is below 1e-10. */
  private static final double REACH = 3;

  /** Weaker lines bear no indices. */
  private static final double STRONG = 5;

  private static final double HEADROOM = 112;

  private PatternFigure() {}

  static Figure of(PeakList lines, double from, double to, String id) {
    double[] x = new double[3 * lines.peaks().size()];
    double[] y = new double[x.length];
    List<DiffractionPeak> strong = new ArrayList<>();
    for (int i = 0; i < lines.peaks().size(); i++) {
      DiffractionPeak peak = lines.peaks().get(i);
      Arrays.fill(x, 3 * i, 3 * i + 2, peak.twoTheta());
      x[3 * i + 2] = Double.NaN; // the pen is lifted
      y[3 * i + 1] = peak.intensity();
      if (peak.intensity() >= STRONG) {
        strong.add(peak);
      }
    }
    Panel panel =
        Panel.of(
                "",
                Axis.linear("2θ", "°").from(from).to(to),
                Axis.linear("Intensity", "").from(0).to(HEADROOM))
            .with(new Line("profile", Style.of(1).thin(), profile(lines, from, to)))
            .with(new Line("lines", Style.of(0), Curve.of(x, y)));
    strong.sort(Comparator.comparingDouble((DiffractionPeak peak) -> -peak.intensity()));
    for (DiffractionPeak peak : strong) {
      String hkl = indices(peak.families().getFirst());
      panel = panel.with(new Label(Style.of(Style.INK), peak.twoTheta(), peak.intensity(), hkl));
    }
    return new Figure(
        id,
        "Powder lines of " + lines.name(),
        "%s, %.5f Å. Sticks: integrated intensities, the strongest 100; indices on lines of %.0f and more where there is room. Profile: every line a Gaussian of %s° full width, scaled to its own maximum."
            .formatted(lines.radiation().name(), lines.radiation().wavelength(), STRONG, WIDTH),
        "",
        List.of(panel));
  }

  private static Curve profile(PeakList lines, double from, double to) {
    int points = (int) Math.round((to - from) / STEP) + 1;
    double[] angle = new double[points];
    double[] height = new double[points];
    double highest = 0;
    Arrays.setAll(angle, i -> from + i * STEP);
    for (DiffractionPeak peak : lines.peaks()) {
      LineProfile shape =
          LineProfile.of(
              peak.twoTheta(), lines.radiation().wavelength(), WIDTH, Double.POSITIVE_INFINITY, 0);
      int first = (int) Math.ceil((peak.twoTheta() - REACH * WIDTH - from) / STEP);
      int last = (int) Math.floor((peak.twoTheta() + REACH * WIDTH - from) / STEP);
      for (int i = Math.max(first, 0); i <= Math.min(last, points - 1); i++) {
        height[i] += peak.intensity() * shape.at(angle[i] - peak.twoTheta());
      }
    }
    for (double value : height) {
      highest = Math.max(highest, value);
    }
    return Curve.of(angle, height).scaled(1, highest > 0 ? 100 / highest : 1);
  }

  /** Such as "111", or "1 −1 10" where signs or two digits need room. */
  static String indices(MillerFamily family) {
    int[] hkl = {family.h(), family.k(), family.l()};
    boolean tight = Arrays.stream(hkl).allMatch(index -> index >= 0 && index < 10);
    StringBuilder text = new StringBuilder();
    for (int index : hkl) {
      text.append(tight || text.isEmpty() ? "" : " ").append(index < 0 ? "−" : "");
      text.append(Math.abs(index));
    }
    return text.toString();
  }
}
