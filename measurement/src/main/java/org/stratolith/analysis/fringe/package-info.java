/** Lattice images to the spots of their Fourier transform, and to the planes that make them. */
@NullMarked
package org.stratolith.analysis.fringe;

import org.jspecify.annotations.NullMarked;
