package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratolith.report.markup.UnitText;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.Page.Tally;
import org.stratolith.study.Expectation;
import org.stratolith.study.Measurement;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.Status;

/** The paper's numbers beside the model's, the counts of what is met, and what is not. */
final class ScoreboardSection {

  private static final List<String> HEADINGS =
      List.of("Quantity", "Study", "Paper", "Model", "5–95 %", "Unit", "Status", "Result", "From");

  private ScoreboardSection() {}

  /** For each status that occurs, how many of its rows are met. */
  static List<Tally> tallies(List<ScoreRow> rows) {
    List<Tally> tallies = new ArrayList<>();
    for (Status status : Status.values()) {
      long all = rows.stream().filter(r -> r.expectation().status() == status).count();
      long met = rows.stream().filter(r -> r.expectation().status() == status && r.met()).count();
      if (all > 0) {
        tallies.add(
            new Tally(
                status.word(),
                met + " of " + all + " met",
                met == all ? Cell.Tone.MET : Cell.Tone.UNMET));
      }
    }
    return tallies;
  }

  static Section scoreboard(RunResult run) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Only predicted and bound rows are evidence for the model: an input was put in, and a"
                + " calibrated number was fitted. An interval is the range in which 90 % of like"
                + " cells fall when only the strength of the weakest spot scatters; a measured"
                + " cell is one of them."));
    blocks.add(
        new Block.Table("", HEADINGS, run.rows().stream().map(ScoreboardSection::cells).toList()));
    return new Section("scoreboard", "Scoreboard", blocks);
  }

  static Section unmet(RunResult run) {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (ScoreRow row : run.rows()) {
      if (!row.met()) {
        rows.add(
            List.of(
                Cell.of(row.expectation().label()),
                Cell.code(row.study()),
                Words.paper(row),
                Cell.number(Words.model(row.model())),
                Cell.of(UnitText.of(row.expectation().quantity().unit())),
                Cell.of(why(row))));
      }
    }
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph("Every expectation of this run is met."));
    } else {
      blocks.add(
          new Block.Table(
              "", List.of("Quantity", "Study", "Paper", "Model", "Unit", "What is known"), rows));
    }
    List<String> warnings = new ArrayList<>();
    run.studies()
        .forEach(s ->
            s.warnings().forEach(w -> warnings.add(s.study().id() + ": " + Words.inOneLine(w))));
    if (!warnings.isEmpty()) {
      blocks.add(new Block.Heading("Warnings"));
      blocks.add(new Block.Points(warnings.stream().distinct().toList()));
    }
    return new Section("not-met", "What is not met", blocks);
  }

  private static String why(ScoreRow row) {
    String note = row.expectation().note();
    String reason = row.model() instanceof Measurement.None none ? none.reason() : "";
    String known = joined(reason, row.remark(), note);
    return known.isEmpty() ? "No explanation is recorded." : known;
  }

  private static List<Cell> cells(ScoreRow row) {
    Expectation expectation = row.expectation();
    return List.of(
        Cell.of(expectation.label()),
        Cell.code(row.study()),
        Words.paper(row),
        Cell.number(Words.model(row.model())).noted(Words.whyBound(row.model())),
        Cell.number(Words.interval(row.interval())).noted(Words.whyBound(row.interval())),
        Cell.of(UnitText.of(expectation.quantity().unit())),
        Cell.word(expectation.status().word()),
        Cell.judged(row.met(), row.met() ? "met" : "not met").noted(Words.rule(expectation)),
        Cell.of(expectation.source()).noted(joined("", row.remark(), expectation.note())));
  }

  private static String joined(String reason, @Nullable String remark, @Nullable String note) {
    return Stream.of(reason, remark, note)
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.joining(". "));
  }
}
