/**
 * Small direct solvers on flat arrays: dense, banded and tridiagonal. They allocate only in their
 * constructors.
 */
@NullMarked
package org.stratolith.numerics.linear;

import org.jspecify.annotations.NullMarked;
