/** Surfaces: depth profiles by secondary ions, scanning probes, photoelectrons. */
@NullMarked
package org.stratolith.reader.surface;

import org.jspecify.annotations.NullMarked;
