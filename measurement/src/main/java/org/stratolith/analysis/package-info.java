/** Reduces records to the numbers people report, wherever a record comes from. */
@NullMarked
package org.stratolith.analysis;

import org.jspecify.annotations.NullMarked;
