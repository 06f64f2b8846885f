/** Roots of scalar functions. */
@NullMarked
package org.stratolith.numerics.roots;

import org.jspecify.annotations.NullMarked;
