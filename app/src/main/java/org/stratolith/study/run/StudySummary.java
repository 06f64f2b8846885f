package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.protocol.Step;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Unit;
import org.stratolith.study.CellDesign;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult.Entry;

/** What was built and how it was tested, in words and with units. */
final class StudySummary {

  private StudySummary() {}

  static List<Entry> of(Study study, BuiltCell built) {
    CellDesign cell = study.cell();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("cell", cell.kind().word()));
    lithium(entries, cell.negative());
    if (cell.negative().made() != null) {
      entries.add(new Entry("hypothesis of separation", study.model().separation()));
    }
    entries.addAll(ElectrodeSummary.entries(cell.negative()));
    entries.add(
        new Entry(
            "electrolyte",
            "%s of %s in a die of %s, %s thick"
                .formatted(
                    print("mg", cell.electrolyte().mass()),
                    cell.electrolyte().material(),
                    print("mm", cell.electrolyte().dieDiameter()),
                    print("um", built.separator().thickness()))));
    CellDesign.Positive positive = cell.positive();
    if (positive != null) {
      entries.add(
          new Entry(
              "positive electrode",
              "%s with %s of electrolyte, %s"
                  .formatted(
                      positive.active(),
                      print("%", positive.electrolyteFraction()),
                      Dimension.AREAL_CHARGE.print(positive.loading()))));
    }
    entries.add(new Entry("stack pressure", print("MPa", cell.pressure())));
    entries.add(new Entry("temperature", print("degC", cell.temperature())));
    entries.add(
        new Entry(
            "laws",
            "penetration " + study.model().penetration() + ", voids " + study.model().voids()));
    steps(entries, study.protocol().steps(), "");
    return entries;
  }

  private static void lithium(List<Entry> entries, LithiumDesign lithium) {
    entries.add(new Entry("lithium foil", print("um", lithium.foilThickness())));
    LithiumDesign.Layer layer = lithium.layer();
    if (layer != null) {
      entries.add(
          new Entry(
              "surface layer",
              "%s, %s Li9Al4, %s LiCl, %s"
                  .formatted(
                      print("nm", layer.thickness()),
                      print("%", layer.alloyFraction()),
                      print("%", layer.chlorideFraction()),
                      print("GPa", layer.modulus()))));
    }
    LithiumDesign.Skeleton skeleton = lithium.skeleton();
    if (skeleton != null) {
      entries.add(
          new Entry(
              "skeleton",
              "%s of particles of %s"
                  .formatted(
                      print("%", skeleton.fraction()), print("nm", skeleton.particleSize()))));
    }
  }

  private static void steps(List<Entry> entries, List<Step> steps, String before) {
    for (Step step : steps) {
      entries.add(new Entry("step", before + step.sentence()));
      if (step instanceof Step.Repeat repeat) {
        steps(entries, repeat.steps(), before + "  ");
      }
    }
  }

  private static String print(String unit, double si) {
    return Unit.of(unit).print(si);
  }
}
