package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.instrument.diffraction.RingPattern;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Shape;
import org.stratolith.report.chart.Mark.Tag;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.InstrumentRecords;

/**
 * Electron diffraction of a selected area: rings, spots on them, and the names of the strongest.
 */
final class RingPanels {

  private static final double NM = 1e9;
  private static final double REACH = 0.62; // 1/Å
  private static final int POINTS = 120;
  private static final int NAMED = 3;

  /** Rings of a phase that are drawn, from this share of its strongest on. */
  private static final double DRAWN = 0.1;

  private RingPanels() {}

  static Panel of(InstrumentRecords.RegionPattern pattern) {
    String title =
        "%.0f to %.0f nm: %s"
            .formatted(
                NM * pattern.region().from(),
                NM * pattern.region().to(),
                String.join(", ", pattern.phases()));
    Panel panel =
        new Panel(
            title,
            Axis.linear("g", "1/Å").from(-REACH).to(REACH),
            Axis.linear("g", "1/Å").from(-REACH).to(REACH),
            List.of(),
            true);
    List<Mark> names = new ArrayList<>();
    for (String phase : pattern.phases()) {
      Style style = LatticePanels.style(phase);
      List<RingPattern.Ring> rings =
          pattern.rings().stream()
              .filter(ring -> ring.phase().equals(phase) && ring.share() >= DRAWN)
              .toList();
      for (RingPattern.Ring ring : rings) {
        panel = panel.with(new Line("", style.thin(), circle(1 / ring.spacing())));
      }
      panel = panel.with(spots(phase, pattern.spots(), style));
      names.addAll(names(rings, style, LatticePanels.number(phase)));
    }
    return panel.withAll(names);
  }

  private static Curve circle(double radius) {
    double[] x = new double[POINTS + 1];
    double[] y = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      x[i] = radius * Math.cos(2 * Math.PI * i / POINTS);
      y[i] = radius * Math.sin(2 * Math.PI * i / POINTS);
    }
    return Curve.of(x, y);
  }

  private static Points spots(String phase, List<RingPattern.Spot> all, Style style) {
    List<RingPattern.Spot> own = all.stream().filter(spot -> spot.phase().equals(phase)).toList();
    double[] x = own.stream().mapToDouble(RingPattern.Spot::x).toArray();
    double[] y = own.stream().mapToDouble(RingPattern.Spot::y).toArray();
    return new Points(phase, style, Shape.CIRCLE, Curve.of(x, y));
  }

  /** The strongest rings by name, each phase in a direction of its own. */
  private static List<Tag> names(List<RingPattern.Ring> rings, Style style, int phase) {
    double angle = Math.toRadians(55 + 120.0 * phase);
    return rings.stream()
        .sorted(Comparator.comparingDouble(RingPattern.Ring::share).reversed())
        .limit(NAMED)
        .map(ring ->
            new Tag(
                style,
                Math.cos(angle) / ring.spacing(),
                Math.sin(angle) / ring.spacing(),
                ring.hkl()))
        .toList();
  }
}
