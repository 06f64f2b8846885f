package org.stratolith.foil;

import org.stratolith.matter.structure.DepthStructure;

/**
 * What a microscopist would read off a structure below one face.
 *
 * @param lithiumFreeDepth where lithium first exceeds a tenth of the volume, m; zero if it does so
 *     at the face
 * @param enrichedDepth where the products first fall below 15 % of the volume, m
 * @param surfaceProduct volume fraction of products in the outer 300 nm
 * @param bulkProduct the same deeper than 5 um
 * @param surfacePorosity volume fraction of pores in the outer 300 nm
 * @param aluminideExcess share of Li9Al4 at the face over its share in the bulk, divided by the
 *     same of LiCl; NaN where the bulk has neither
 * @param aluminideRadius volume-mean radius in the outer 300 nm, m; NaN without particles
 * @param chlorideRadius the same of LiCl
 */
public record FaceReading(
    double lithiumFreeDepth,
    double enrichedDepth,
    double surfaceProduct,
    double bulkProduct,
    double surfacePorosity,
    double aluminideExcess,
    double aluminideRadius,
    double chlorideRadius) {

  /** More lithium than this is seen. */
  static final double LITHIUM_SEEN = 0.1;

  /** Less product than this is not an enrichment. */
  static final double PRODUCT_SEEN = 0.15;

  private static final double SURFACE = 300e-9;
  private static final double BULK = 5e-6;

  /** Reads a structure; whatever is not lithium counts as a product. */
  public static FaceReading of(DepthStructure s) {
    double surface = Math.min(SURFACE, s.thickness());
    double bulk = Math.min(BULK, s.thickness() / 2);
    double aluminideSurface = s.amount(Phases.ALUMINIDE, 0, surface) / surface;
    double chlorideSurface = s.amount(Phases.CHLORIDE, 0, surface) / surface;
    double aluminideBulk = mean(s, Phases.ALUMINIDE, bulk);
    double chlorideBulk = mean(s, Phases.CHLORIDE, bulk);
    return new FaceReading(
        crossing(s, LITHIUM_SEEN, true),
        crossing(s, PRODUCT_SEEN, false),
        product(s, 0, surface),
        product(s, bulk, s.thickness()),
        pores(s, surface),
        (aluminideSurface / aluminideBulk) / (chlorideSurface / chlorideBulk),
        radius(s, Phases.ALUMINIDE, surface),
        radius(s, Phases.CHLORIDE, surface));
  }

  /**
   * Products over the outer 300 nm, relative to the bulk: one where there are none at all, NaN
   * where only the bulk has none.
   */
  public double enrichment() {
    if (bulkProduct > 0) {
      return surfaceProduct / bulkProduct;
    }
    return surfaceProduct > 0 ? Double.NaN : 1;
  }

  private static double mean(DepthStructure s, String phase, double from) {
    return s.amount(phase, from, s.thickness()) / (s.thickness() - from);
  }

  private static double product(DepthStructure s, double from, double to) {
    double sum = 0;
    for (String phase : s.phases()) {
      if (!phase.equals(Phases.LITHIUM)) {
        sum += s.amount(phase, from, to);
      }
    }
    return sum / (to - from);
  }

  private static double pores(DepthStructure s, double to) {
    double filled = product(s, 0, to) + s.amount(Phases.LITHIUM, 0, to) / to;
    return Math.max(1 - filled, 0);
  }

  // Linear between the middles of cells; the face has the values of the first cell.
  private static double crossing(DepthStructure s, double level, boolean lithium) {
    double before = value(s, 0, lithium);
    if (before < level != lithium) {
      return 0;
    }
    for (int cell = 1; cell < s.cells(); cell++) {
      double now = value(s, cell, lithium);
      if (now < level != lithium) {
        double part = (level - before) / (now - before);
        return s.depth(cell - 1) + part * (s.depth(cell) - s.depth(cell - 1));
      }
      before = now;
    }
    return s.thickness();
  }

  private static double value(DepthStructure s, int cell, boolean lithium) {
    double metal = s.fraction(Phases.LITHIUM, cell);
    return lithium ? metal : 1 - metal - s.porosity(cell);
  }

  private static double radius(DepthStructure s, String phase, double to) {
    double volume = 0;
    double moment = 0;
    for (int cell = 0; cell < s.cells() && s.edge(cell) < to; cell++) {
      double part = s.fraction(phase, cell) * (Math.min(s.edge(cell + 1), to) - s.edge(cell));
      if (part > 0) {
        volume += part;
        moment += part * s.particleRadius(phase, cell);
      }
    }
    return moment / volume;
  }
}
