/** Layers of a wound or folded foil, and what the rolls do to them. */
@NullMarked
package org.stratolith.foil.rolling;

import org.jspecify.annotations.NullMarked;
