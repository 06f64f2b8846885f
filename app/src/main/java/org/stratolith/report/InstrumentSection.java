package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.markup.UnitText;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** What the diffractometer sees of each phase, and how long it would take to see it. */
final class InstrumentSection {

  private static final double HOUR = 3600;

  private InstrumentSection() {}

  static List<Section> of(RunResult run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      InstrumentRecords records = result.instruments();
      if (records != null && records.diffraction() != null) {
        rows.addAll(rows(result.study().title(), records.diffraction()));
      }
    }
    List<Block> curves = new ArrayList<>();
    run.studies().forEach(result -> curves.addAll(curves(result)));
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        List.of(
            new Block.Paragraph(
                "A line is seen if its counts within its width are three times the noise of"
                    + " what else is counted there; a phase is found if three lines that do not"
                    + " overlap are seen. Slower scans see more: the last column is the time of"
                    + " a whole scan that just finds the phase."),
            new Block.Table(
                "",
                List.of(
                    "Study",
                    "Phase",
                    "Clearest line",
                    "2θ (°)",
                    "Signal to noise",
                    "Lines seen",
                    "Found",
                    "Scan (h)",
                    "Scan to find (h)"),
                rows)));
    blocks.addAll(curves);
    return List.of(new Section("detection", "What X-rays detect", blocks));
  }

  /** What an instrument shows along a path of values, such as the exposure. */
  private static List<Block> curves(StudyResult result) {
    List<Block> tables = new ArrayList<>();
    for (StudyResult.Curve curve : result.curves()) {
      if (curve.plan().quantity().needsInstrument()) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < curve.values().size(); k++) {
          Measurement value = curve.values().get(k);
          String reason = value instanceof Measurement.None none ? none.reason() : "";
          rows.add(
              List.of(
                  Cell.number(Numbers.significant(curve.plan().abscissae().get(k), 4)),
                  Cell.number(Words.model(value)).noted(reason)));
        }
        tables.add(
            new Block.Table(
                curve.plan().title(),
                List.of(
                    curve.plan().axis() + " (" + UnitText.of(curve.plan().unit()) + ")",
                    heading(curve.plan().quantity())),
                rows));
      }
    }
    return tables;
  }

  private static String heading(Measurand quantity) {
    String unit = UnitText.of(quantity.unit());
    return unit.isEmpty() ? quantity.label() : quantity.label() + " (" + unit + ")";
  }

  private static List<List<Cell>> rows(String title, InstrumentRecords.Diffraction diffraction) {
    List<List<Cell>> rows = new ArrayList<>();
    double hours =
        (diffraction.scan().to() - diffraction.scan().from()) / diffraction.scan().speed() / HOUR;
    for (Map.Entry<String, List<LineDetection.Seen>> phase : diffraction.lines().entrySet()) {
      List<LineDetection.Seen> lines = phase.getValue();
      if (lines.isEmpty()) {
        continue;
      }
      LineDetection.Seen first = lines.getFirst();
      boolean found = LineDetection.found(lines);
      long seen = lines.stream().filter(LineDetection.Seen::detected).count();
      rows.add(
          List.of(
              Cell.of(title),
              Cell.of(phase.getKey()),
              Cell.of(first.line().hkl()),
              Cell.number(Numbers.significant(first.line().twoTheta(), 4)),
              Cell.number(Numbers.significant(first.signalToNoise(), 3)),
              Cell.number(Long.toString(seen)),
              Cell.judged(found, found ? "yes" : "no"),
              Cell.number(Numbers.significant(hours, 2)),
              Cell.number(Numbers.significant(hours * LineDetection.slowing(lines), 2))));
    }
    return rows;
  }
}
