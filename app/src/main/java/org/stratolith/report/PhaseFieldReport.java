package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.FigureWriter;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.markup.UnitText;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.Page.Tally;
import org.stratolith.report.page.PageWriter;
import org.stratolith.report.picture.FieldPicture;
import org.stratolith.report.picture.Png;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldResult.Snapshot;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.Relation;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** The report of a phase-field run: what was expected, the free energy, pictures of the fields. */
public final class PhaseFieldReport {

  private PhaseFieldReport() {}

  /** The files of the report, name and text. */
  public static Map<String, String> files(PhaseFieldResult run) {
    Map<String, String> files = new TreeMap<>();
    List<Figure> figures = PhaseFieldFigures.of(run);
    files.put(Report.PAGE, PageWriter.write(page(run, figures)));
    for (Figure figure : figures) {
      files.put("figure-" + figure.id() + ".svg", FigureWriter.file(figure));
    }
    return files;
  }

  private static Page page(PhaseFieldResult run, List<Figure> figures) {
    List<Section> sections = new ArrayList<>();
    if (!run.rows().isEmpty()) {
      sections.add(scoreboard(run));
    }
    List<Block> drawings = new ArrayList<>();
    figures.forEach(figure -> drawings.add(new Block.Drawing(figure)));
    sections.add(new Section("figures", "Figures", drawings));
    sections.add(new Section("fields", "Fields", List.of(pictures(run))));
    sections.add(facts(run));
    sections.add(provenance(run));
    List<String> lead = new ArrayList<>();
    if (!run.study().description().isBlank()) {
      lead.add(run.study().description().strip());
    }
    lead.add(
        run.failure() == null
            ? "It was followed to its end."
            : "It could not be followed to its end: " + Words.inOneLine(run.failure()));
    return new Page(run.study().title(), lead, tallies(run), sections, footer(run));
  }

  private static List<Tally> tallies(PhaseFieldResult run) {
    long met = run.rows().stream().filter(PhaseFieldResult.Row::met).count();
    boolean holds = run.balances().stream().allMatch(StudyResult.Balance::holds);
    return List.of(
        new Tally(
            "expected and met",
            met + " of " + run.rows().size(),
            met == run.rows().size() ? Cell.Tone.MET : Cell.Tone.UNMET),
        new Tally(
            "balances", holds ? "all hold" : "broken", holds ? Cell.Tone.MET : Cell.Tone.UNMET));
  }

  private static Section scoreboard(PhaseFieldResult run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (PhaseFieldResult.Row row : run.rows()) {
      PhaseFieldStudy.Expected expected = row.expected();
      String sign = expected.relation() == Relation.EQUAL ? "" : expected.relation().sign() + " ";
      String within =
          Double.isNaN(expected.tolerance())
              ? ""
              : "within " + Numbers.significant(100 * expected.tolerance(), 3) + " %";
      rows.add(
          List.of(
              Cell.of(expected.label()).noted(expected.note() == null ? "" : expected.note()),
              Cell.of(UnitText.of(expected.quantity().unit())),
              Cell.number(sign + Numbers.significant(expected.paper(), 5)).noted(within),
              Cell.number(Double.isNaN(row.model()) ? "none" : Numbers.significant(row.model(), 5)),
              Cell.word(expected.status().word()),
              Cell.judged(row.met(), row.met() ? "met" : "not met"),
              Cell.of(expected.source())));
    }
    return new Section(
        "scoreboard",
        "Scoreboard",
        List.of(
            new Block.Table(
                "",
                List.of("Quantity", "Unit", "Expected", "Model", "Status", "Result", "Source"),
                rows)));
  }

  private static Block pictures(PhaseFieldResult run) {
    List<Block.Pictures.Tile> tiles = new ArrayList<>();
    boolean phases = run.study().problem() instanceof PhaseFieldStudy.Surface;
    for (Snapshot snapshot : run.snapshots()) {
      String label = (phases ? "strain " : "time ") + Numbers.significant(snapshot.time(), 4);
      tiles.add(new Block.Pictures.Tile(label, Png.address(picture(snapshot, phases))));
    }
    String first = run.snapshots().getFirst().fields().firstEntry().getKey();
    return new Block.Pictures(
        phases
            ? "Lithium, Li9Al4 and LiCl in "
                + FieldPicture.PHASE_COLOURS
                + "; the face of the electrode is at the top."
            : "The field " + first + " from its lowest value (blue) to its highest (orange).",
        tiles);
  }

  private static byte[] picture(Snapshot snapshot, boolean phases) {
    if (phases) {
      return FieldPicture.phases(snapshot.box(), snapshot.fields());
    }
    double[] values = snapshot.fields().firstEntry().getValue();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return FieldPicture.field(snapshot.box(), values, low, Math.max(high, low + 1e-9), true);
  }

  private static Section facts(PhaseFieldResult run) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            "",
            List.of("What was followed, and how", "Value"),
            run.summary().stream()
                .map(e -> List.of(Cell.of(e.name()), Cell.of(e.value())))
                .toList()));
    blocks.add(
        new Block.Table(
            "Balances",
            List.of("Balance", "Error", "Limit", "Result"),
            run.balances().stream()
                .map(b ->
                    List.of(
                        Cell.of(b.name()),
                        Cell.number(Numbers.significant(b.relativeError(), 2)),
                        Cell.number(Numbers.significant(b.limit(), 2)),
                        Cell.judged(b.holds(), b.holds() ? "holds" : "broken")))
                .toList()));
    return new Section("run", "The run", blocks);
  }

  private static Section provenance(PhaseFieldResult run) {
    RunResult.Provenance made = run.provenance();
    List<List<Cell>> facts = new ArrayList<>();
    facts.add(List.of(Cell.of("Stratolith"), Cell.of(made.version())));
    facts.add(List.of(Cell.of("Java"), Cell.of(made.java())));
    facts.add(List.of(Cell.of("Machine"), Cell.of(made.machine())));
    facts.add(List.of(Cell.of("Started"), Cell.of(made.started())));
    facts.add(List.of(Cell.of("Took"), Cell.of(Numbers.significant(made.seconds(), 3) + " s")));
    facts.add(List.of(Cell.of("Integrator"), Cell.of(made.integrator())));
    facts.add(
        List.of(
            Cell.of("Settings given"),
            Cell.of(made.settings().isEmpty() ? "none" : String.join("; ", made.settings()))));
    facts.add(
        List.of(
            Cell.of(String.valueOf(run.input().file().getFileName())),
            Cell.code(run.input().sha256())));
    return new Section(
        "provenance", "Provenance", List.of(new Block.Table("", List.of("Made with", ""), facts)));
  }

  private static String footer(PhaseFieldResult run) {
    return "Made by Stratolith " + run.provenance().version() + ", " + run.provenance().started();
  }
}
