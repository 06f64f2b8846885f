package org.stratolith.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratolith.record.TestRecord;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.FigureWriter;
import org.stratolith.report.comparison.ComparisonSection;
import org.stratolith.report.instrument.InstrumentFigures;
import org.stratolith.report.instrument.InstrumentSection;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.Page.Tally;
import org.stratolith.report.page.PageWriter;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;

/**
 * The report of a run: one page to read and mail, and its figures as files. Which figures there are
 * follows from the steps in the records, so a study of one's own gets those that fit it, and a
 * folder of studies gets its like tests side by side.
 */
public final class Report {

  /** Name of the page's file. */
  public static final String PAGE = "report.html";

  private static final String BARE = "bare";

  private Report() {}

  /** The files of the report, name and text: the page, and {@code figure-….svg} for each figure. */
  public static Map<String, String> files(RunResult run) {
    Map<String, String> files = new TreeMap<>();
    List<Figure> figures = figures(run);
    files.put(PAGE, PageWriter.write(page(run, figures)));
    for (Figure figure : figures) {
      files.put("figure-" + figure.id() + ".svg", FigureWriter.file(figure));
    }
    return files;
  }

  /** The figures that fit what the run did. */
  static List<Figure> figures(RunResult run) {
    List<StudyView> views = views(run);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(StructureFigures.of(run));
    figures.addAll(SweepFigures.of(views));
    figures.addAll(TraceFigures.of(views));
    figures.addAll(ImpedanceFigures.of(views));
    figures.addAll(CapacityFigures.of(views));
    figures.addAll(TitrationFigures.of(views));
    figures.addAll(CurveFigures.of(run, views));
    figures.addAll(ComponentFigures.of(views));
    figures.addAll(InsideFigures.of(views));
    figures.addAll(InstrumentFigures.of(run));
    return figures;
  }

  /**
   * Studies that left a record; like lithium electrodes have one colour. Bare lithium has the
   * first, and of the others those that were tested most often come first.
   */
  private static List<StudyView> views(RunResult run) {
    List<StudyResult> recorded =
        run.studies().stream().filter(result -> result.record() != null).toList();
    Map<String, Integer> tests = new LinkedHashMap<>();
    recorded.forEach(result -> tests.merge(electrode(result), 1, Integer::sum));
    List<String> ranked = new ArrayList<>(tests.keySet());
    ranked.sort(
        Comparator.comparing((String electrode) -> !electrode.equals(BARE))
            .thenComparingInt(electrode -> -tests.getOrDefault(electrode, 0)));
    int first = tests.containsKey(BARE) ? 0 : 1;
    List<StudyView> views = new ArrayList<>();
    for (StudyResult result : recorded) {
      TestRecord record = result.record();
      if (record != null && record.cycling().size() > 0) {
        views.add(new StudyView(result, record, first + ranked.indexOf(electrode(result))));
      }
    }
    return views;
  }

  private static String electrode(StudyResult result) {
    LithiumDesign lithium = result.study().cell().negative();
    return lithium.isStructured() ? lithium.layer() + " " + lithium.skeleton() : BARE;
  }

  private static Page page(RunResult run, List<Figure> figures) {
    List<Section> sections = new ArrayList<>();
    boolean scored = !run.rows().isEmpty();
    if (scored) {
      sections.add(ScoreboardSection.scoreboard(run));
    }
    List<Block> drawings = new ArrayList<>();
    figures.forEach(figure -> drawings.add(new Block.Drawing(figure)));
    if (!drawings.isEmpty()) {
      sections.add(new Section("figures", "Figures", drawings));
    }
    if (scored) {
      sections.add(ScoreboardSection.unmet(run));
    }
    sections.addAll(ComparisonSection.of(run));
    sections.addAll(InstrumentSection.of(run));
    sections.addAll(CrystalsSection.of(run));
    sections.add(Weaknesses.section(run));
    sections.addAll(RunSections.ablation(run));
    sections.add(RunSections.studies(run));
    sections.add(RunSections.balances(run));
    sections.add(RunSections.parameters(run));
    sections.add(RunSections.sources(run));
    sections.add(citation(run));
    sections.add(RunSections.provenance(run));
    return new Page(title(run), lead(run), tallies(run), sections, footer(run));
  }

  private static Section citation(RunResult run) {
    return new Section(
        "citation",
        "How to cite",
        List.of(
            new Block.Points(
                List.of(
                    "The paper whose cells and numbers the model is built on: Su et al., Nature"
                        + " Communications (2024), https://doi.org/10.1038/s41467-024-48585-7",
                    "The program: Stratolith, version "
                        + run.provenance().version()
                        + ", with the input files and hashes below",
                    "Parameters and methods that a conclusion rests on: by their own sources,"
                        + " listed above"))));
  }

  private static String title(RunResult run) {
    if (!run.notes().title().isEmpty()) {
      return run.notes().title();
    }
    return run.studies().size() == 1
        ? run.studies().getFirst().study().title()
        : "Report: " + run.name();
  }

  private static List<String> lead(RunResult run) {
    List<String> lead = new ArrayList<>();
    if (!run.notes().description().isEmpty()) {
      lead.add(run.notes().description());
    }
    long failed = run.studies().stream().filter(s -> s.end() instanceof TestEnd.Failed).count();
    long shorted = run.studies().stream().filter(s -> s.end() instanceof TestEnd.Shorted).count();
    StringBuilder text = new StringBuilder();
    text.append(Words.count(run.studies().size(), "test")).append(" simulated; ");
    text.append(shorted == 0 ? "none" : Long.toString(shorted)).append(" ended in a short");
    text.append(failed == 0 ? ". " : ", " + failed + " could not be solved to the end. ");
    List<ScoreRow> rows = run.rows();
    if (rows.isEmpty()) {
      text.append("The study expects nothing, so nothing is scored.");
    } else {
      long met = rows.stream().filter(ScoreRow::met).count();
      text.append("Of " + Words.count(rows.size(), "expected number") + ", ");
      text.append(met + " are met and " + (rows.size() - met) + " are not.");
    }
    lead.add(text.toString());
    return lead;
  }

  private static List<Tally> tallies(RunResult run) {
    List<Tally> tallies = new ArrayList<>(ScoreboardSection.tallies(run.rows()));
    long broken =
        run.studies().stream()
            .flatMap(study -> study.balances().stream())
            .filter(balance -> !balance.holds())
            .count();
    tallies.add(
        new Tally(
            "balances",
            broken == 0 ? "all hold" : broken + " broken",
            broken == 0 ? Cell.Tone.MET : Cell.Tone.UNMET));
    return tallies;
  }

  private static String footer(RunResult run) {
    return "Made by Stratolith " + run.provenance().version() + ", " + run.provenance().started();
  }
}
