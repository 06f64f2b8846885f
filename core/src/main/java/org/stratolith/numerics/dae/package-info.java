/**
 * Integration of stiff differential-algebraic systems of index one, as separate values: the system,
 * the method, the step control, the events, the listener that saves, and the outcome.
 */
@NullMarked
package org.stratolith.numerics.dae;

import org.jspecify.annotations.NullMarked;
