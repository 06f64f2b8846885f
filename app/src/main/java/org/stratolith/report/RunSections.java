package org.stratolith.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Parameter;
import org.stratolith.matter.Quantity;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.markup.UnitText;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.Measurement;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;

/** Tables about the run: how tests ended, balances, ablation, parameters, sources, provenance. */
final class RunSections {

  private static final double HOUR = 3600;

  private RunSections() {}

  static Section studies(RunResult run) {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> ends = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      boolean failed = result.end() instanceof TestEnd.Failed;
      ends.add(
          List.of(
              Cell.of(result.study().title()),
              Cell.code(result.study().id()),
              failed
                  ? Cell.judged(false, "not solved to the end")
                      .noted(Words.inOneLine(result.end().words()))
                  : Cell.of(result.end().words()),
              Cell.number(Numbers.significant(result.end().time() / HOUR, 4)),
              Cell.number(Numbers.significant(result.seconds(), 2))));
    }
    blocks.add(
        new Block.Table(
            "", List.of("Test", "Study", "How it ended", "After (h)", "Computed in (s)"), ends));
    for (StudyResult result : run.studies()) {
      List<Block> inside = new ArrayList<>();
      if (!result.study().description().isBlank()) {
        inside.add(new Block.Paragraph(result.study().description().strip()));
      }
      inside.add(
          new Block.Table(
              "",
              List.of("What was built and how it is tested", "Value"),
              result.summary().stream()
                  .map(e -> List.of(Cell.of(e.name()), Cell.of(e.value())))
                  .toList()));
      blocks.add(new Block.Folded(result.study().title(), inside));
    }
    return new Section("studies", "Tests", blocks);
  }

  static List<Section> ablation(RunResult run) {
    List<Block> blocks = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      StudyResult.Ablation ablation = result.ablation();
      if (ablation == null) {
        continue;
      }
      List<String> headings = new ArrayList<>();
      headings.add("Variant");
      for (StudyResult.Ablation.Column column : ablation.columns()) {
        String cycle = column.cycle() > 0 ? " at cycle " + column.cycle() : "";
        String unit = UnitText.of(column.quantity().unit());
        headings.add(column.quantity().label() + cycle + (unit.isEmpty() ? "" : " (" + unit + ")"));
      }
      List<List<Cell>> rows = new ArrayList<>();
      for (StudyResult.Ablation.Row row : ablation.rows()) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.name()));
        for (Measurement value : row.values()) {
          String reason = value instanceof Measurement.None none ? none.reason() : "";
          cells.add(Cell.number(Words.model(value)).noted(reason));
        }
        rows.add(cells);
      }
      blocks.add(new Block.Table(result.study().title(), headings, rows));
    }
    if (blocks.isEmpty()) {
      return List.of();
    }
    blocks.addFirst(
        new Block.Paragraph(
            "Each variant changes one thing and keeps the rest; no parameter is refitted. Where"
                + " several changes each take part of the effect away, their worth cannot be"
                + " divided between them by these numbers alone."));
    return List.of(new Section("ablation", "What each part is worth", blocks));
  }

  static Section balances(RunResult run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      for (StudyResult.Balance balance : result.balances()) {
        rows.add(
            List.of(
                Cell.code(result.study().id()),
                Cell.of(balance.name()),
                Cell.number(Numbers.significant(balance.relativeError(), 2)),
                Cell.number(Numbers.significant(balance.limit(), 2)),
                Cell.judged(balance.holds(), balance.holds() ? "holds" : "broken")));
      }
    }
    return new Section(
        "balances",
        "Balances",
        List.of(
            new Block.Paragraph(
                "Largest relative error of each conserved quantity at any time of the test."),
            new Block.Table("", List.of("Study", "Conserved", "Error", "Limit", "Result"), rows)));
  }

  static Section parameters(RunResult run) {
    Map<String, Map<Parameter, List<String>>> byName = new TreeMap<>();
    for (StudyResult result : run.studies()) {
      for (Parameter parameter : result.parameters()) {
        byName
            .computeIfAbsent(parameter.name(), n -> new LinkedHashMap<>())
            .computeIfAbsent(parameter, p -> new ArrayList<>())
            .add(result.study().id());
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Map<Parameter, List<String>> values : byName.values()) {
      values.forEach((parameter, studies) ->
          rows.add(cells(parameter, values.size() > 1 ? String.join(", ", studies) : "")));
    }
    return new Section(
        "parameters",
        "Parameters",
        List.of(
            new Block.Paragraph(
                "Those that were read in this run, where each value is from and the range in which"
                    + " it may lie."),
            new Block.Table(
                "", List.of("Parameter", "Value", "Unit", "Status", "Range", "Source"), rows)));
  }

  private static List<Cell> cells(Parameter parameter, String studies) {
    Quantity low = parameter.low();
    Quantity high = parameter.high();
    String range = range(low, high);
    String outside = parameter.isOutsideRange() ? "the value lies outside" : "";
    return List.of(
        Cell.code(parameter.name()).noted(studies),
        Cell.number(number(parameter.value())),
        Cell.of(UnitText.of(parameter.value().unit().symbol())),
        Cell.word(parameter.status().word()),
        Cell.number(range).noted(outside),
        Cell.of(parameter.source()).noted(parameter.note()));
  }

  private static String range(@Nullable Quantity low, @Nullable Quantity high) {
    if (low == null) {
      return high == null ? "" : "≤ " + number(high);
    }
    return high == null ? "≥ " + number(low) : number(low) + " – " + number(high);
  }

  private static String number(Quantity quantity) {
    return Numbers.significant(quantity.number().doubleValue(), 6);
  }

  static Section provenance(RunResult run) {
    RunResult.Provenance made = run.provenance();
    List<List<Cell>> facts = new ArrayList<>();
    fact(facts, "Stratolith", made.version());
    fact(facts, "Java", made.java());
    fact(facts, "Machine", made.machine());
    fact(facts, "Started", made.started());
    fact(
        facts,
        "Took",
        Numbers.significant(made.seconds(), 3) + " s on " + Words.count(made.threads(), "thread"));
    fact(facts, "Integrator", made.integrator());
    fact(
        facts,
        "Settings given",
        made.settings().isEmpty() ? "none" : String.join("; ", made.settings()));
    List<List<Cell>> inputs =
        run.inputs().stream()
            .map(i ->
                List.of(Cell.code(String.valueOf(i.file().getFileName())), Cell.code(i.sha256())))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table("", List.of("Made with", ""), facts));
    blocks.add(new Block.Table("", List.of("Input file", "SHA-256"), inputs));
    return new Section("provenance", "Provenance", blocks);
  }

  private static void fact(List<List<Cell>> facts, String name, String value) {
    facts.add(List.of(Cell.of(name), Cell.of(value)));
  }

  static Section sources(RunResult run) {
    TreeMap<String, TreeSet<String>> bySource = new TreeMap<>();
    for (StudyResult result : run.studies()) {
      for (Parameter parameter : result.parameters()) {
        bySource.computeIfAbsent(parameter.source(), s -> new TreeSet<>()).add(parameter.name());
      }
    }
    List<String> items = new ArrayList<>();
    bySource.forEach((source, names) -> items.add(source + " — " + String.join(", ", names)));
    return new Section("sources", "Sources of the parameters", List.of(new Block.Points(items)));
  }
}
