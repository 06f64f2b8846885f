/** Damaged files for all readers. */
@NullMarked
package org.stratolith.reader.fuzz;

import org.jspecify.annotations.NullMarked;
