package org.stratolith.analysis.diffraction.refinement;

import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;

/**
 * A phase to begin with.
 *
 * @param cellScale factor on the lengths of the crystal's cell
 * @param scale S, intensity × degrees per m|F|² LP; not used where intensities are free
 * @param textureAxis axis of March and Dollase's texture, or null for none
 */
public record PhaseStart(
    Crystal crystal, double cellScale, double scale, @Nullable PlaneNormal textureAxis) {}
