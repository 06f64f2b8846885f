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
    if (measured.size() >= FEWEST && simulated.size() >= FEWEST) {
      boolean rising = rises(measured, inFile) && rises(simulated, recorded);
      steps(
          table,
          rising,
          ProfileStep.of(measured, inFile),
          ProfileStep.of(simulated, recorded),
          unit);
    }
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

  /** The step of a signal that falls to its floor; of one that rises, its rise. */
  private static void steps(
      SideBySide table, boolean rising, ProfileStep measured, ProfileStep simulated, Unit unit) {
    String symbol = unit.toString();
    if (rising) {
      table.with(
          "Rise to the middle between lowest and end",
          unit.fromSi(measured.rise(0.5)),
          unit.fromSi(simulated.rise(0.5)),
          symbol);
    } else {
      table.with(
          "Fall to the middle between plateau and floor",
          unit.fromSi(measured.fall(0.5)),
          unit.fromSi(simulated.fall(0.5)),
          symbol);
      table.with(
          "Width of the fall, 84 to 16 %",
          unit.fromSi(measured.width()), unit.fromSi(simulated.width()), symbol);
    }
  }

  /** Whether the last tenth of a signal is higher than its first. */
  private static boolean rises(DepthProfile profile, String name) {
    double[] values = profile.values(profile.signalIndex(name));
    int tenth = Math.max(1, values.length / 10);
    double first = 0;
    double last = 0;
    for (int k = 0; k < tenth; k++) {
      first += values[k];
      last += values[values.length - 1 - k];
    }
    return last > first;
  }
}
