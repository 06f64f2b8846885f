/** Random pictures that have a structure's fractions and particle sizes. */
@NullMarked
package org.stratolith.instrument.arrangement;

import org.jspecify.annotations.NullMarked;
