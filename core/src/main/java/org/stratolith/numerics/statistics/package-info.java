/**
 * Quantiles, the Weibull distribution, and random numbers that depend on nothing but their seed.
 */
@NullMarked
package org.stratolith.numerics.statistics;

import org.jspecify.annotations.NullMarked;
