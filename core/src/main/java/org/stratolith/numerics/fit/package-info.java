/**
 * Least squares: bounded Levenberg-Marquardt, non-negative and minimum-norm linear problems, and
 * points that fill a cube evenly for many starts.
 */
@NullMarked
package org.stratolith.numerics.fit;

import org.jspecify.annotations.NullMarked;
