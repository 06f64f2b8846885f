package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.Overlay;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.record.TestRecord;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.Comparison;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import org.stratolith.text.InputException;

/** Measured files over the simulated records of the studies that name them, with their errors. */
final class ComparisonSection {

  private ComparisonSection() {}

  static List<Section> of(RunResult run) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Block> drawings = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      TestRecord record = result.record();
      for (Comparison comparison : result.study().comparisons()) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(result.study().title()));
        row.add(Cell.of(comparison.title()).noted(comparison.file().toString()));
        row.add(Cell.of(comparison.curve().word()));
        try {
          if (record == null) {
            throw new IllegalArgumentException("the test left no record");
          }
          Curve model = ComparisonCurves.of(comparison.curve(), record);
          Curve measured = ComparisonCurves.of(comparison.curve(), read(comparison));
          row.addAll(
              cells(comparison, Overlay.of(xs(measured), ys(measured), xs(model), ys(model))));
          drawings.add(new Block.Drawing(figure(comparison, drawings.size() + 1, model, measured)));
        } catch (InputException e) {
          row.addAll(notCompared(e.problems().getFirst().message()));
        } catch (IllegalArgumentException e) {
          row.addAll(notCompared(String.valueOf(e.getMessage())));
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The error is model less measured where both exist, each measured point weighted by its"
                + " distance to its neighbours. Nothing was fitted to these files."));
    blocks.add(
        new Block.Table(
            "",
            List.of(
                "Study", "Measured", "Curve", "Overlap", "Points", "RMS error", "Mean", "Largest"),
            rows));
    blocks.addAll(drawings);
    return List.of(new Section("compare", "Measured beside simulated", blocks));
  }

  private static List<Measured> read(Comparison comparison) {
    ReadingOptions options =
        comparison.electrodeArea() > 0
            ? ReadingOptions.DEFAULTS.withElectrodeArea(comparison.electrodeArea())
            : ReadingOptions.DEFAULTS;
    return InstrumentFiles.read(comparison.file(), options).contents();
  }

  private static List<Cell> notCompared(String reason) {
    return List.of(
        Cell.judged(false, "not compared").noted(reason),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""));
  }

  private static List<Cell> cells(Comparison comparison, Overlay overlay) {
    if (overlay.points() < 2) {
      return notCompared("the two do not overlap");
    }
    return List.of(
        Cell.of(
            Numbers.significant(overlay.from(), 4)
                + " to "
                + Numbers.significant(overlay.to(), 4)
                + " "
                + abscissa(comparison.curve()).unit()),
        Cell.number(Integer.toString(overlay.points())),
        Cell.number(error(comparison, overlay.rootMeanSquare())),
        Cell.number(error(comparison, overlay.mean())),
        Cell.number(error(comparison, overlay.largest())));
  }

  private static String error(Comparison comparison, double value) {
    return switch (comparison.curve()) {
      case VOLTAGE_OVER_TIME, VOLTAGE_OVER_CHARGE -> Numbers.significant(1e3 * value, 3) + " mV";
      case CURRENT_OVER_POTENTIAL -> Numbers.significant(value, 3) + " mA cm⁻²";
      case IMPEDANCE -> Numbers.significant(value, 3) + " decades";
    };
  }

  private static Axis abscissa(Comparison.Kind kind) {
    return switch (kind) {
      case VOLTAGE_OVER_TIME -> Axis.linear("Time since the first current", "h");
      case VOLTAGE_OVER_CHARGE -> Axis.linear("Charge passed", "mAh cm⁻²");
      case CURRENT_OVER_POTENTIAL -> Axis.linear("Potential swept", "V");
      case IMPEDANCE -> Axis.linear("log₁₀ frequency / Hz", "");
    };
  }

  private static Axis ordinate(Comparison.Kind kind) {
    return switch (kind) {
      case VOLTAGE_OVER_TIME, VOLTAGE_OVER_CHARGE -> Axis.linear("Voltage", "V");
      case CURRENT_OVER_POTENTIAL -> Axis.linear("Current", "mA cm⁻²");
      case IMPEDANCE -> Axis.linear("log₁₀ |Z| / Ω cm²", "");
    };
  }

  private static Figure figure(Comparison comparison, int number, Curve model, Curve measured) {
    Panel panel =
        Panel.of("", abscissa(comparison.curve()), ordinate(comparison.curve()))
            .with(new Mark.Line("measured", Style.of(1), measured))
            .with(new Mark.Line("simulated", Style.of(0), model));
    return new Figure(
        "compare-" + number,
        comparison.title(),
        "Measured and simulated, " + comparison.curve().word() + ".",
        "",
        List.of(panel));
  }

  private static double[] xs(Curve curve) {
    double[] x = new double[curve.size()];
    for (int k = 0; k < x.length; k++) {
      x[k] = curve.x(k);
    }
    return x;
  }

  private static double[] ys(Curve curve) {
    double[] y = new double[curve.size()];
    for (int k = 0; k < y.length; k++) {
      y[k] = curve.y(k);
    }
    return y;
  }
}
