package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.stratolith.cell.Cell;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.CellKind;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;
import org.stratolith.text.YamlNode;
import org.stratolith.text.YamlTree;

/**
 * What the model is known to get wrong or to leave open. The sentences stand in {@code
 * weaknesses.yaml} beside the cell's parameters, each with the part of the model it is about; a
 * report shows those whose part any of its tests used.
 */
final class Weaknesses {

  /** The parts that {@code weaknesses.yaml} may name, and which tests use them. */
  private static final Map<String, Predicate<StudyResult>> PARTS =
      Map.of(
          "instruments", result -> result.instruments() != null,
          "any cell", result -> result.study().cell().kind() != CellKind.FOIL,
          "processed electrode", result -> result.study().cell().negative().made() != null,
          "penetration", Weaknesses::canPenetrate,
          "symmetric cell", result -> result.study().cell().kind() == CellKind.SYMMETRIC,
          "staircase", result -> StudyView.containsStaircase(result.study().protocol().steps()),
          "structured electrode", result -> result.study().cell().negative().isStructured(),
          "full cell", result -> result.study().cell().kind() == CellKind.FULL,
          "full cell, bare lithium",
              result ->
                  result.study().cell().kind() == CellKind.FULL
                      && !result.study().cell().negative().isStructured(),
          "short", result -> result.end() instanceof TestEnd.Shorted);

  private Weaknesses() {}

  static Section section(RunResult run) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Points(of(run.studies())));
    if (!run.notes().assumptions().isEmpty()) {
      blocks.add(new Block.Heading("Assumed in these studies"));
      blocks.add(new Block.Points(run.notes().assumptions()));
    }
    return new Section("weaknesses", "Known weaknesses of the model", blocks);
  }

  /** The sentences that apply to any of the tests, in the order of the resource. */
  static List<String> of(List<StudyResult> results) {
    List<String> texts = new ArrayList<>();
    YamlNode.Sequence all =
        (YamlNode.Sequence) YamlTree.resource(Cell.class, "/org/stratolith/cell/weaknesses.yaml");
    for (YamlNode item : all.items()) {
      Predicate<StudyResult> used = PARTS.get(text(item, "part"));
      if (used == null) {
        throw new IllegalStateException(item.place() + ": no part of the model is called so");
      }
      if (results.stream().anyMatch(used)) {
        texts.add(text(item, "text"));
      }
    }
    return texts;
  }

  private static String text(YamlNode item, String key) {
    if (item instanceof YamlNode.Mapping mapping
        && mapping.get(key) instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    throw new IllegalStateException(item.place() + ": the key " + key + " is missing");
  }

  private static boolean canPenetrate(StudyResult result) {
    CellKind kind = result.study().cell().kind();
    return kind == CellKind.SYMMETRIC || kind == CellKind.FULL;
  }
}
