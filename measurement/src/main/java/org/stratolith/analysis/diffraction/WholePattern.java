package org.stratolith.analysis.diffraction;

import java.util.List;
import java.util.Map;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;

/**
 * How a whole pattern is refined.
 *
 * @param textures axis of a texture to refine, by the name of the phase; for Rietveld's only
 * @param known phases that Le Bail's fit takes as there, found or not: their atoms need not be
 *     known
 */
public record WholePattern(Method method, Map<String, PlaneNormal> textures, List<Crystal> known) {

  /** Rietveld's refinement of the phases found, without texture. */
  public static final WholePattern DEFAULT = new WholePattern(Method.RIETVELD, Map.of(), List.of());

  public WholePattern {
    textures = Map.copyOf(textures);
    known = List.copyOf(known);
  }

  /** Where intensities come from. */
  public enum Method {
    /** From structures: gives weight fractions. */
    RIETVELD,
    /** From the pattern: gives cells and intensities. */
    LE_BAIL
  }
}
