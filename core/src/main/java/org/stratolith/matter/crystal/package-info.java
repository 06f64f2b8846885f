/**
 * Crystals: unit cells, symmetry operations, atom sites with occupancies, what a cell holds,
 * changes of setting and supercells.
 *
 * <p>Lengths are in ångström and angles in degrees, as everywhere in crystallography (decision
 * 0100); volumes, masses and densities leave in SI.
 */
@NullMarked
package org.stratolith.matter.crystal;

import org.jspecify.annotations.NullMarked;
