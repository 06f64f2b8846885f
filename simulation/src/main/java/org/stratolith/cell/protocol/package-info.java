/**
 * What is done to a cell: steps, the limits that end them, and the sentences people write them in.
 * Everything is in SI per geometric area here; people's units stay in the sentences.
 */
@NullMarked
package org.stratolith.cell.protocol;

import org.jspecify.annotations.NullMarked;
