package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stratolith.matter.phase.Phase;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.report.crystal.CellFigure;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** The cells of the phases that the instruments of a run saw. */
final class CrystalsSection {

  private CrystalsSection() {}

  static List<Section> of(RunResult run) {
    Set<String> names = new TreeSet<>();
    for (StudyResult result : run.studies()) {
      InstrumentRecords records = result.instruments();
      if (records != null) {
        records.regions().forEach(region -> names.addAll(region.phases()));
        if (records.diffraction() != null) {
          names.addAll(records.diffraction().lines().keySet());
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (String name : names) {
      Phase phase = PhaseLibrary.of(name);
      blocks.add(new Block.Heading(phase.name()));
      blocks.add(new Block.Paragraph(phase.setting() + " " + phase.source()));
      blocks.add(CellFigure.of(phase.crystal(), "crystal-" + (blocks.size() + 1)));
    }
    return blocks.isEmpty() ? List.of() : List.of(new Section("crystals", "Crystals", blocks));
  }
}
