package org.stratolith.study.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.text.YamlNode;

/**
 * Reads a depth structure given by hand, layer by layer from the face; what the products and pores
 * leave of a layer is lithium.
 */
final class StructureReader {

  private static final Range THICKNESS =
      Range.of("a layer thickness", Dimension.LENGTH, "1 nm", "1 mm", "100 nm");
  private static final Range PART =
      Range.of("a volume fraction", Dimension.VOLUME_FRACTION, "0 vol%", "100 vol%", "40 vol%");
  private static final Range GRAIN =
      Range.of("a particle size", Dimension.LENGTH, "1 nm", "10 um", "40 nm");

  private static final int MOST_LAYERS = 1000;
  private static final List<String> PHASES = List.of("Li", "Li9Al4", "LiCl");

  // Only probes ask for a modulus, and they make their own from the phases.
  private static final double LITHIUM_MODULUS = 7.8e9;

  private final Problems problems;

  StructureReader(Problems problems) {
    this.problems = problems;
  }

  /** The structure, or null after problems. */
  @Nullable DepthStructure read(Fields instruments) {
    int before = problems.count();
    List<YamlNode> items = instruments.list("structure", MOST_LAYERS);
    List<Fields> layers = instruments.mappings("structure", Section.STRUCTURE_LAYER, MOST_LAYERS);
    if (layers.size() < items.size() || layers.isEmpty()) {
      return null;
    }
    double[] edges = new double[layers.size() + 1];
    double[][] fractions = new double[PHASES.size()][layers.size()];
    double[][] radii = new double[PHASES.size()][layers.size()];
    for (int k = 0; k < layers.size(); k++) {
      Fields layer = layers.get(k);
      edges[k + 1] = edges[k] + layer.amount("thickness", THICKNESS);
      fractions[1][k] = layer.amountOr("Li9Al4 fraction", PART, 0);
      fractions[2][k] = layer.amountOr("LiCl fraction", PART, 0);
      double rest =
          1 - fractions[1][k] - fractions[2][k] - layer.amountOr("pore fraction", PART, 0);
      if (rest < -1e-9) {
        problems.add(
            layer.place(),
            "the fractions of the layer add up to more than 100 vol%",
            "Maybe lower the LiCl fraction");
      }
      fractions[0][k] = Math.max(rest, 0);
      radii[0][k] = Double.NaN;
      double radius = layer.amountOr("particle size", GRAIN, 40e-9) / 2;
      for (int p = 1; p < PHASES.size(); p++) {
        radii[p][k] = fractions[p][k] > 0 ? radius : Double.NaN;
      }
    }
    return problems.count() > before
        ? null
        : DepthStructure.of(edges, PHASES, fractions, radii, LITHIUM_MODULUS);
  }
}
