/** Virtual diffractometers: what X-rays and electrons make of a crystal. */
@NullMarked
package org.stratolith.instrument.diffraction;

import org.jspecify.annotations.NullMarked;
