/** Three phases that fill space: Cahn-Hilliard with interface, wall energies and a strain clock. */
@NullMarked
package org.stratolith.phasefield.ternary;

import org.jspecify.annotations.NullMarked;
