package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.fringe.FringeIndex;
import org.stratolith.analysis.fringe.FringeSpots;
import org.stratolith.record.Micrograph;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Mark.Raster;
import org.stratolith.report.chart.Mark.Tag;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.picture.Brightness;
import org.stratolith.report.picture.Png;
import org.stratolith.study.InstrumentRecords;

/** A lattice image beside its Fourier transform with the planes of its spots. */
final class LatticePanels {

  private static final double NM = 1e9;
  private static final double REACH = 0.52; // 1/Å
  private static final int NAMED = 7;
  private static final int[] GREY = {110, 110, 110};

  /** Powers above the noise by which the transform's brightness ends. */
  private static final double BRIGHTEST = 1e3;

  private static final List<String> PHASES = List.of("Li", "Li9Al4", "LiCl");

  private LatticePanels() {}

  static List<Panel> of(InstrumentRecords.LatticeWindow window) {
    return List.of(image(window), transform(window));
  }

  /** The colour that a phase has in all figures of instruments. */
  static Style style(String phase) {
    return Style.of(number(phase));
  }

  /** Place of a phase among those of the paper. */
  static int number(String phase) {
    return Math.max(PHASES.indexOf(plain(phase)), 0);
  }

  /** A phase's name without its setting. */
  private static String plain(String phase) {
    return phase.split("[ -]", 2)[0];
  }

  /** The image turned so that the depth runs to the right, as in all sections. */
  private static Panel image(InstrumentRecords.LatticeWindow window) {
    Micrograph image = window.image();
    double[] turned = new double[image.columns() * image.rows()];
    for (int row = 0; row < image.rows(); row++) {
      for (int column = 0; column < image.columns(); column++) {
        turned[column * image.rows() + row] = image.value(column, row);
      }
    }
    double edge = NM * image.width();
    double from = NM * window.window().from();
    double to = NM * window.window().to();
    return new Panel(
        "Window from %.0f to %.0f nm".formatted(from, to),
        Axis.linear("Depth", "nm").from(from).to(to),
        Axis.linear("Along the face", "nm").from(0).to(edge),
        List.of(
            new Raster(
                from, to, 0, edge, Png.address(Brightness.picture(image.rows(), turned, GREY)))),
        true);
  }

  private static Panel transform(InstrumentRecords.LatticeWindow window) {
    FringeSpots.Transform transform = window.transform();
    int half = (int) Math.min(transform.columns() / 2.0 - 1, REACH / transform.stepX());
    int side = 2 * half + 1;
    double[] values = new double[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int v = row - half + transform.columns() / 2;
        int u = column - half + transform.columns() / 2;
        double power = transform.power()[v * transform.columns() + u];
        values[column * side + row] = Math.log1p(Math.min(power, BRIGHTEST));
      }
    }
    double reach = (half + 0.5) * transform.stepX();
    Panel panel =
        new Panel(
            "At " + window.window().places() + " places: " + said(window),
            Axis.linear("g", "1/Å").from(-reach).to(reach),
            Axis.linear("g", "1/Å").from(-reach).to(reach),
            List.of(
                new Raster(
                    -reach,
                    reach,
                    -reach,
                    reach,
                    Png.address(Brightness.picture(side, values, GREY)))),
            true);
    return panel.withAll(names(window.spots(), reach));
  }

  private static String said(InstrumentRecords.LatticeWindow window) {
    List<String> words = new ArrayList<>();
    window.shares().entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
        .forEach(share ->
            words.add(
                String.format(
                    Locale.ROOT,
                    "%s %.0f",
                    share.getKey(),
                    share.getValue() * window.window().places())));
    return String.join(", ", words);
  }

  /** Turned as the image is; rows of a picture run down, the axis up. */
  private static List<Tag> names(List<FringeIndex.Named> spots, double reach) {
    List<Tag> notes = new ArrayList<>();
    for (FringeIndex.Named named : spots) {
      FringeIndex.Candidate plane = named.best();
      double x = named.spot().y();
      double y = -named.spot().x();
      if (plane != null && notes.size() < NAMED && Math.abs(x) < reach && Math.abs(y) < reach) {
        String doubt = named.isCertain() ? "" : " ?";
        notes.add(
            new Tag(style(plane.phase()), x, y, plain(plane.phase()) + " " + plane.hkl() + doubt));
      }
    }
    return notes;
  }
}
