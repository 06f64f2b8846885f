/** Quadrature and integration of polynomials given by their values. */
@NullMarked
package org.stratolith.numerics.quadrature;

import org.jspecify.annotations.NullMarked;
