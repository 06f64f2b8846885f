package org.stratolith.report.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.record.TestRecord;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.Comparison;

/** A measured test over a simulated one. */
final class TestComparison {

  private static final double MILLIVOLTS = 1e3;

  private TestComparison() {}

  static Compared of(Comparison.Kind kind, @Nullable TestRecord record, MeasuredFile file) {
    if (record == null) {
      throw new IllegalArgumentException("the test left no record");
    }
    ScaledOverlay overlay =
        ScaledOverlay.of(
            TestCurves.of(kind, file.reading().contents()),
            TestCurves.of(kind, record),
            OverlayScale.NONE);
    Panel panel =
        Panel.of("", abscissa(kind), ordinate(kind))
            .with(new Mark.Line("measured", Style.of(1), overlay.measured()))
            .with(new Mark.Line("simulated", Style.of(0), overlay.model()));
    boolean volts =
        kind == Comparison.Kind.VOLTAGE_OVER_TIME || kind == Comparison.Kind.VOLTAGE_OVER_CHARGE;
    String unit =
        volts ? "mV" : kind == Comparison.Kind.CURRENT_OVER_POTENTIAL ? "mA cm⁻²" : "decades";
    return new Compared(
        List.of(
            new Compared.Row(
                kind.word(),
                "",
                overlay.cells(abscissa(kind).unit(), volts ? MILLIVOLTS : 1, unit, ""))),
        List.of(panel),
        "Measured and simulated, " + kind.word() + ".",
        List.of());
  }

  private static Axis abscissa(Comparison.Kind kind) {
    return switch (kind) {
      case VOLTAGE_OVER_TIME -> Axis.linear("Time since the first current", "h");
      case VOLTAGE_OVER_CHARGE -> Axis.linear("Charge passed", "mAh cm⁻²");
      case CURRENT_OVER_POTENTIAL -> Axis.linear("Potential swept", "V");
      default -> Axis.linear("log₁₀ frequency / Hz", "");
    };
  }

  private static Axis ordinate(Comparison.Kind kind) {
    return switch (kind) {
      case VOLTAGE_OVER_TIME, VOLTAGE_OVER_CHARGE -> Axis.linear("Voltage", "V");
      case CURRENT_OVER_POTENTIAL -> Axis.linear("Current", "mA cm⁻²");
      default -> Axis.linear("log₁₀ |Z| / Ω cm²", "");
    };
  }
}
