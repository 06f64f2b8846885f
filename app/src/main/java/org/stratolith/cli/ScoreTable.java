package org.stratolith.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.study.Expectation;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurement;
import org.stratolith.study.Relation;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.Status;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;

/** Prints a scoreboard for people: one line per expectation, totals, and where the report is. */
final class ScoreTable {

  private static final String[] HEADINGS = {
    "study", "quantity", "unit", "paper", "model", "5 - 95 %", "status", ""
  };

  private ScoreTable() {}

  static void print(PrintWriter out, RunResult result, Path folder) {
    List<String[]> lines = new ArrayList<>();
    lines.add(HEADINGS);
    for (ScoreRow row : result.rows()) {
      lines.add(cells(row));
    }
    int[] widths = widths(lines);
    for (String[] line : lines) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < line.length; k++) {
        text.append(line[k]).append(" ".repeat(widths[k] - line[k].length() + 2));
      }
      out.println(text.toString().stripTrailing());
    }
    out.println();
    out.println(totals(result.rows()));
    for (StudyResult study : result.studies()) {
      if (study.end() instanceof TestEnd.Failed failed) {
        out.println(
            study.study().id() + " failed at " + hours(failed.time()) + ": " + failed.words());
      }
      if (study.end() instanceof TestEnd.Made && result.studies().size() == 1) {
        study.summary().forEach(entry -> out.println(entry.name() + ": " + entry.value()));
      }
      for (String warning : study.warnings()) {
        out.println(study.study().id() + ": " + warning);
      }
    }
    out.printf(
        Locale.ROOT,
        "%d studies in %.1f s; the report is %s%n",
        result.studies().size(),
        result.provenance().seconds(),
        folder.resolve("report.html"));
  }

  private static String[] cells(ScoreRow row) {
    Expectation expectation = row.expectation();
    String sign =
        expectation.relation() == Relation.EQUAL ? "" : expectation.relation().sign() + " ";
    String paper =
        expectation.otherStudy() != null
            ? sign + expectation.otherStudy()
            : sign + number(expectation.paper());
    return new String[] {
      row.study(),
      expectation.label(),
      expectation.quantity().unit(),
      paper,
      model(row.model()),
      interval(row.interval()),
      expectation.status().word(),
      row.met() ? "met" : "NOT MET"
    };
  }

  private static String model(Measurement model) {
    return switch (model) {
      case Measurement.Value value -> number(value.value());
      case Measurement.AtLeast bound -> ">= " + number(bound.value());
      case Measurement.None none -> "none";
    };
  }

  private static String interval(@Nullable Interval interval) {
    if (interval == null) {
      return "";
    }
    String high = (interval.highIsBound() ? ">= " : "") + number(interval.high());
    return number(interval.low()) + " - " + high;
  }

  private static String totals(List<ScoreRow> rows) {
    StringBuilder text = new StringBuilder();
    for (Status status : Status.values()) {
      long all = rows.stream().filter(row -> row.expectation().status() == status).count();
      long met =
          rows.stream().filter(row -> row.expectation().status() == status && row.met()).count();
      if (all > 0) {
        text.append(text.isEmpty() ? "met: " : ", ");
        text.append(met).append(" of ").append(all).append(' ').append(status.word());
      }
    }
    return text.isEmpty() ? "nothing is expected of these studies" : text.toString();
  }

  /** Four significant digits, without an exponent where people would not write one. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 1e-3 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
  }

  private static String hours(double seconds) {
    return String.format(Locale.ROOT, "%.3f h", seconds / 3600);
  }

  private static int[] widths(List<String[]> lines) {
    int[] widths = new int[HEADINGS.length];
    for (String[] line : lines) {
      for (int k = 0; k < line.length; k++) {
        widths[k] = Math.max(widths[k], line[k].length());
      }
    }
    return widths;
  }
}
