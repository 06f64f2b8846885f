/** The atomic force microscope: contact of tip and face, maps of the modulus. */
@NullMarked
package org.stratolith.instrument.probe;

import org.jspecify.annotations.NullMarked;
