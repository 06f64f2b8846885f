package org.stratolith.report.crystal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stratolith.report.chart.Style;

/**
 * Atoms that look alike: one element, or a mixture, or a place that is empty in part.
 *
 * @param shares what holds the place, the largest share first
 * @param radius of the sphere, Å: 0.4 covalent radii
 */
record Kind(List<Share> shares, double radius) {

  /** Spheres are smaller than atoms, so that one sees between them. */
  private static final double SIZE = 0.4;

  private static final double WHOLE = 0.995;

  /**
   * An element of a kind.
   *
   * @param occupancy share of the places that it holds
   * @param colour number of the palette's colour
   */
  record Share(String symbol, double occupancy, int colour) {}

  Kind {
    shares = List.copyOf(shares);
  }

  /** The kind of every place, in their order; equal kinds are equal. */
  static List<Kind> of(List<Position> positions) {
    Map<String, Integer> colours = colours(positions);
    List<Kind> kinds = new ArrayList<>();
    for (Position position : positions) {
      Map<String, Double> held = new LinkedHashMap<>();
      position
          .sites()
          .forEach(site -> held.merge(site.element().symbol(), site.occupancy(), Double::sum));
      List<Share> shares = new ArrayList<>();
      double radius = 0;
      for (var share : held.entrySet()) {
        shares.add(
            new Share(
                share.getKey(), share.getValue(), colours.getOrDefault(share.getKey(), Style.INK)));
        radius += AtomLook.of(share.getKey()).radius() * share.getValue();
      }
      shares.sort(
          Comparator.comparingDouble((Share share) -> -share.occupancy())
              .thenComparing(Share::symbol));
      kinds.add(new Kind(shares, SIZE * radius / position.filled()));
    }
    return kinds;
  }

  /** Such as "Li" or "S 0.615, Cl 0.385" or "Li 0.5, empty 0.5". */
  String label() {
    if (shares.size() == 1 && shares.getFirst().occupancy() > WHOLE) {
      return shares.getFirst().symbol();
    }
    StringBuilder text = new StringBuilder();
    double filled = 0;
    for (Share share : shares) {
      text.append(text.isEmpty() ? "" : ", ").append(share.symbol());
      text.append(' ').append(digits(share.occupancy()));
      filled += share.occupancy();
    }
    return filled > WHOLE ? text.toString() : text + ", empty " + digits(1 - filled);
  }

  private static String digits(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The colour that an element prefers if it is free, else the next that is. */
  private static Map<String, Integer> colours(List<Position> positions) {
    TreeSet<String> symbols = new TreeSet<>();
    positions.forEach(p -> p.sites().forEach(site -> symbols.add(site.element().symbol())));
    Map<String, Integer> colours = new LinkedHashMap<>();
    for (String symbol : symbols) {
      int colour = AtomLook.of(symbol).colour();
      for (int tries = 0; tries < Style.COLOURS && colours.containsValue(colour); tries++) {
        colour = (colour + 1) % Style.COLOURS;
      }
      colours.put(symbol, colour);
    }
    return colours;
  }
}
