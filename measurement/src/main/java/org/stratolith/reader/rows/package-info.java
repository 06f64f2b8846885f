/** From the rows of a file to records: columns, steps, sweeps of frequency, checks of units. */
@NullMarked
package org.stratolith.reader.rows;

import org.jspecify.annotations.NullMarked;
