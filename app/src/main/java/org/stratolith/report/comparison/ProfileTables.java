package org.stratolith.report.comparison;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.stratolith.analysis.DepthReduction;
import org.stratolith.analysis.profile.ProfileStep;
import org.stratolith.matter.Unit;
import org.stratolith.record.DepthProfile;
import org.stratolith.report.page.Block;

/** How a signal of two depth profiles rises and falls, by the same reductions. */
final class ProfileTables {

  private static final int FEWEST = 10; // points that ProfileStep asks for

  private ProfileTables() {}

  static List<Block> of(
      String name, DepthProfile measured, String inFile, DepthProfile simulated, int signal) {
    String recorded = simulated.signals().get(signal).name();
    Unit unit = simulated.axis().unit();
    SideBySide table =
        new SideBySide(name + ": the reductions of depth profiles, each over its whole record");
    row(table, "Highest at", measured, inFile, simulated, recorded, DepthReduction.Signal::at);
    row(table, "Half rise", measured, inFile, simulated, recorded, DepthReduction.Signal::halfRise);
    row(table, "Half fall", measured, inFile, simulated, recorded, DepthReduction.Signal::halfFall);
    row(table, "Decay to 1/e", measured, inFile, simulated, recorded, DepthReduction.Signal::decay);
    table.with(
        "Fall to the middle between plateau and floor",
        unit.fromSi(fall(measured, inFile)),
        unit.fromSi(fall(simulated, recorded)),
        unit.toString());
    table.with(
        "Width of the fall, 84 to 16 %",
        unit.fromSi(width(measured, inFile)),
        unit.fromSi(width(simulated, recorded)),
        unit.toString());
    return List.of(table.table());
  }

  private static void row(
      SideBySide table,
      String what,
      DepthProfile measured,
      String inFile,
      DepthProfile simulated,
      String recorded,
      ToDoubleFunction<DepthReduction.Signal> of) {
    Unit unit = simulated.axis().unit();
    table.with(
        what,
        unit.fromSi(value(measured, inFile, of)),
        unit.fromSi(value(simulated, recorded, of)),
        unit.toString());
  }

  private static double value(
      DepthProfile profile, String signal, ToDoubleFunction<DepthReduction.Signal> of) {
    return DepthReduction.of(profile).signals().stream()
        .filter(reduced -> reduced.name().equals(signal))
        .mapToDouble(of)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double fall(DepthProfile profile, String signal) {
    return profile.size() < FEWEST ? Double.NaN : ProfileStep.of(profile, signal).fall(0.5);
  }

  private static double width(DepthProfile profile, String signal) {
    return profile.size() < FEWEST ? Double.NaN : ProfileStep.of(profile, signal).width();
  }
}
