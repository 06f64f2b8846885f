/** Phase fields on a box: models, exponential time steps, adaptive evolution, checkpoints. */
@NullMarked
package org.stratolith.phasefield;

import org.jspecify.annotations.NullMarked;
