/** Gamry's {@code .DTA}. */
@NullMarked
package org.stratolith.reader.gamry;

import org.jspecify.annotations.NullMarked;
