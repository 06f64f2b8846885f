package org.stratolith.study;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.FaceReading;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.Phases;
import org.stratolith.foil.casting.Casting;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.study.LithiumDesign.Layer;
import org.stratolith.study.LithiumDesign.Mechanism;
import org.stratolith.study.LithiumDesign.Skeleton;

/**
 * What a cell is told of an electrode that a process made: a layer, which is what is free of
 * lithium at the face that meets the electrolyte, and a skeleton, which is everything else that is
 * not lithium.
 *
 * <pre>
 *   d = lithium-free depth,   phi_A, phi_C = means over it,   E = modulus of the face
 *   phi_sk = (inert volume and pores beyond the layer)/(H - d)
 *   d_p    = 6 phi_sk/S_v,   S_v = sum of 3 phi/R over the same volume
 * </pre>
 *
 * <p>So the volume of lithium and the area of phase boundaries are those of the structure.
 */
public final class ProcessedElectrode {

  // Below this nobody would call it a layer, or a skeleton.
  private static final double THINNEST = 1e-9;
  private static final double FAINTEST = 1e-6;

  private ProcessedElectrode() {}

  /** The electrode of a process; its upper face meets the electrolyte. */
  public static LithiumDesign of(FoilStructure made, Set<Mechanism> asBare) {
    DepthStructure face = made.upper();
    double depth = FaceReading.of(face).lithiumFreeDepth();
    if (depth < THINNEST) {
      depth = 0;
    }
    Layer layer = null;
    double layerInert = 0;
    if (depth > 0) {
      double aluminide = face.amount(Phases.ALUMINIDE, 0, depth) / depth;
      double chloride = face.amount(Phases.CHLORIDE, 0, depth) / depth;
      layer = new Layer(depth, aluminide, Math.min(chloride, 1 - aluminide), face.modulus());
      layerInert = (aluminide + chloride) * depth;
    }
    double lithium = made.amount(Phases.LITHIUM);
    double rest = made.thickness() - depth;
    double fraction = (made.thickness() - lithium - layerInert) / rest;
    return new LithiumDesign(
        made.thickness(), layer, skeleton(made, depth, rest, fraction), asBare, made, null);
  }

  /** A cast piece; no cell is built with it. */
  public static LithiumDesign of(Casting cast) {
    return new LithiumDesign(cast.structure().thickness(), null, null, Set.of(), null, cast);
  }

  private static @Nullable Skeleton skeleton(
      FoilStructure made, double depth, double rest, double fraction) {
    double boundaries = boundaries(made.upper(), depth) + boundaries(made.lower(), 0);
    return fraction < FAINTEST || boundaries == 0
        ? null
        : new Skeleton(fraction, 6 * fraction * rest / boundaries);
  }

  /** Area of particles below a depth per area of the face. */
  private static double boundaries(DepthStructure structure, double from) {
    double area = 0;
    for (int cell = 0; cell < structure.cells(); cell++) {
      double width = structure.edge(cell + 1) - Math.max(structure.edge(cell), from);
      for (String phase : structure.phases()) {
        double radius = structure.particleRadius(phase, cell);
        double fraction = structure.fraction(phase, cell);
        if (width > 0 && fraction > 0 && !Double.isNaN(radius)) {
          area += 3 * fraction / radius * width;
        }
      }
    }
    return area;
  }
}
