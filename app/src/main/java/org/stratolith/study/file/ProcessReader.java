package org.stratolith.study.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.Feasibility;
import org.stratolith.foil.Finding;
import org.stratolith.foil.FoilParameters;
import org.stratolith.foil.FoilProcess;
import org.stratolith.foil.casting.AlloyingElement.Metal;
import org.stratolith.foil.casting.Casting;
import org.stratolith.foil.rolling.Layup;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/** Reads how an electrode is made, and refuses what cannot be made, each at its place. */
final class ProcessReader {

  private static final Range FOIL =
      Range.of("a foil thickness", Dimension.LENGTH, "1 um", "2 mm", "100 um");
  private static final Range CONCENTRATION =
      Range.of("a vapour's concentration", Dimension.DENSITY, "0.001 g/L", "100 g/L", "3.6 g/L");
  private static final Range TEMPERATURE =
      Range.of("a temperature", Dimension.TEMPERATURE, "0 degC", "500 degC", "178 degC");
  private static final Range EXPOSURE =
      Range.of("an exposure", Dimension.TIME, "0 s", "1 h", "40 s");
  private static final Range LOADING =
      Range.of("a loading", Dimension.AREAL_MASS, "0 mg/cm2", "100 mg/cm2", "0.36 mg/cm2");
  private static final Range PARTICLE =
      Range.of("a particle size", Dimension.LENGTH, "2 nm", "100 um", "40 nm");
  private static final Range REST = Range.of("a time", Dimension.TIME, "0 s", "1000 h", "1 h");
  private static final Range CONTENT =
      Range.of("a content", Dimension.AMOUNT_FRACTION, "0 at%", "20 at%", "1.9 at%");
  private static final long MOST_TURNS = 500;

  private static final List<String> FACES = List.of("one", "both");
  private static final List<String> ARRANGEMENTS = List.of("coil", "stack");
  private static final List<String> SIDES = List.of("outwards", "inwards");
  private static final Words<Metal> METALS = Words.of(Metal.values(), Metal::symbol);

  private final Problems problems;
  private final ParameterSet parameters;

  /**
   * @param parameters with the study's own values in place
   */
  ProcessReader(Problems problems, ParameterSet parameters) {
    this.problems = problems;
    this.parameters = parameters;
  }

  /** The process behind {@code negative}, or null after problems. */
  @Nullable FoilProcess read(Fields negative, String hypothesis) {
    int before = problems.count();
    Fields foil = negative.section("foil", Section.FOIL);
    Fields deposition = negative.sectionIfAny("deposition", Section.DEPOSITION);
    Fields winding = negative.sectionIfAny("winding", Section.WINDING);
    Fields rolling = negative.sectionIfAny("rolling", Section.ROLLING);
    Fields annealing = negative.sectionIfAny("annealing", Section.ANNEALING);
    FoilProcess process =
        new FoilProcess(
            foil == null ? Double.NaN : foil.amount("thickness", FOIL),
            deposition == null ? null : precursor(deposition),
            deposition == null
                ? Double.NaN
                : deposition.amountOr("particle size", PARTICLE, Double.NaN) / 2,
            deposition == null ? 0 : faces(deposition),
            winding == null ? 1 : (int) winding.whole("turns", 1, MOST_TURNS, 8),
            arrangement(winding),
            winding == null || winding.choice("coated face", SIDES, "outwards").equals("outwards"),
            rolling == null ? Double.NaN : rolling.amount("final thickness", FOIL),
            annealing == null
                ? null
                : new FoilProcess.Annealing(
                    annealing.amount("temperature", TEMPERATURE), annealing.amount("time", REST)),
            hypothesis);
    if (problems.count() > before) {
      return null;
    }
    for (Finding finding : Feasibility.of(process, FoilParameters.of(parameters))) {
      Fields step = negative.sectionIfAny(finding.step(), section(finding.step()));
      problems.add(
          step == null ? negative.place() : step.place(finding.entry()),
          finding.message(),
          finding.advice());
    }
    return problems.count() > before ? null : process;
  }

  private static Section section(String step) {
    return switch (step) {
      case "deposition" -> Section.DEPOSITION;
      case "winding" -> Section.WINDING;
      case "rolling" -> Section.ROLLING;
      case "annealing" -> Section.ANNEALING;
      default -> throw new IllegalArgumentException("no step is called " + step);
    };
  }

  private FoilProcess.Precursor precursor(Fields fields) {
    fields.choice("precursor", List.of("AlCl3"), "AlCl3");
    if (!fields.has("loading")) {
      return new FoilProcess.Vapour(
          fields.amount("concentration", CONCENTRATION),
          fields.amount("temperature", TEMPERATURE),
          fields.amount("exposure", EXPOSURE));
    }
    for (String key : List.of("concentration", "temperature", "exposure")) {
      if (fields.has(key)) {
        problems.add(
            fields.place(key),
            "a loading is given, so no vapour settles",
            "Maybe leave \"loading\" or \"" + key + "\" out");
      }
    }
    return new FoilProcess.Powder(fields.amount("loading", LOADING));
  }

  private static int faces(Fields fields) {
    return fields.choice("coated faces", FACES, "one").equals("both") ? 2 : 1;
  }

  private static Layup.Arrangement arrangement(@Nullable Fields winding) {
    boolean stack =
        winding != null && winding.choice("arrangement", ARRANGEMENTS, "coil").equals("stack");
    return stack ? Layup.Arrangement.STACK : Layup.Arrangement.COIL;
  }

  /** The cast piece behind {@code casting}, or null after problems. */
  @Nullable Casting cast(Fields negative) {
    int before = problems.count();
    Fields fields = negative.section("casting", Section.CASTING);
    if (fields == null) {
      return null;
    }
    String metal = fields.choice("metal", METALS.list(), null);
    double content = fields.amount("content", CONTENT);
    return problems.count() > before ? null : Casting.of(parameters, METALS.get(metal), content);
  }
}
