/** Crystallographic Information Files (CIF 1.1): tokens, data blocks, and crystals in and out. */
@NullMarked
package org.stratolith.matter.crystal.cif;

import org.jspecify.annotations.NullMarked;
