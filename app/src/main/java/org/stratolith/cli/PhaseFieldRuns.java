package org.stratolith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.report.PhaseFieldReport;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.Relation;
import org.stratolith.study.StudyResult;
import org.stratolith.study.disk.PhaseFieldWriter;
import org.stratolith.study.run.PhaseFieldRunner;

/** Runs phase-field studies one after the other, and prints what came of them. */
final class PhaseFieldRuns {

  private PhaseFieldRuns() {}

  /** A run and the folder that holds it. */
  record Done(PhaseFieldResult result, Path folder) {}

  static List<Done> run(
      List<PhaseFieldStudy> studies, Path output, List<String> settings, PrintWriter err)
      throws IOException {
    List<Done> done = new ArrayList<>();
    for (PhaseFieldStudy study : studies) {
      try (ProgressLine progress = ProgressLine.onTerminal(err, "times")) {
        Files.createDirectories(output);
        Path keep = output.resolve("." + study.id() + ".checkpoint");
        PhaseFieldResult result =
            new PhaseFieldRunner(Version.text(), progress).run(study, settings, keep);
        done.add(
            new Done(
                result, PhaseFieldWriter.write(output, result, PhaseFieldReport.files(result))));
      }
    }
    return done;
  }

  static void print(PrintWriter out, Done done) {
    PhaseFieldResult result = done.result();
    out.println(result.study().id() + ": " + result.study().title());
    for (StudyResult.Entry entry : result.summary()) {
      out.printf("  %-34s %s%n", entry.name(), entry.value());
    }
    if (result.failure() != null) {
      out.println("  failed " + result.failure().replace("\n", "\n  "));
    }
    for (PhaseFieldResult.Row row : result.rows()) {
      PhaseFieldStudy.Expected expected = row.expected();
      String sign = expected.relation() == Relation.EQUAL ? "" : expected.relation().sign() + " ";
      String unit = expected.quantity().unit();
      out.printf(
          "  %-34s %14s  expected %-14s %-10s %s%n",
          expected.label() + (unit.equals("1") ? "" : " / " + unit),
          ScoreTable.number(row.model()),
          sign + ScoreTable.number(expected.paper()),
          expected.status().word(),
          row.met() ? "met" : "NOT MET");
    }
    out.printf(
        Locale.ROOT,
        "  %.1f s; the report is %s%n",
        result.provenance().seconds(),
        done.folder().resolve("report.html"));
  }
}
