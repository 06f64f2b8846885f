/** Special functions. */
@NullMarked
package org.stratolith.numerics.special;

import org.jspecify.annotations.NullMarked;
