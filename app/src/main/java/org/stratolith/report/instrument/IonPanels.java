package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.ImageStack;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Mark.Sheet;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.picture.Png;

/**
 * Images by secondary ions as the box that was sputtered: the face on the left, the nearest section
 * in front, another on top; each ion alone and all over each other.
 */
final class IonPanels {

  private static final int[][] COLOURS = {{255, 120, 20}, {20, 200, 140}, {190, 90, 200}};
  private static final double MICRO = 1e6;

  /** Part of the axes by which the box leans back. */
  private static final double LEAN = 0.35;

  private IonPanels() {}

  static List<Panel> of(ImageStack stack) {
    List<Panel> panels = new ArrayList<>();
    int[] all = new int[stack.signals().size()];
    for (int s = 0; s < all.length; s++) {
      all[s] = s;
    }
    panels.add(panel(stack, "All ions", all));
    for (int s : all) {
      panels.add(panel(stack, stack.signals().get(s).name(), s));
    }
    return panels;
  }

  /** A pixel of a face: which voxel it shows. */
  @FunctionalInterface
  private interface Voxel {
    double value(int signal, int across, int down);
  }

  private static Panel panel(ImageStack stack, String title, int... signals) {
    int last = stack.rows() - 1;
    int images = stack.size();
    double time = stack.position(images - 1) + stack.position(0);
    double edge = MICRO * stack.width();
    double backTime = LEAN * time;
    double backEdge = LEAN * edge;
    double[] highest = highest(stack);
    String front =
        picture(images, stack.columns(), (s, k, i) -> stack.value(s, k, i, last), highest, signals);
    String top =
        picture(images, stack.rows(), (s, k, j) -> stack.value(s, k, 0, j), highest, signals);
    String face =
        picture(
            stack.rows(), stack.columns(), (s, j, i) -> stack.value(s, 0, i, j), highest, signals);
    return Panel.of(
            title,
            Axis.linear("Sputter time", "s").from(-1.1 * backTime).to(1.02 * time),
            Axis.linear("Along the face", "µm").from(-0.02 * edge).to(1.1 * (edge + backEdge)))
        .with(new Sheet(0, edge, time, 0, 0, -edge, front))
        .with(new Sheet(-backTime, edge + backEdge, time, 0, backTime, -backEdge, top))
        .with(new Sheet(-backTime, edge + backEdge, backTime, -backEdge, 0, -edge, face));
  }

  /** The highest count of each ion on the three faces that are drawn. */
  private static double[] highest(ImageStack stack) {
    int last = stack.rows() - 1;
    double[] highest = new double[stack.signals().size()];
    for (int s = 0; s < highest.length; s++) {
      for (int k = 0; k < stack.size(); k++) {
        for (int i = 0; i < stack.columns(); i++) {
          highest[s] = Math.max(highest[s], stack.value(s, k, i, last));
        }
        for (int j = 0; j < stack.rows(); j++) {
          highest[s] = Math.max(highest[s], stack.value(s, k, 0, j));
        }
      }
    }
    return highest;
  }

  /** Ions by their colours over each other, each relative to its highest count on the box. */
  private static String picture(
      int columns, int rows, Voxel voxel, double[] highest, int... signals) {
    int[] rgb = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double[] sum = new double[3];
        for (int s : signals) {
          double share = highest[s] > 0 ? voxel.value(s, column, row) / highest[s] : 0;
          for (int c = 0; c < 3; c++) {
            sum[c] += share * COLOURS[s % COLOURS.length][c];
          }
        }
        int value = 0;
        for (double part : sum) {
          value = value << 8 | (int) Math.min(255, Math.round(part));
        }
        rgb[row * columns + column] = value;
      }
    }
    return Png.address(Png.bytes(columns, rows, rgb));
  }
}
