package org.stratolith.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.protocol.Limit;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.Step;
import org.stratolith.matter.Parameter;
import org.stratolith.matter.Quantity;
import org.stratolith.record.TestRecord;
import org.stratolith.study.CellDesign;
import org.stratolith.study.CellKind;
import org.stratolith.study.Expectation;
import org.stratolith.study.FolderNotes;
import org.stratolith.study.Interval;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.Relation;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.Status;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;
import org.stratolith.text.Place;

/** A run made up by hand, with one test of each kind; no number in it is a result. */
final class SyntheticRun {

  private static final Place PLACE = Place.ofFile("synthetic.yaml");
  private static final LithiumDesign BARE = LithiumDesign.given(1e-4, null, null, Set.of());
  private static final LithiumDesign LAYERED =
      LithiumDesign.given(6e-5, new LithiumDesign.Layer(1e-7, 0.4, 0.4, 6.4e10), null, Set.of());

  private SyntheticRun() {}

  static RunResult of(StudyResult... studies) {
    return new RunResult(
        "synthetic",
        new FolderNotes("Studies <made up>", "By hand.", List.of("Every number is made up.")),
        List.of(new RunResult.Input(Path.of("studies", "synthetic.yaml"), "00ff".repeat(16))),
        List.of(studies),
        new RunResult.Provenance(
            "0.0.0-test",
            "25",
            "none",
            "2026-01-01T00:00:00Z",
            1.25,
            2,
            "made up",
            List.of("a.b=1 um")));
  }

  static RunResult everything() {
    return of(
        study(
            "ccd-bare", "Bare Li, current staircase", BARE, SyntheticRecords.staircase(1e-3), true),
        study(
            "ccd-layered",
            "LACSS, current staircase",
            LAYERED,
            SyntheticRecords.staircase(8e-4),
            true),
        study("life", "Bare Li, cycled", BARE, SyntheticRecords.symmetric(160), true),
        study(
            "cv",
            "Cyclic voltammetry of bare Li",
            BARE,
            SyntheticRecords.voltammogram(2, true),
            true),
        study(
            "lsv-bare",
            "Linear sweep of bare Li",
            BARE,
            SyntheticRecords.voltammogram(1, false),
            false),
        study(
            "lsv-layered",
            "Linear sweep of LACSS",
            LAYERED,
            SyntheticRecords.voltammogram(1.5, false),
            false),
        study("eis", "Impedance of bare Li", BARE, SyntheticRecords.spectra(), false),
        study("full", "Full cell, long cycling", LAYERED, SyntheticRecords.full(150, false), false),
        study("rate", "Full cell, rates", LAYERED, SyntheticRecords.full(40, true), false),
        study("gitt", "Full cell, titration", LAYERED, SyntheticRecords.titration(), false));
  }

  static StudyResult study(
      String id,
      String title,
      LithiumDesign lithium,
      @Nullable TestRecord record,
      boolean shorted) {
    boolean full = title.startsWith("Full");
    boolean stairs = title.contains("staircase");
    double time = record == null ? 0 : record.cycling().time(record.cycling().size() - 1);
    Study study =
        new Study(
            id,
            title,
            "A paragraph about <" + id + ">.",
            new CellDesign(
                full ? CellKind.FULL : CellKind.SYMMETRIC,
                lithium,
                new CellDesign.Electrolyte("Li5.5PS4.5Cl1.5", 1.5e-4, 0.01),
                null,
                2e6,
                298.15),
            new Protocol(List.of(stairs ? staircaseStep() : rest())),
            new Study.ModelChoice("P4", "V1", "H0"),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of());
    return new StudyResult(
        study,
        List.of(new StudyResult.Entry("stack pressure", "2 MPa")),
        record,
        record == null
            ? new TestEnd.Failed(0, "the state left its bounds\nMaybe lower the current")
            : shorted ? new TestEnd.Shorted(time) : new TestEnd.Completed(time),
        rows(id),
        stairs ? ablation() : null,
        stairs ? List.of(curve()) : List.of(),
        parameters(),
        List.of(
            new StudyResult.Balance("charge", 3e-16, 1e-9),
            new StudyResult.Balance("lithium", id.equals("rate") ? 2e-9 : 1e-12, 1e-9)),
        List.of("the warning of " + id),
        0.01);
  }

  private static Step rest() {
    return new Step.Rest("rest for 1 h", List.of(new Limit.Duration(3600)), Double.NaN);
  }

