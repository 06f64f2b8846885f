/** The scanning transmission electron microscope: X-rays of elements, heavy-atom contrast. */
@NullMarked
package org.stratolith.instrument.electron;

import org.jspecify.annotations.NullMarked;
