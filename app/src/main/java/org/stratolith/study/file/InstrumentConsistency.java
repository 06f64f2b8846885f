package org.stratolith.study.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.study.Expectation;
import org.stratolith.study.InstrumentPlan;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Measurand;
import org.stratolith.text.Spelling;

/** Refuses expectations of instruments that are not there, and regions below the structure. */
final class InstrumentConsistency {

  private static final Unit NANOMETRE = Unit.of("nm");

  private final Problems problems;

  InstrumentConsistency(Problems problems) {
    this.problems = problems;
  }

  void check(@Nullable InstrumentPlan plan, List<Expectation> expectations) {
    for (Expectation expectation : expectations) {
      String lacking = lacking(plan, expectation.quantity().needs());
      if (lacking != null) {
        problems.add(
            expectation.place(),
            "the quantity "
                + Spelling.quote(expectation.quantity().label())
                + " needs the instrument "
                + Spelling.quote(lacking),
            "Maybe add \"instruments: {" + lacking + ": …}\"");
      }
    }
  }

  private static @Nullable String lacking(@Nullable InstrumentPlan plan, Measurand.Needs needs) {
    return switch (needs) {
      case X_RAYS -> plan != null && plan.scan() != null ? null : "X-ray diffraction";
      case ELECTRON_DIFFRACTION ->
          plan != null && !plan.regions().isEmpty() ? null : "electron diffraction";
      case LATTICE_IMAGES -> plan != null && !plan.windows().isEmpty() ? null : "lattice images";
      case SECONDARY_IONS -> plan != null && plan.ions() != null ? null : "secondary ions";
      case PHOTOELECTRONS -> plan != null && plan.etching() != null ? null : "photoelectrons";
      case LINE_SCAN -> plan != null && plan.lineScan() != null ? null : "line scan";
      case MODULUS_MAP -> plan != null && plan.modulusMap() != null ? null : "modulus map";
      case DESIGN, STRUCTURE, RECORD, STAIRCASE, LIFE, SCANS, SPECTRA, CYCLE, CYCLES, PULSES ->
          null;
    };
  }

  /** Reports that there is nothing to look at, and regions that lie below its end. */
  void check(InstrumentPlan plan, LithiumDesign lithium, Fields study) {
    DepthStructure given = plan.structure();
    DepthStructure structure = given != null ? given : lithium.depthStructure();
    if (structure == null) {
      problems.add(
          study.place("instruments"),
          "the instruments have nothing to look at: no process makes the electrode, and no"
              + " structure is given",
          "Maybe add \"structure: [{thickness: 60 um}]\"");
      return;
    }
    plan.regions().forEach(region -> check("region", region.to(), structure, study));
    plan.windows().forEach(window -> check("window", window.to(), structure, study));
  }

  private void check(String what, double end, DepthStructure structure, Fields study) {
    if (end > structure.thickness()) {
      problems.add(
          study.place("instruments"),
          "a "
              + what
              + " ends at "
              + NANOMETRE.print(end)
              + ", below the structure's "
              + NANOMETRE.print(structure.thickness()),
          "Maybe add a layer to the structure");
    }
  }
}
