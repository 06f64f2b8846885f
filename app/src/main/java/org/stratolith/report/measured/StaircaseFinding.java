package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.CriticalCurrentDensity;
import org.stratolith.analysis.ShortDetection;
import org.stratolith.analysis.ShortFinding;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.TestRecord;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** The critical current density of a record. */
final class StaircaseFinding {

  private static final String UNIT = "mA/cm2";

  private StaircaseFinding() {}

  static Finding of(String source, TestRecord test) {
    ShortFinding found = ShortDetection.of(test);
    boolean suspected =
        found instanceof Shorted sign && sign.confidence() == ShortFinding.Confidence.SUSPECTED;
    CriticalCurrentDensity reduced = CriticalCurrentDensity.of(test.cycling(), found);
    double scale = Plots.MILLI_PER_SQUARE_CENTIMETRE;
    List<Value> values = new ArrayList<>();
    if (reduced.isShorted()) {
      values.add(
          Value.of("critical current density", scale * reduced.value(), UNIT)
              .give(scale * reduced.resolution())
              .noted(
                  "level of the half cycle with the short; the last step of the staircase is given as its uncertainty"));
    } else {
      values.add(
          Value.of("critical current density above", scale * reduced.highestLevel(), UNIT)
              .noted("no short was found"));
    }
    values.add(Value.of("last level without a short", scale * reduced.lastClean(), UNIT));
    values.add(Value.of("half cycle", reduced.halfCycleDuration() / Plots.HOUR, "h"));
    List<String> remarks = new ArrayList<>();
    if (!reduced.isStaircase()) {
      remarks.add("The currents do not rise in three steps or more: this is no staircase.");
    }
    if (suspected) {
      remarks.add("The short is only suspected: nothing after it bears it out.");
    }
    ShortsFinding.explain(found, remarks);
    List<List<Object>> rows = new ArrayList<>();
    for (CriticalCurrentDensity.Level level : reduced.staircase()) {
      rows.add(
          List.of(
              scale * level.density(),
              level.halfCycles(),
              level.duration() / Plots.HOUR,
              level.bothWays() ? "yes" : "no"));
    }
    Listing levels =
        new Listing(
            "Levels up to the short",
            List.of("current density (mA/cm2)", "half cycles", "longest (h)", "both ways whole"),
            Listings.rows(rows));
    return new Finding(
        source,
        values,
        remarks,
        List.of(levels),
        List.of(ShortsFinding.figure("ccd", source, test, found)));
  }
}
