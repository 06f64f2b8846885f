/** Instruments that look at what sputtering lays open: response over depth, secondary ions. */
@NullMarked
package org.stratolith.instrument.sputter;

import org.jspecify.annotations.NullMarked;
