package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.Micrograph;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Mark.Raster;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.picture.Brightness;
import org.stratolith.report.picture.Png;

/** Micrographs as panels, their values as brightness. */
final class PicturePanels {

  private static final double NM = 1e9;
  private static final int[][] COLOURS = {{213, 94, 0}, {0, 158, 115}, {128, 128, 128}};
  private static final int[] MODULUS = {64, 110, 170};

  private PicturePanels() {}

  /** Sections across the face, turned so that the depth runs to the right. */
  static List<Panel> sections(List<Micrograph> images) {
    List<Panel> panels = new ArrayList<>();
    for (int k = 0; k < images.size(); k++) {
      Micrograph image = images.get(k);
      double[] turned = new double[image.columns() * image.rows()];
      for (int row = 0; row < image.rows(); row++) {
        for (int column = 0; column < image.columns(); column++) {
          turned[column * image.rows() + row] = image.value(column, row);
        }
      }
      panels.add(
          panel(
              image.quantity().name(),
              "Depth",
              NM * image.height(),
              NM * image.width(),
              picture(image.rows(), turned, COLOURS[k % COLOURS.length])));
    }
    return panels;
  }

  /** A map of the face. */
  static Panel face(String title, Micrograph map) {
    return panel(
        title,
        "Along the face",
        NM * map.width(),
        NM * map.height(),
        picture(map.columns(), map.values(), MODULUS));
  }

  private static String picture(int columns, double[] values, int[] colour) {
    return Png.address(Brightness.picture(columns, values, colour));
  }

  private static Panel panel(
      String title, String across, double width, double height, String picture) {
    return new Panel(
        title,
        Axis.linear(across, "nm").from(0).to(width),
        Axis.linear("Along the face", "nm").from(0).to(height),
        List.of(new Raster(0, width, 0, height, picture)),
        true);
  }
}
