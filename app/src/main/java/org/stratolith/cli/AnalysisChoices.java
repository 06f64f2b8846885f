package org.stratolith.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.diffraction.WholePattern;
import org.stratolith.analysis.impedance.relaxation.LambdaChoice;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.cif.CifReader;
import org.stratolith.matter.diffraction.PlaneNormal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.report.measured.Settings;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;

/** What the command line says about reductions. */
final class AnalysisChoices {

  private AnalysisChoices() {}

  static Settings of(
      @Nullable String current,
      String temperature,
      @Nullable String separator,
      @Nullable String length,
      @Nullable String window,
      @Nullable String circuit,
      String lambda,
      List<String> phases,
      @Nullable String radiation,
      String method,
      Map<String, String> textures) {
    double from = Settings.DEFAULTS.windowStart();
    double to = Double.NaN;
    if (window != null) {
      String[] ends = window.split(",", -1);
      if (ends.length != 2) {
        throw wrong("--window", window + " is not two times", "Maybe 10s,400s");
      }
      from = quantity("--window", ends[0], Dimension.TIME);
      to = quantity("--window", ends[1], Dimension.TIME);
      if (!(to > from)) {
        throw wrong("--window", window + " does not end after it begins", "Maybe 10s,400s");
      }
    }
    List<Crystal> crystals = crystals(phases);
    return new Settings(
        quantity("--temperature", temperature, Dimension.TEMPERATURE),
        separator == null ? 0 : quantity("--separator", separator, Dimension.AREAL_RESISTANCE),
        current == null ? Double.NaN : quantity("--current", current, Dimension.CURRENT),
        length == null ? Double.NaN : quantity("--length", length, Dimension.LENGTH),
        from,
        to,
        circuit,
        lambda(lambda),
        crystals,
        radiation,
        method(method),
        textures(textures, crystals));
  }

  private static WholePattern.Method method(String text) {
    return switch (text) {
      case "rietveld" -> WholePattern.Method.RIETVELD;
      case "le-bail" -> WholePattern.Method.LE_BAIL;
      default ->
          throw wrong(
              "--method",
              Spelling.quote(text) + " is no method, there are rietveld and le-bail",
              Spelling.advice(text, List.of("rietveld", "le-bail")));
    };
  }

  private static Map<String, PlaneNormal> textures(
      Map<String, String> given, List<Crystal> crystals) {
    List<String> names = new ArrayList<>(PhaseLibrary.names());
    crystals.forEach(crystal -> names.add(crystal.name()));
    Map<String, PlaneNormal> textures = new LinkedHashMap<>();
    given.forEach((name, plane) -> {
      if (!names.contains(name)) {
        throw wrong(
            "--texture",
            Spelling.quote(name)
                + " is no phase of the library or of the CIF files given, there are "
                + String.join(", ", names),
            Spelling.advice(name, names));
      }
      textures.put(name, plane(plane));
    });
    return textures;
  }

  private static PlaneNormal plane(String text) {
    try {
      return PlaneNormal.parse(text);
    } catch (IllegalArgumentException e) {
      String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
      throw wrong("--texture", lines[0], lines.length > 1 ? lines[1] : "Maybe Li=110");
    }
  }

  private static LambdaChoice lambda(String text) {
    return switch (text) {
      case "gcv" -> new LambdaChoice.GeneralisedCrossValidation();
      case "l-curve" -> new LambdaChoice.LCurve();
      case "re-im" -> new LambdaChoice.RealImaginary();
      default -> given(text);
    };
  }

  private static LambdaChoice given(String text) {
    try {
      return new LambdaChoice.Given(Double.parseDouble(text));
    } catch (IllegalArgumentException e) {
      throw wrong(
          "--lambda",
          Spelling.quote(text) + " is not gcv, l-curve, re-im or a positive number",
          "Maybe 1e-3");
    }
  }

  private static List<Crystal> crystals(List<String> files) {
    List<Crystal> crystals = new ArrayList<>();
    for (String file : files) {
      try {
        crystals.addAll(CifReader.read(Path.of(file)));
      } catch (IOException e) {
        throw wrong("--phase", file + " cannot be read: " + e, "Maybe the path is misspelt");
      }
    }
    return crystals;
  }

  private static double quantity(String option, String text, Dimension dimension) {
    return Quantity.parse(text.strip(), dimension, Place.ofFile(option));
  }

  private static InputException wrong(String option, String what, @Nullable String advice) {
    return new InputException(List.of(new Problem(Place.ofFile(option), what, advice)));
  }
}
