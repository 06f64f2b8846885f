package org.stratolith.study.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.instrument.electron.LineScan;
import org.stratolith.instrument.photoelectron.PhotoelectronLine;
import org.stratolith.instrument.sputter.SecondaryIonProfile;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.study.Comparison;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/** Reads which measured files a study is compared with; their paths are relative to the study. */
final class ComparisonReader {

  private static final int MOST = 50;
  private static final int LONGEST_PATH = 1000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NAME = 200;

  private static final Range AREA =
      Range.of("the area of an electrode", Dimension.AREA, "0.0001 cm2", "10000 cm2", "0.785 cm2");
  private static final Range ETCH_TIME =
      Range.of("a time of etching", Dimension.TIME, "0 s", "10 d", "60 s");

  private final Problems problems;
  private final ParameterSet known;

  /**
   * @param known the project's parameters, among them the photoelectron lines that are simulated
   */
  ComparisonReader(Problems problems, ParameterSet known) {
    this.problems = problems;
    this.known = known;
  }

  List<Comparison> read(Fields study) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Fields fields : study.mappings("compare", Section.COMPARISON, MOST)) {
      int before = problems.count();
      Path file = file(fields);
      String word = fields.choice("curve", Comparison.Kind.words(), null);
      if (file == null || problems.count() > before) {
        continue;
      }
      Comparison.Kind kind = Comparison.Kind.of(word);
      refuseForeignKeys(fields, kind);
      refuseMissingInstrument(study, fields, kind);
      comparisons.add(
          new Comparison(
              file,
              fields.textOr("title", LONGEST_TITLE, String.valueOf(file.getFileName())),
              kind,
              fields.amountOr("area", AREA, Double.NaN),
              choice(fields, kind),
              fields.place("file")));
    }
    return comparisons;
  }

  private void refuseForeignKeys(Fields fields, Comparison.Kind kind) {
    List<String> always = List.of("file", "title", "curve");
    for (String key : Section.COMPARISON.keys()) {
      if (fields.has(key) && !always.contains(key) && !kind.keys().contains(key)) {
        problems.add(
            fields.place(key),
            "the curve "
                + Spelling.quote(kind.word())
                + " takes no "
                + Spelling.quote(key)
                + ", only "
                + String.join(", ", kind.keys()),
            "Maybe leave it out, or compare another curve");
      }
    }
  }

  private void refuseMissingInstrument(Fields study, Fields fields, Comparison.Kind kind) {
    String instrument = kind.instrument();
    boolean asked =
        study.get("instruments") instanceof YamlNode.Mapping plan && plan.get(instrument) != null;
    if (!instrument.isEmpty() && !asked) {
      problems.add(
          fields.place("curve"),
          "the study asks no " + Spelling.quote(instrument) + " that the file could be laid over",
          "Maybe add \"instruments: {" + instrument + ": {}}\"");
    }
  }

  private Comparison.Choice choice(Fields fields, Comparison.Kind kind) {
    String usual = kind.usualScale().word();
    String scale = fields.choice("scale", OverlayScale.words(), usual);
    return new Comparison.Choice(
        signal(fields, kind),
        fields.has("as") ? fields.text("as", LONGEST_NAME, "the name in the file") : null,
        fields.amountOr("etch time", ETCH_TIME, 0),
        OverlayScale.of(scale),
        radiation(fields));
  }

  private @Nullable String signal(Fields fields, Comparison.Kind kind) {
    if (fields.has("signal") && kind.keys().contains("signal")) {
      return fields.choice("signal", signals(kind), null);
    }
    if (fields.has("as") && kind.keys().contains("signal")) {
      problems.add(
          fields.place("as"),
          "\"as\" is what the file calls a signal, but no signal is named",
          "Maybe add \"signal: " + signals(kind).getFirst() + "\"");
    }
    return null;
  }

  /** What the virtual instrument records. */
  private List<String> signals(Comparison.Kind kind) {
    return switch (kind) {
      case SECONDARY_IONS -> SecondaryIonProfile.IONS;
      case PHOTOELECTRON_SPECTRUM, PHOTOELECTRON_AREAS ->
          PhotoelectronLine.all(known).stream().map(PhotoelectronLine::region).toList();
      case LINE_SCAN -> LineScan.SIGNALS;
      default -> throw new IllegalArgumentException(kind + " has no signals");
    };
  }

  private @Nullable String radiation(Fields fields) {
    if (!fields.has("radiation")) {
      return null;
    }
    String name = fields.text("radiation", LONGEST_NAME, "CuKa");
    if (name.isEmpty()) {
      return null;
    }
    try {
      return Radiation.of(name).name().isEmpty() ? null : name;
    } catch (IllegalArgumentException e) {
      String[] parts = String.valueOf(e.getMessage()).split("\\R\\s*", 2);
      problems.add(fields.place("radiation"), parts[0], parts.length > 1 ? parts[1] : "Maybe CuKa");
      return null;
    }
  }

  private @Nullable Path file(Fields fields) {
    String text = fields.text("file", LONGEST_PATH, "cell7.ndax");
    if (text.isEmpty()) {
      return null;
    }
    try {
      Path file = Path.of(fields.place("file").file()).resolveSibling(text);
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException reportedBelow) {
      // falls through to the one message for both
    }
    problems.add(
        fields.place("file"),
        "there is no file " + Spelling.quote(text) + " beside the study to compare it with",
        "Maybe the path is wrong; it is relative to the study file");
    return null;
  }
}
