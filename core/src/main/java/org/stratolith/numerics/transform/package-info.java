/** Fast transforms in which the Laplacian of a box is diagonal. */
@NullMarked
package org.stratolith.numerics.transform;

import org.jspecify.annotations.NullMarked;
