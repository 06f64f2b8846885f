package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.Expectation;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult;

/** The tests of one study (the study itself, its variants, its curves) and its result. */
final class StudyTasks {

  private final Study study;
  private final List<TestSummary.Key> wanted;
  private final List<Callable<TestSummary>> tasks = new ArrayList<>();

  /**
   * @param alsoWanted what other studies are compared with this one for
   */
  StudyTasks(Study study, ParameterSet parameters, Set<TestSummary.Key> alsoWanted) {
    this.study = study;
    wanted = wanted(study);
    Set<TestSummary.Key> all = new LinkedHashSet<>(alsoWanted);
    for (Expectation expectation : study.expectations()) {
      all.add(new TestSummary.Key(expectation.quantity(), expectation.cycle()));
    }
    tasks.add(() -> TestSummary.run(study, parameters, List.copyOf(all), true));
    for (Study.Variant variant : study.variants()) {
      tasks.add(() -> TestSummary.run(variant.study(), parameters, wanted, false));
    }
    for (Study.CurvePlan curve : study.curves()) {
      List<TestSummary.Key> key = List.of(new TestSummary.Key(curve.quantity(), curve.cycle()));
      for (Study point : curve.points()) {
        tasks.add(() -> TestSummary.run(point, parameters, key, false));
      }
    }
  }

  Study study() {
    return study;
  }

  List<Callable<TestSummary>> tasks() {
    return tasks;
  }

  /**
   * Puts the result together.
   *
   * @param summaries of the tasks, in their order
   */
  StudyResult result(List<TestSummary> summaries, Runner.References references) {
    TestSummary nominal = summaries.getFirst();
    int variants = study.variants().size();
    double seconds = 0;
    for (TestSummary summary : summaries) {
      seconds += summary.seconds();
    }
    return new StudyResult(
        study,
        nominal.summary(),
        nominal.record(),
        nominal.end(),
        rows(nominal, references),
        ablation(summaries.subList(0, 1 + variants)),
        curves(summaries.subList(1 + variants, summaries.size())),
        nominal.parameters(),
        nominal.balances(),
        warnings(summaries),
        seconds,
        nominal.instruments());
  }

  /** What stands before a remark on each of the tasks. */
  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(""));
    study.variants().forEach(variant -> names.add("variant '" + variant.name() + "', "));
    for (Study.CurvePlan curve : study.curves()) {
      for (double x : curve.abscissae()) {
        names.add("at %s of %s %s, ".formatted(curve.axis(), Double.toString(x), curve.unit()));
      }
    }
    return names;
  }

  private static List<TestSummary.Key> wanted(Study study) {
    Set<TestSummary.Key> keys = new LinkedHashSet<>();
    for (Expectation expectation : study.expectations()) {
      if (expectation.quantity().needs() != Measurand.Needs.DESIGN) {
        keys.add(new TestSummary.Key(expectation.quantity(), expectation.cycle()));
      }
    }
    return List.copyOf(keys);
  }

  private List<ScoreRow> rows(TestSummary nominal, Runner.References references) {
    List<ScoreRow> rows = new ArrayList<>();
    for (Expectation expectation : study.expectations()) {
      double reference =
          expectation.otherStudy() == null
              ? expectation.paper()
              : references.of(expectation).orNaN();
      TestSummary.Key key = new TestSummary.Key(expectation.quantity(), expectation.cycle());
      rows.add(
          ScoreRow.judge(
              study.id(),
              expectation,
              reference,
              nominal.measure(key.quantity(), key.cycle()),
              nominal.intervals().get(key),
              nominal.remarks().get(key)));
    }
    return rows;
  }

  private StudyResult.@Nullable Ablation ablation(List<TestSummary> summaries) {
    if (study.variants().isEmpty()) {
      return null;
    }
    List<StudyResult.Ablation.Column> columns = new ArrayList<>();
    for (TestSummary.Key key : wanted) {
      columns.add(new StudyResult.Ablation.Column(key.quantity(), key.cycle()));
    }
    List<StudyResult.Ablation.Row> rows = new ArrayList<>();
    for (int k = 0; k < summaries.size(); k++) {
      List<Measurement> values = new ArrayList<>();
      for (TestSummary.Key key : wanted) {
        values.add(summaries.get(k).measure(key.quantity(), key.cycle()));
      }
      String name = k == 0 ? "as in the study" : study.variants().get(k - 1).name();
      rows.add(new StudyResult.Ablation.Row(name, values));
    }
    return new StudyResult.Ablation(columns, rows);
  }

  private List<StudyResult.Curve> curves(List<TestSummary> summaries) {
    List<StudyResult.Curve> curves = new ArrayList<>();
    int at = 0;
    for (Study.CurvePlan plan : study.curves()) {
      TestSummary.Key key = new TestSummary.Key(plan.quantity(), plan.cycle());
      List<Measurement> values = new ArrayList<>();
      List<@Nullable Interval> intervals = new ArrayList<>();
      for (int k = 0; k < plan.points().size(); k++) {
        TestSummary summary = summaries.get(at++);
        values.add(summary.measure(key.quantity(), key.cycle()));
        intervals.add(summary.intervals().get(key));
      }
      curves.add(new StudyResult.Curve(plan, values, intervals));
    }
    return curves;
  }

  private List<String> warnings(List<TestSummary> summaries) {
    TestSummary nominal = summaries.getFirst();
    List<String> warnings = new ArrayList<>(nominal.warnings());
    List<String> names = names();
    for (int k = 0; k < names.size(); k++) {
      String name = names.get(k);
      summaries
          .get(k)
          .remarks()
          .forEach((key, remark) -> warnings.add(name + key.quantity().label() + ": " + remark));
    }
    for (StudyResult.Balance balance : nominal.balances()) {
      if (!balance.holds()) {
        warnings.add(
            "the "
                + balance.name()
                + " balance is off by "
                + balance.relativeError()
                + ", more than "
                + balance.limit());
      }
    }
    nominal.parameters().stream()
        .filter(parameter -> parameter.isOutsideRange())
        .forEach(parameter ->
            warnings.add("the parameter " + parameter.name() + " lies outside its prior range"));
    return warnings;
  }
}
