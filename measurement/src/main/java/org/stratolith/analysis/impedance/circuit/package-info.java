/** Equivalent circuits: elements with their equations and derivatives, and the usual strings. */
@NullMarked
package org.stratolith.analysis.impedance.circuit;

import org.jspecify.annotations.NullMarked;
