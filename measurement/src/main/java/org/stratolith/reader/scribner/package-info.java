/** Scribner's ZPlot and ZView: {@code .z} and the older text of the same columns. */
@NullMarked
package org.stratolith.reader.scribner;

import org.jspecify.annotations.NullMarked;
