/**
 * What a measured or simulated diffractogram says: background, lines, phases, their cells and their
 * shares. Angles in degrees, lengths in ångström, as everywhere in diffraction.
 */
@NullMarked
package org.stratolith.analysis.diffraction;

import org.jspecify.annotations.NullMarked;
