/** AlCl3 vapour, and what it leaves on a foil that it heats. */
@NullMarked
package org.stratolith.foil.deposition;

import org.jspecify.annotations.NullMarked;
