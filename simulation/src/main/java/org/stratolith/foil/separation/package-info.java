/**
 * Particles in lithium over depth and size: mixing, drift, coalescence, and the rival hypotheses.
 */
@NullMarked
package org.stratolith.foil.separation;

import org.jspecify.annotations.NullMarked;
