package org.stratolith.report.crystal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.CellContents;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;

/** The sites of a crystal, each with the neighbours that it is drawn as bonded to. */
final class SiteTable {

  private SiteTable() {}

  static Block of(Crystal crystal) {
    List<Position> positions = Position.of(crystal);
    List<List<Bonds.Bond>> bonds =
        Bonds.ofEach(positions.size(), Bonds.of(crystal.cell(), positions));
    CellContents contents = crystal.contents();
    List<List<Cell>> rows = new ArrayList<>();
    for (int s = 0; s < crystal.sites().size(); s++) {
      AtomSite site = crystal.sites().get(s);
      int at = first(positions, site);
      rows.add(
          List.of(
              Cell.of(site.label()),
              Cell.of(site.element().symbol()),
              Cell.number(Integer.toString(contents.multiplicity(s))),
              Cell.number(number(site.x())),
              Cell.number(number(site.y())),
              Cell.number(number(site.z())),
              Cell.number(number(site.occupancy())),
              Cell.of(neighbours(positions, bonds.get(at)))));
    }
    return new Block.Table(
        "Sites, as many in a cell, their fractional coordinates, and their neighbours (Å)",
        List.of("Site", "Element", "In a cell", "x", "y", "z", "Occupancy", "Neighbours"),
        rows);
  }

  private static int first(List<Position> positions, AtomSite site) {
    for (int i = 0; i < positions.size(); i++) {
      if (positions.get(i).sites().contains(site)) {
        return i;
      }
    }
    throw new IllegalStateException("site " + site.label() + " is nowhere in its cell");
  }

  /** Such as "4 S 2.041" or "6 Li 2.61–2.83"; a mixed neighbour is named by all its elements. */
  private static String neighbours(List<Position> positions, List<Bonds.Bond> bonds) {
    Map<String, List<Double>> lengths = new TreeMap<>();
    for (Bonds.Bond bond : bonds) {
      StringJoiner name = new StringJoiner("/");
      positions.get(bond.to()).sites().stream()
          .map(site -> site.element().symbol())
          .distinct()
          .forEach(name::add);
      lengths.computeIfAbsent(name.toString(), key -> new ArrayList<>()).add(bond.length());
    }
    StringJoiner text = new StringJoiner("; ");
    lengths.forEach((name, all) -> {
      String low = length(all.stream().mapToDouble(d -> d).min().orElseThrow());
      String high = length(all.stream().mapToDouble(d -> d).max().orElseThrow());
      text.add(all.size() + " " + name + " " + low + (low.equals(high) ? "" : "–" + high));
    });
    return text.toString();
  }

  private static String length(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String number(double value) {
    return Numbers.plain(BigDecimal.valueOf(Math.round(value * 1e6) / 1e6));
  }
}
