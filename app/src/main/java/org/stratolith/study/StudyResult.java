package org.stratolith.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Parameter;
import org.stratolith.record.TestRecord;

/**
 * What came of a study.
 *
 * @param study what was asked
 * @param summary what was built and how it is tested, name and value, for people
 * @param record what the test left behind, up to its end however it ended; null if it could not
 *     begin
 * @param end how the test ended
 * @param rows the paper's numbers beside the model's, in the order of the study
 * @param ablation what the study's variants give, or null if it has none
 * @param curves the study along its paths of values
 * @param parameters those that were read, with their sources
 * @param balances conserved quantities and how well they were conserved
 * @param warnings what a reader should know, one sentence each
 * @param seconds wall-clock time it took
 * @param instruments what the instruments recorded of the electrode, or null
 */
public record StudyResult(
    Study study,
    List<Entry> summary,
    @Nullable TestRecord record,
    TestEnd end,
    List<ScoreRow> rows,
    @Nullable Ablation ablation,
    List<Curve> curves,
    List<Parameter> parameters,
    List<Balance> balances,
    List<String> warnings,
    double seconds,
    @Nullable InstrumentRecords instruments) {

  public StudyResult {
    summary = List.copyOf(summary);
    rows = List.copyOf(rows);
    curves = List.copyOf(curves);
    parameters = List.copyOf(parameters);
    balances = List.copyOf(balances);
    warnings = List.copyOf(warnings);
  }

  /** A result without instruments. */
  public StudyResult(
      Study study,
      List<Entry> summary,
      @Nullable TestRecord record,
      TestEnd end,
      List<ScoreRow> rows,
      @Nullable Ablation ablation,
      List<Curve> curves,
      List<Parameter> parameters,
      List<Balance> balances,
      List<String> warnings,
      double seconds) {
    this(
        study,
        summary,
        record,
        end,
        rows,
        ablation,
        curves,
        parameters,
        balances,
        warnings,
        seconds,
        null);
  }

  /** A line of the summary, such as "stack pressure", "6 MPa". */
  public record Entry(String name, String value) {}

  /**
   * A quantity that has to be conserved.
   *
   * @param name "charge", "lithium"
   * @param relativeError largest relative error during the test
   * @param limit what it must not exceed
   */
  public record Balance(String name, double relativeError, double limit) {
    public boolean holds() {
      return relativeError <= limit;
    }
  }

  /**
   * A table of the study's variants; the first row is the study itself.
   *
   * @param columns what is compared
   * @param rows one for each variant
   */
  public record Ablation(List<Column> columns, List<Row> rows) {

    public Ablation {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** A quantity, and the cycle it belongs to or 0. */
    public record Column(Measurand quantity, int cycle) {}

    /** A variant and its values in the order of the columns. */
    public record Row(String name, List<Measurement> values) {
      public Row {
        values = List.copyOf(values);
      }
    }
  }

  /**
   * A quantity along a path of values.
   *
   * @param plan title, axis and abscissae
   * @param values in the order of the abscissae
   * @param intervals their spread over the ensemble, in the same order; null where there is none
   */
  public record Curve(
      Study.CurvePlan plan, List<Measurement> values, List<@Nullable Interval> intervals) {
    public Curve {
      values = List.copyOf(values);
      intervals = Collections.unmodifiableList(new ArrayList<>(intervals));
    }
  }
}
