/** Princeton Applied Research: VersaStudio's {@code .par}, PARSTAT and PowerSuite text. */
@NullMarked
package org.stratolith.reader.princeton;

import org.jspecify.annotations.NullMarked;
