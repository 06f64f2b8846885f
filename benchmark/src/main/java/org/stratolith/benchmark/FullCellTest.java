package org.stratolith.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.Cell;
import org.stratolith.cell.CellTest;
import org.stratolith.cell.TestOptions;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.TestProgress;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.ProtocolParser;
import org.stratolith.cell.protocol.Step;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.Place;

/** Cycles of {@link AgeingCell} as a protocol, run and recorded as studies do. */
final class FullCellTest {

  private static final Place PLACE = Place.ofFile("benchmark");

  private final Cell cell;
  private final Protocol protocol;
  private final TestOptions options;

  FullCellTest(Mesh mesh, int cycles, TestOptions options) {
    cell = AgeingCell.cell(mesh);
    this.options = options;
    ProtocolParser parser = new ProtocolParser(cell.ratings());
    List<Step> steps = new ArrayList<>();
    steps.addAll(parser.parse("charge at 0.89 mA/cm2 until 4.25 V", PLACE));
    steps.addAll(parser.parse("discharge at 0.89 mA/cm2 until 2.5 V", PLACE));
    protocol = new Protocol(List.of(ProtocolParser.repeat(cycles, PLACE, steps, List.of())));
  }

  /** As studies run it. */
  static FullCellTest usual(int cycles) {
    return new FullCellTest(Mesh.standard(), cycles, TestOptions.usual());
  }

  /** On a mesh of twice the nodes and shells and at a tolerance of 1e-8. */
  static FullCellTest fine(int cycles) {
    TestOptions tight = TestOptions.usual().with(EsdirkTableau.kennedyCarpenter4(), 1e-8);
    return new FullCellTest(new Mesh(10, 28, 200.0), cycles, tight);
  }

  TestOutcome run() {
    TestOutcome outcome = CellTest.run(cell, protocol, options, TestProgress.NONE);
    if (!(outcome instanceof TestOutcome.Finished)) {
      throw new IllegalStateException(outcome.toString());
    }
    return outcome;
  }

  /** Capacity of the last discharge, C/m2. */
  static double lastCapacity(TestOutcome outcome) {
    CyclingRecord rows = outcome.result().record().cycling();
    CyclingRecord last = rows.step(rows.steps().getLast());
    int charge = last.columnIndex("Charge Passed");
    return last.value(charge, 0) - last.value(charge, last.size() - 1);
  }
}
