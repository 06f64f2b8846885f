/** Alloys cast from molten lithium: what floats up, what stays. */
@NullMarked
package org.stratolith.foil.casting;

import org.jspecify.annotations.NullMarked;
