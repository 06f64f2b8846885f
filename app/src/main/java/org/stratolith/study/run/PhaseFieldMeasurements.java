package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.phasefield.EnergyHistory;
import org.stratolith.phasefield.FieldState;
import org.stratolith.phasefield.ternary.LayeredMeans;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldResult.Convergence;
import org.stratolith.study.PhaseFieldResult.Snapshot;
import org.stratolith.study.PhaseFieldStudy;

/** Measures what a phase-field study expects. */
record PhaseFieldMeasurements(
    EnergyHistory history,
    List<Snapshot> snapshots,
    List<Convergence> convergence,
    double drift,
    FieldState state) {

  // Where a paper says "free of lithium" and "enriched": the reference's own limits.
  private static final double LITHIUM_FREE = 0.1;
  private static final double NOT_ENRICHED = 0.85;

  List<PhaseFieldResult.Row> rows(PhaseFieldStudy study) {
    List<PhaseFieldResult.Row> rows = new ArrayList<>();
    for (PhaseFieldStudy.Expected expected : study.expectations()) {
      double model = measure(expected);
      boolean met =
          !Double.isNaN(model)
              && expected.relation().holds(model, expected.paper(), expected.tolerance());
      rows.add(new PhaseFieldResult.Row(expected, model, met));
    }
    return rows;
  }

  private double measure(PhaseFieldStudy.Expected expected) {
    return switch (expected.quantity()) {
      case FREE_ENERGY -> history.at(expected.time());
      case MASS_DRIFT -> drift;
      case LARGEST_ENERGY_RISE -> state.largestRise();
      case LITHIUM_FREE_DEPTH -> 1e9 * means(m -> m.depthBelow(0, LITHIUM_FREE));
      case ENRICHED_DEPTH -> 1e9 * means(m -> m.depthBelow(0, NOT_ENRICHED));
      case DOMAIN_SIZE -> 1e9 * means(LayeredMeans::domainSize);
      case LI9AL4_AT_THE_SURFACE -> 100 * means(m -> m.fraction(1, 0));
      case LICL_AT_THE_SURFACE -> 100 * means(m -> m.fraction(2, 0));
      case ORDER_IN_SPACE -> lastOrder("space", "differences", "order 4");
      case ORDER_IN_TIME -> lastOrder("time", "spectral", "order 4");
      case SMALLEST_ERROR ->
          convergence.stream().mapToDouble(Convergence::toSolution).min().orElse(Double.NaN);
    };
  }

  private double lastOrder(String vary, String laplacian, String method) {
    return convergence.stream()
        .filter(row -> row.vary().equals(vary) && row.laplacian().equals(laplacian))
        .filter(row -> row.method().contains(method))
        .reduce((first, second) -> second)
        .map(Convergence::order)
        .orElse(Double.NaN);
  }

  private interface OfMeans {
    double of(LayeredMeans means);
  }

  private double means(OfMeans quantity) {
    Snapshot last = snapshots.getLast();
    double[] c1 = last.fields().get("Li9Al4");
    double[] c2 = last.fields().get("LiCl");
    return c1 == null || c2 == null ? Double.NaN : quantity.of(LayeredMeans.of(last.box(), c1, c2));
  }
}
