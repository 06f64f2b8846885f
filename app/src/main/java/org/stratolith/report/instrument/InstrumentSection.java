package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** What the diffractometer sees of each phase, and how long it would take to see it. */
public final class InstrumentSection {

  private static final double HOUR = 3600;

  private InstrumentSection() {}

  /** The section, or none if no X-rays looked. */
  public static List<Section> of(RunResult run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      InstrumentRecords records = result.instruments();
      if (records != null && records.diffraction() != null) {
        rows.addAll(rows(result.study().title(), records.diffraction()));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks =
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
                rows));
    return List.of(new Section("detection", "What X-rays detect", blocks));
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
