package org.stratolith.reader.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.InputException;
import org.stratolith.text.Problem;

/** Takes the lines of an export, of whichever layer, into a series. */
final class NewareCsvRows {

  private static final int TIME = Series.ROLES.indexOf(Series.TIME);
  private static final int CYCLE = Series.ROLES.indexOf(Series.CYCLE);
  private static final int COUNT = Series.ROLES.indexOf(Series.STEP_COUNT);
  private static final int ID = Series.ROLES.indexOf(Series.STEP_ID);
  private static final int TYPE = Series.ROLES.indexOf(Series.STEP_TYPE);

  private final Series series;
  private final NewareHeadings records;
  private final @Nullable NewareHeadings steps;
  private final int cycleCells;
  private double cycle = Double.NaN;
  private double stepId = Double.NaN;
  private double stepCount = Double.NaN;
  private String stepType = "";
  private int bad;
  private @Nullable Problem firstBad;
  private boolean lastBad;

  NewareCsvRows(
      Series series, NewareHeadings records, @Nullable NewareHeadings steps, int cycleCells) {
    this.series = series;
    this.records = records;
    this.steps = steps;
    this.cycleCells = cycleCells;
  }

  /** Takes the current line. */
  void take(TextLines lines) {
    int cells = lines.split(',');
    if (steps == null || (cells > 2 && lines.isEmpty(0) && lines.isEmpty(1))) {
      record(lines, cells);
    } else if (!lines.isEmpty(0)) {
      cycle = lines.scan(0);
      // The first step of a cycle may stand in the cycle's own row, without its empty first cell.
      if (cells > cycleCells + 2) {
        step(lines, cells, cycleCells - 1);
      }
    } else if (cells > 2) {
      step(lines, cells, 0);
    }
  }

  private void step(TextLines lines, int cells, int offset) {
    NewareHeadings headings = steps;
    if (headings == null) {
      return;
    }
    stepId = number(lines, cells, headings.at(Series.STEP_ID), offset);
    stepCount = number(lines, cells, headings.at(Series.STEP_COUNT), offset);
    int type = headings.at(Series.STEP_TYPE) + offset;
    stepType = type < cells ? lines.cell(type) : "";
  }

  private static double number(TextLines lines, int cells, int column, int offset) {
    return column >= 0 && column + offset < cells ? lines.scan(column + offset) : Double.NaN;
  }

  private void record(TextLines lines, int cells) {
    lastBad = false;
    if (cells < records.size() || cells > records.size() + 1) {
      refuse(
          lines,
          lines.problem(
              "has " + cells + " cells, the heading has " + records.size(),
              "Maybe the file was cut off here"));
      return;
    }
    series.addRow();
    series.set(CYCLE, cycle);
    series.set(COUNT, stepCount);
    series.set(ID, stepId);
    if (!stepType.isEmpty()) {
      series.setType(stepType);
    }
    for (int k = 0; k < records.size(); k++) {
      if (!cell(lines, k)) {
        series.dropRow();
        refuse(lines, lines.notANumber(k));
        return;
      }
    }
  }

  /** Takes a cell; false if it should hold a number and does not. */
  private boolean cell(TextLines lines, int k) {
    int role = records.role(k);
    if (role == TIME) {
      double seconds = ClockTime.seconds(lines.cell(k));
      series.set(TIME, seconds);
      return !Double.isNaN(seconds);
    }
    if (role == TYPE) {
      series.setType(lines.cell(k));
      return true;
    }
    int further = records.furtherAt(k);
    if (role < 0 && further < 0) {
      return true;
    }
    double value = lines.scan(k);
    if (lines.failed()) {
      return false;
    }
    if (role >= 0) {
      series.set(role, records.si(k, value));
    } else {
      series.setFurther(further, records.si(k, value));
    }
    return true;
  }

  private void refuse(TextLines lines, Problem problem) {
    bad++;
    firstBad = firstBad == null ? problem : firstBad;
    lastBad = lines.isLast();
  }

  /** The record; more than one row in ten that cannot be read is too many. */
  CyclingRecord finish(TextLines lines, ReadingOptions options, List<Remark> remarks) {
    Problem first = firstBad;
    if (first != null) {
      if (10 * (bad - (lastBad ? 1 : 0)) > series.size()) {
        throw new InputException(first);
      }
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  first.place(), first.message() + "; " + bad + " rows left out", first.advice())));
    }
    return series.finish(options, remarks);
  }
}
