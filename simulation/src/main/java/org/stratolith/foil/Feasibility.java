package org.stratolith.foil;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.foil.reaction.Reaction;
import org.stratolith.foil.rolling.Layup;
import org.stratolith.foil.separation.Separation;

/** Says what is impossible about a process before anything is simulated. */
public final class Feasibility {

  // A boundary's deposit has to leave lithium beside it, or layers and their mixing mean nothing.
  private static final double FULLEST = 0.8;

  private Feasibility() {}

  /** Everything that stands against a process; empty if nothing does. */
  public static List<Finding> of(FoilProcess process, FoilParameters parameters) {
    List<Finding> findings = new ArrayList<>();
    vapour(process, parameters, findings);
    rest(process, parameters, findings);
    if (findings.isEmpty()) {
      lithium(process, parameters, findings);
    }
    if (findings.isEmpty()) {
      rolling(process, parameters, findings);
    }
    return findings;
  }

  private static void vapour(FoilProcess process, FoilParameters parameters, List<Finding> all) {
    if (!(process.precursor() instanceof FoilProcess.Vapour vapour)) {
      return;
    }
    double melting = parameters.deposition().meltingPoint();
    if (vapour.temperature() >= melting) {
      all.add(
          new Finding(
              "deposition",
              "temperature",
              "the vapour would heat the foil to %s, lithium melts at %s"
                  .formatted(celsius(vapour.temperature()), celsius(melting)),
              "Maybe 178 degC"));
    }
    double pressure =
        parameters.deposition().vapour().pressure(vapour.concentration(), vapour.temperature());
    double saturation = parameters.deposition().vapour().saturation(vapour.temperature());
    if (pressure > saturation) {
      all.add(
          new Finding(
              "deposition",
              "concentration",
              "the vapour would press with %.1f kPa, its solid with %.1f kPa at that temperature"
                  .formatted(pressure / 1000, saturation / 1000),
              "Maybe 3.6 g/L, or a higher temperature"));
    }
  }

  private static void rest(FoilProcess process, FoilParameters parameters, List<Finding> all) {
    FoilProcess.Annealing rest = process.annealing();
    if (rest != null && rest.temperature() >= parameters.deposition().meltingPoint()) {
      all.add(
          new Finding(
              "annealing",
              "temperature",
              "the foil would melt: it is to rest at %s, lithium melts at %s"
                  .formatted(
                      celsius(rest.temperature()), celsius(parameters.deposition().meltingPoint())),
              "Maybe 100 degC"));
    }
  }

  private static void lithium(FoilProcess process, FoilParameters parameters, List<Finding> all) {
    Reaction reaction = parameters.reaction();
    double moles = reaction.moles(FoilChain.deposit(process, parameters).loading());
    double consumed = process.coatedFaces() * moles * reaction.lithium();
    if (consumed >= process.foilThickness()) {
      all.add(
          new Finding(
              "deposition",
              process.precursor() instanceof FoilProcess.Powder ? "loading" : "exposure",
              "the chloride would consume %.1f um of lithium, the foil has %.1f um"
                  .formatted(consumed * 1e6, process.foilThickness() * 1e6),
              "Maybe deposit less of it, or take a thicker foil"));
    }
  }

  private static void rolling(FoilProcess process, FoilParameters parameters, List<Finding> all) {
    double end = process.finalThickness();
    if (!process.rolled()) {
      if (process.turns() > 1) {
        all.add(
            new Finding(
                "winding",
                "turns",
                "%d layers lie on each other, and nothing rolls them to one"
                    .formatted(process.turns()),
                "Maybe add \"rolling: {final thickness: 60 um}\""));
      }
      return;
    }
    double thinnest = parameters.rolling().thinnest();
    if (end < thinnest) {
      all.add(
          new Finding(
              "rolling",
              "final thickness",
              "%.2f um is below %.2f um, the thinnest that the rolls can make"
                  .formatted(end * 1e6, thinnest * 1e6),
              "Maybe 60 um"));
      return;
    }
    double moles = parameters.reaction().moles(FoilChain.deposit(process, parameters).loading());
    Layup layup = FoilChain.layup(process);
    Stretch.Sheet sheet = FoilChain.sheet(process, layup, moles);
    if (sheet.lithium() < end) {
      all.add(
          new Finding(
              "rolling",
              "final thickness",
              "%d %s of %.0f um are thinner together than %.0f um; rolling makes nothing thicker"
                  .formatted(
                      process.turns(),
                      process.turns() == 1 ? "turn" : "turns",
                      process.foilThickness() * 1e6,
                      end * 1e6),
              "Maybe more turns"));
      return;
    }
    Separation separation = Separation.of(process.hypothesis(), parameters.separation());
    Stretch stretch = FoilChain.stretch(process, parameters, separation, sheet);
    room(process, parameters, stretch, layup, moles, all);
  }

  private static void room(
      FoilProcess process,
      FoilParameters parameters,
      Stretch stretch,
      Layup layup,
      double moles,
      List<Finding> all) {
    double layer = stretch.thickness() / process.turns() / 2;
    double product = moles * parameters.reaction().product() / stretch.rolling().stretch();
    double widest = layup.total() > 0 ? product / parameters.rolling().packing() : 0;
    double particle = 2 * FoilZones.chlorideRadius(process, parameters);
    if (widest > FULLEST * layer || (layup.total() > 0 && particle > 2 * layer)) {
      all.add(
          new Finding(
              "winding",
              "turns",
              "half a layer is %.2f um thick after rolling, and has to hold a deposit of %.2f um with particles of %.2f um"
                  .formatted(layer * 1e6, widest * 1e6, particle * 1e6),
              "Maybe fewer turns, less chloride, or a thicker foil"));
    }
    if (stretch.rolling().stretch() < 1) {
      all.add(
          new Finding(
              "rolling",
              "final thickness",
              "the reaction leaves less than %.0f um to roll"
                  .formatted(process.finalThickness() * 1e6),
              "Maybe more turns"));
    }
  }

  private static String celsius(double kelvin) {
    return String.format(Locale.ROOT, "%.1f degC", kelvin - 273.15);
  }
}
