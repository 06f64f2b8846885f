package org.stratolith.report.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.report.markup.Markup;
import org.stratolith.report.page.Block;

/**
 * A unit cell to look at: a still drawing that the page's script replaces by one that turns. The
 * script finds what to draw in the attributes of the element, so it computes no crystallography.
 */
public final class CellFigure {

  /** Blocks of two by two by two cells with more atoms are not offered: they would be fog. */
  private static final int MOST = 1500;

  private CellFigure() {}

  /**
   * The figure of a crystal.
   *
   * @param id letters, digits and hyphens, unique on the page
   */
  public static Block of(Crystal crystal, String id) {
    List<Position> positions = Position.of(crystal);
    List<Bonds.Bond> bonds = Bonds.of(crystal.cell(), positions);
    CellView one = CellView.of(crystal.cell(), positions, bonds, 1);
    Orientation first = Orientation.first(one.edges());
    Markup out = new Markup();
    out.open("figure", "class", "crystal", "id", id);
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "class",
                "stage",
                "data-name",
                crystal.name(),
                "data-edges",
                decimals(one.edges()),
                "data-turn",
                decimals(first.rows()),
                "data-kinds",
                kinds(one),
                "data-bare",
                one.crowded() ? "yes" : ""));
    data(one, attributes);
    if (8 * positions.size() <= MOST) {
      data(CellView.of(crystal.cell(), positions, bonds, 2), attributes);
    }
    out.open("div", attributes.toArray(String[]::new));
    new StillCell(one, first, id).write(out, "Unit cell of " + crystal.name());
    out.close();
    legend(out, one);
    out.open("figcaption");
    out.text(caption(one));
    out.close().close();
    return new Block.View(out.toString(), CellScript.EXTRA);
  }

  private static String caption(CellView view) {
    String text = "One cell, with the atoms on its boundary.";
    if (view.crowded()) {
      text += " Its " + view.bonds().size() + " bonds would hide them and are not drawn at first.";
    } else {
      text +=
          " Joined are nearest neighbours, up to 1.12 times the shortest distance of either, and"
              + " nonmetals within the sum of their radii.";
    }
    if (!view.stubs().isEmpty() && !view.crowded()) {
      text += " Bonds of inner atoms that leave the cell end half-way.";
    }
    boolean shared = view.kinds().stream().anyMatch(kind -> !kind.label().matches("[A-Z][a-z]?"));
    return shared ? text + " Sectors show the shares of a place; blank is empty." : text;
  }

  private static void legend(Markup out, CellView view) {
    out.open("ul", "class", "atoms");
    for (int k = 0; k < view.kinds().size(); k++) {
      out.open("li").open("svg", "viewBox", "-10 -10 20 20", "aria-hidden", "true");
      Sphere.write(out, view.kinds().get(k), 9);
      out.close().text(view.kinds().get(k).label()).close();
    }
    out.close();
  }

  /** Atoms, bonds and stubs of a block of cells; lengths in hundredths of an ångström. */
  private static void data(CellView view, List<String> attributes) {
    StringJoiner atoms = new StringJoiner(" ");
    for (CellView.Atom atom : view.atoms()) {
      atoms.add(hundredths(atom.x(), atom.y(), atom.z())).add(Integer.toString(atom.kind()));
    }
    StringJoiner bonds = new StringJoiner(" ");
    view.bonds().forEach(bond -> bonds.add(bond[0] + " " + bond[1]));
    StringJoiner stubs = new StringJoiner(" ");
    for (CellView.Stub stub : view.stubs()) {
      stubs.add(Integer.toString(stub.atom())).add(hundredths(stub.x(), stub.y(), stub.z()));
    }
    String n = Integer.toString(view.repeats());
    attributes.addAll(
        List.of(
            "data-atoms" + n,
            atoms.toString(),
            "data-bonds" + n,
            bonds.toString(),
            "data-stubs" + n,
            stubs.toString()));
  }

  /** Radius, then colour and share of each element. */
  private static String kinds(CellView view) {
    StringJoiner kinds = new StringJoiner(";");
    for (Kind kind : view.kinds()) {
      StringJoiner parts = new StringJoiner(" ");
      parts.add(decimals(kind.radius()));
      for (Kind.Share share : kind.shares()) {
        parts.add(Integer.toString(share.colour())).add(decimals(share.occupancy()));
      }
      kinds.add(parts.toString());
    }
    return kinds.toString();
  }

  private static String hundredths(double x, double y, double z) {
    return Math.round(100 * x) + " " + Math.round(100 * y) + " " + Math.round(100 * z);
  }

  private static String decimals(double... values) {
    StringJoiner text = new StringJoiner(" ");
    for (double value : values) {
      text.add(String.format(Locale.ROOT, "%.4f", value));
    }
    return text.toString();
  }
}
