package org.stratolith.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.ForAll.Case;

class PathWriterTest {

  private static final Projection X = new Projection(false, 0, 1, 50, 450);
  private static final Projection Y = new Projection(false, -1, 1, 250, 10);

  // Half a tenth of rounding, and the tolerance of points left out.
  private static final double SEEN = 0.05 + PathData.TOLERANCE + 1e-9;

  @ForAll
  void thinningKeepsEveryColumnsExtremes(Case random) {
    int n = 20_000;
    double[] x = new double[n];
    double[] y = new double[n];
    double walk = 0;
    for (int i = 0; i < n; i++) {
      x[i] = i / (n - 1.0);
      walk += random.uniform(-0.02, 0.02);
      y[i] = i % 977 == 0 ? random.uniform(-1, 1) : Math.tanh(walk);
    }
    String path = PathWriter.line(Curve.of(x, y), X, Y);
    List<double[]> drawn = vertices(path);
    // Four points to a column of half a pixel, at most.
    assertThat(drawn.size()).isLessThan(4 * 801);
    for (int i = 0; i < n; i += 977) {
      assertThat(distance(drawn, X.pixel(x[i]), Y.pixel(y[i])))
          .as("spike at %s", x[i])
          .isLessThan(PathWriter.COLUMN + SEEN);
    }
    double top = drawn.stream().mapToDouble(p -> p[1]).min().orElseThrow();
    double highest = java.util.Arrays.stream(y).max().orElseThrow();
    assertThat(Math.abs(top - Y.pixel(highest))).isLessThan(SEEN);
  }

  @ForAll
  void noPointLiesFartherFromTheLineThanIsSeen(Case random) {
    int n = 60;
    double[] x = new double[n];
    double[] y = new double[n];
    double angle = 0;
    for (int i = 1; i < n; i++) {
      angle += random.uniform(-0.6, 0.6);
      x[i] = x[i - 1] + 0.01 * Math.cos(angle);
      y[i] = y[i - 1] + 0.02 * Math.sin(angle);
    }
    List<double[]> drawn = vertices(PathWriter.line(Curve.of(x, y), X, Y));
    for (int i = 0; i < n; i++) {
      assertThat(distance(drawn, X.pixel(x[i]), Y.pixel(y[i])))
          .isLessThan(PathWriter.COLUMN + SEEN);
    }
  }

  @Test
  void aLongCyclingTraceIsSmallAndAStraightLineIsTwoPoints() {
    int n = 350 * 2 * 200;
    double[] hours = new double[n];
    double[] volts = new double[n];
    for (int i = 0; i < n; i++) {
      hours[i] = i / (double) n;
      volts[i] = ((i / 200) % 2 == 0 ? 1 : -1) * (0.5 + 0.2 * hours[i] + 0.0005 * (i % 200));
    }
    assertThat(PathWriter.line(Curve.of(hours, volts), X, Y).length()).isLessThan(25_000);
    assertThat(PathWriter.line(Curve.of(new double[] {0, .5, 1}, new double[] {-1, 0, 1}), X, Y))
        .isEqualTo("M50 250l400-240");
  }

  @Test
  void whatCannotBeShownBreaksTheLine() {
    double[] x = {0, 0.25, 0.5, 0.75, 1};
    double[] y = {0, 0, Double.NaN, 0, 0};
    assertThat(PathWriter.line(Curve.of(x, y), X, Y)).isEqualTo("M50 130h100M350 130h100");
    Projection decades = new Projection(true, 0.1, 10, 250, 10);
    assertThat(PathWriter.line(Curve.of(x, new double[] {1, 1, -1, 1, 1}), X, decades))
        .isEqualTo("M50 130h100M350 130h100");
    assertThat(PathWriter.line(Curve.of(new double[0], new double[0]), X, Y)).isEmpty();
  }

  /** The corners of a path of M, l, h and v. */
  static List<double[]> vertices(String path) {
    List<double[]> points = new ArrayList<>();
    Matcher token = Pattern.compile("[Mlhv]|-?(?:\\d+\\.?\\d*|\\.\\d+)").matcher(path);
    char command = 'M';
    double x = 0;
    double y = 0;
    while (token.find()) {
      if (Character.isLetter(token.group().charAt(0))) {
        command = token.group().charAt(0);
        continue;
      }
      double value = Double.parseDouble(token.group());
      switch (command) {
        case 'M' -> {
          x = value;
          token.find();
          y = Double.parseDouble(token.group());
        }
        case 'h' -> x += value;
        case 'v' -> y += value;
        default -> {
          x += value;
          token.find();
          y += Double.parseDouble(token.group());
        }
      }
      points.add(new double[] {x, y});
    }
    return points;
  }

  /** Distance of a point to the polyline. */
  private static double distance(List<double[]> line, double px, double py) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < line.size(); i++) {
      double[] a = line.get(i - 1);
      double[] b = line.get(i);
      double dx = b[0] - a[0];
      double dy = b[1] - a[1];
      double square = dx * dx + dy * dy;
      double part =
          square == 0 ? 0 : Math.clamp(((px - a[0]) * dx + (py - a[1]) * dy) / square, 0.0, 1.0);
      least = Math.min(least, Math.hypot(px - a[0] - part * dx, py - a[1] - part * dy));
    }
    return least;
  }
}
