package org.stratolith.report.crystal;

import static org.stratolith.report.markup.Numbers.coordinate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.report.crystal.CellView.Atom;
import org.stratolith.report.markup.Markup;

/**
 * The drawing that does not turn: an orthographic projection, things painted from the farthest to
 * the nearest. Bonds are halves that start at the surface of their atom, and edges are cut into
 * pieces, so that what lies in front covers what lies behind.
 */
final class StillCell {

  static final double SIZE = 420;

  /** Pieces of an edge of a cell. */
  private static final int PIECES = 12;

  private static final double MARGIN = 16;

  /** Thickness of a bond, Å. */
  private static final double BOND = 0.16;

  /** Distance of the letters a, b, c from the end of their edge. */
  private static final double LABEL = 25;

  private record Item(double depth, String kind, String path, double x, double y) {}

  private final CellView view;
  private final Orientation orientation;
  private final double[] edges;
  private final String id;
  private final double scale;
  private final List<Item> items = new ArrayList<>();

  StillCell(CellView view, Orientation orientation, String id) {
    this.view = view;
    this.orientation = orientation;
    this.edges = view.edges();
    this.id = id;
    this.scale = (SIZE / 2 - MARGIN) / view.reach();
  }

  /** Writes the {@code svg} element. */
  void write(Markup out, String description) {
    edges();
    if (!view.crowded()) {
      bonds();
    }
    atoms();
    items.sort(Comparator.comparingDouble(Item::depth));
    String side = coordinate(SIZE);
    out.open(
        "svg",
        "viewBox",
        "0 0 " + side + " " + side,
        "role",
        "img",
        "stroke-width",
        coordinate(BOND * scale));
    out.element("title", description);
    definitions(out);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.path.isEmpty()) {
        out.empty("use", "href", "#" + item.kind, "x", coordinate(item.x), "y", coordinate(item.y));
        continue;
      }
      StringBuilder path = new StringBuilder(item.path);
      while (i + 1 < items.size() && items.get(i + 1).kind.equals(item.kind)) {
        path.append(items.get(++i).path);
      }
      out.empty("path", "class", item.kind, "d", path.toString());
    }
    labels(out);
    out.close().line();
  }

  /** A sphere for each kind: its shares as sectors, then light and a rim. */
  private void definitions(Markup out) {
    out.open("defs");
    for (int k = 0; k < view.kinds().size(); k++) {
      out.open("g", "id", id + "-" + k);
      Sphere.write(out, view.kinds().get(k), view.kinds().get(k).radius() * scale);
      out.close();
    }
    out.close().line();
  }

  private void atoms() {
    for (Atom atom : view.atoms()) {
      double[] at = orientation.apply(atom.x(), atom.y(), atom.z());
      items.add(new Item(at[2], id + "-" + atom.kind(), "", right(at[0]), down(at[1])));
    }
  }

  private void bonds() {
    for (int[] bond : view.bonds()) {
      Atom p = view.atoms().get(bond[0]);
      Atom q = view.atoms().get(bond[1]);
      double x = (p.x() + q.x()) / 2;
      double y = (p.y() + q.y()) / 2;
      double z = (p.z() + q.z()) / 2;
      half(p, x, y, z);
      half(q, x, y, z);
    }
    view.stubs().forEach(stub -> half(view.atoms().get(stub.atom()), stub.x(), stub.y(), stub.z()));
  }

  private void half(Atom atom, double x, double y, double z) {
    Kind kind = view.kinds().get(atom.kind());
    double length = Math.hypot(Math.hypot(x - atom.x(), y - atom.y()), z - atom.z());
    double start = Math.min(0.9 * kind.radius() / length, 1);
    double[] from =
        orientation.apply(
            atom.x() + start * (x - atom.x()),
            atom.y() + start * (y - atom.y()),
            atom.z() + start * (z - atom.z()));
    double[] to = orientation.apply(x, y, z);
    line("cell-bond c" + kind.shares().getFirst().colour(), from, to);
  }

  private void edges() {
    int n = view.repeats();
    for (int axis = 0; axis < 3; axis++) {
      for (int u = 0; u <= n; u++) {
        for (int v = 0; v <= n; v++) {
          for (int piece = 0; piece < n * PIECES; piece++) {
            double middle = (piece + 0.5) / PIECES;
            if (!covered(place(axis, middle, u, v))) {
              line(
                  "cell-edge",
                  point(axis, (double) piece / PIECES, u, v),
                  point(axis, (piece + 1.0) / PIECES, u, v));
            }
          }
        }
      }
    }
  }

  private void line(String kind, double[] from, double[] to) {
    String path =
        "M"
            + coordinate(right(from[0]))
            + " "
            + coordinate(down(from[1]))
            + "L"
            + coordinate(right(to[0]))
            + " "
            + coordinate(down(to[1]));
    items.add(new Item((from[2] + to[2]) / 2, kind, path, 0, 0));
  }

  /** Whether a point lies inside an atom, where its piece of an edge would show through. */
  private boolean covered(double[] xyz) {
    return view.atoms().stream()
        .anyMatch(atom ->
            Math.hypot(Math.hypot(xyz[0] - atom.x(), xyz[1] - atom.y()), xyz[2] - atom.z())
                < view.kinds().get(atom.kind()).radius());
  }

  private double[] point(int axis, double along, double u, double v) {
    double[] xyz = place(axis, along, u, v);
    return orientation.apply(xyz[0], xyz[1], xyz[2]);
  }

  /** A point {@code along} an axis on the line of cells at u and v along the other two, Å. */
  private double[] place(int axis, double along, double u, double v) {
    double[] at = new double[3];
    at[axis] = along;
    at[(axis + 1) % 3] = u;
    at[(axis + 2) % 3] = v;
    double[] xyz = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        xyz[j] += (at[i] - view.repeats() / 2.0) * edges[3 * i + j];
      }
    }
    return xyz;
  }

  private void labels(Markup out) {
    for (int axis = 0; axis < 3; axis++) {
      double[] tip = point(axis, view.repeats(), 0, 0);
      double[] origin = point(axis, 0, 0, 0);
      double stretch =
          LABEL / scale / Math.max(1e-9, Math.hypot(tip[0] - origin[0], tip[1] - origin[1]));
      out.element(
          "text",
          "abc".substring(axis, axis + 1),
          "class",
          "w ci m",
          "x",
          coordinate(right(tip[0] + Math.min(stretch, 1) * (tip[0] - origin[0]))),
          "y",
          coordinate(down(tip[1] + Math.min(stretch, 1) * (tip[1] - origin[1])) + 4));
    }
  }

  private double right(double x) {
    return SIZE / 2 + scale * x;
  }

  private double down(double y) {
    return SIZE / 2 - scale * y;
  }
}