  private static Step staircaseStep() {
    return new Step.Staircase(
        "staircase", 1, 1, 30, new Limit.Duration(3600), 1, List.of(), Double.NaN);
  }

  private static List<ScoreRow> rows(String id) {
    List<ScoreRow> rows = new ArrayList<>();
    switch (id) {
      case "ccd-bare" ->
          rows.add(row(id, Measurand.CRITICAL_CURRENT_DENSITY, 0, 1.0, Relation.EQUAL, 1.0, true));
      case "ccd-layered" ->
          rows.add(row(id, Measurand.CRITICAL_CURRENT_DENSITY, 0, 1.5, Relation.EQUAL, 1.9, true));
      case "life" -> rows.add(row(id, Measurand.TIME_TO_SHORT, 0, 155, Relation.ABOVE, 160, true));
      case "lsv-bare" -> {
        rows.add(
            row(id, Measurand.EXCHANGE_CURRENT_DENSITY_TAFEL, 0, .69, Relation.EQUAL, .7, false));
        rows.add(
            row(
                id,
                Measurand.EXCHANGE_CURRENT_DENSITY_LINEAR,
                0,
                .69,
                Relation.EQUAL,
                1.96,
                false));
      }
      case "full" ->
          rows.add(
              row(id, Measurand.AREAL_DISCHARGE_CAPACITY, 150, 1.2, Relation.EQUAL, 1.19, false));
      case "rate" ->
          rows.add(
              row(id, Measurand.SPECIFIC_DISCHARGE_CAPACITY, 6, 173, Relation.EQUAL, 168, false));
      case "gitt" ->
          rows.add(
              new ScoreRow(
                  id,
                  expectation(Measurand.GITT_POLARISATION, 0, Double.NaN, Relation.BELOW),
                  Double.NaN,
                  new Measurement.None("the pulses are too short"),
                  null,
                  null,
                  false));
      default -> {}
    }
    return rows;
  }

  private static ScoreRow row(
      String id, Measurand what, int cycle, double paper, Relation is, double model, boolean many) {
    Interval interval =
        many ? new Interval(0.7 * model, model, 1.4 * model, 100, 10, "the protocol ended") : null;
    return ScoreRow.judge(
        id,
        expectation(what, cycle, paper, is),
        paper,
        new Measurement.Value(model),
        interval,
        null);
  }

  private static Expectation expectation(Measurand what, int cycle, double paper, Relation is) {
    return new Expectation(
        what,
        cycle,
        is,
        paper,
        null,
        is == Relation.EQUAL ? 0.05 : Double.NaN,
        Status.PREDICTED,
        "Fig. 4c: text",
        "A note with <b>marks</b>",
        PLACE);
  }

  private static StudyResult.Ablation ablation() {
    return new StudyResult.Ablation(
        List.of(new StudyResult.Ablation.Column(Measurand.CRITICAL_CURRENT_DENSITY, 0)),
        List.of(
            new StudyResult.Ablation.Row("as it is", List.of(new Measurement.Value(2.5))),
            new StudyResult.Ablation.Row(
                "voids as bare", List.of(new Measurement.None("it did not start")))));
  }

  private static StudyResult.Curve curve() {
    Study.CurvePlan plan =
        new Study.CurvePlan(
            "Critical current density over the pressure",
            "stack pressure",
            "MPa",
            List.of(1.0, 2.0, 4.0),
            Measurand.CRITICAL_CURRENT_DENSITY,
            0,
            List.of());
    List<@Nullable Interval> intervals = new ArrayList<>();
    intervals.add(new Interval(0.5, 0.8, 1.0, 100, 0, ""));
    intervals.add(null);
    intervals.add(new Interval(1.0, 1.3, 1.6, 100, 0, ""));
    return new StudyResult.Curve(
        plan,
        List.of(new Measurement.Value(0.8), new Measurement.None("no"), new Measurement.Value(1.3)),
        intervals);
  }

  private static List<Parameter> parameters() {
    return List.of(
        new Parameter(
            "sei.growth-constant",
            Quantity.of(8e-20, "m2/s"),
            org.stratolith.matter.Status.CALIBRATED,
            "Somebody & others, J. <Made up> 1 (2020)",
            Quantity.of(3e-20, "m2/s"),
            null,
            "a remark",
            PLACE));
  }
}
