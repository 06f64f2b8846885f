package org.stratolith.analysis.diffraction.refinement;

import org.stratolith.matter.diffraction.PlaneNormal;

/**
 * The texture of a phase after refinement.
 *
 * @param axis of plates or needles
 * @param ratio r of {@link org.stratolith.matter.diffraction.MarchDollase}
 * @param deviation of r
 */
public record Texture(PlaneNormal axis, double ratio, double deviation) {}
