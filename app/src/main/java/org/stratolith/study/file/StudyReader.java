package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.CellDesign;
import org.stratolith.study.CellKind;
import org.stratolith.study.Comparison;
import org.stratolith.study.Expectation;
import org.stratolith.study.InstrumentPlan;
import org.stratolith.study.Study;
import org.stratolith.text.YamlNode;

/**
 * Turns the tree of a study file, already laid over its defaults, into a {@link Study}, and reports
 * everything that is wrong with it.
 */
final class StudyReader {

  private static final List<String> PENETRATION_LAWS = List.of("P1", "P2", "P3", "P4");
  private static final List<String> VOID_LAWS = List.of("V1", "V2", "none");
  private static final List<String> HYPOTHESES = List.of("H0", "H1");
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 5000;
  private static final int MOST_MEMBERS = 10_000;

  private final Problems problems;
  private final ParameterSet known;
  private final ElectrodeSource source;

  /**
   * @param known the project's parameters, which a study may override
   * @param source where an electrode comes from that is given both ways
   */
  StudyReader(Problems problems, ParameterSet known, ElectrodeSource source) {
    this.problems = problems;
    this.known = known;
    this.source = source;
  }

  /** The study with its variants and curves, or null after problems. */
  @Nullable Study read(String id, YamlNode.Mapping tree) {
    int before = problems.count();
    Study plain = readPlain(id, tree);
    if (plain == null) {
      // Variants of a study that is wrong would only repeat its problems.
      return null;
    }
    VariantReader variants = new VariantReader(this, problems, id, tree);
    Fields fields = Fields.unchecked(tree, problems);
    Study whole = plain.with(variants.variants(fields), variants.curves(fields));
    return problems.count() > before ? null : whole;
  }

  /** The study without variants and curves, or null after problems. */
  @Nullable Study readPlain(String id, YamlNode.Mapping tree) {
    int before = problems.count();
    Fields fields = Fields.of(tree, Section.STUDY, problems);
    String title = fields.text("study", LONGEST_TITLE, "one line that says what is tested");
    String description = fields.textOr("description", LONGEST_DESCRIPTION, "");
    Study.ModelChoice model = model(fields);
    List<Study.ParameterOverride> overrides = new ParameterReader(problems, known).read(fields);
    CellDesign cell =
        new CellReader(problems, with(overrides), model.separation(), source).read(fields);
    Study.@Nullable Ensemble ensemble = ensemble(fields);
    List<Expectation> expectations = new ExpectationReader(problems).read(fields);
    Protocol protocol = cell == null ? null : protocol(fields, cell);
    List<Comparison> comparisons = new ComparisonReader(problems, known).read(fields);
    InstrumentPlan instruments = new InstrumentReader(problems).read(fields);
    new InstrumentConsistency(problems).check(instruments, expectations);
    if (instruments != null && cell != null) {
      new InstrumentConsistency(problems).check(instruments, cell.negative(), fields);
    }
    if (cell != null && protocol != null) {
      new Consistency(problems).check(cell, protocol, expectations);
    }
    if (problems.count() > before || cell == null || protocol == null) {
      return null;
    }
    return new Study(
        id,
        title,
        description,
        cell,
        protocol,
        model,
        overrides,
        ensemble,
        expectations,
        new ArrayList<>(),
        new ArrayList<>(),
        instruments,
        comparisons);
  }

  private ParameterSet with(List<Study.ParameterOverride> overrides) {
    ParameterSet set = known.copy();
    for (Study.ParameterOverride override : overrides) {
      set = set.with(override.name(), override.value(), override.status(), override.source());
    }
    return set;
  }

  private @Nullable Protocol protocol(Fields fields, CellDesign cell) {
    if (cell.kind() != CellKind.FOIL) {
      return new ProtocolReader(problems).read(fields, cell);
    }
    if (fields.has("protocol")) {
      problems.add(
          fields.place("protocol"),
          "an electrode without a cell cannot be tested",
          "Maybe write \"cell: symmetric\", or leave \"protocol\" out");
    }
    return Protocol.NONE;
  }

  private static Study.ModelChoice model(Fields study) {
    Fields fields = study.sectionIfAny("model", Section.MODEL);
    return fields == null
        ? new Study.ModelChoice("P4", "V1", "H0")
        : new Study.ModelChoice(
            fields.choice("penetration", PENETRATION_LAWS, "P4"),
            fields.choice("voids", VOID_LAWS, "V1"),
            fields.choice("separation", HYPOTHESES, "H0"));
  }

  private Study.@Nullable Ensemble ensemble(Fields study) {
    Fields fields = study.sectionIfAny("ensemble", Section.ENSEMBLE);
    return fields == null
        ? null
        : new Study.Ensemble(
            (int) fields.whole("members", 2, MOST_MEMBERS, 200),
            fields.whole("seed", 0, Long.MAX_VALUE, 1),
            fields.number("modulus", 1, 100, 6));
  }
}
