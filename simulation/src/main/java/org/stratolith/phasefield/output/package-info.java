/** Files of fields for ParaView. */
@NullMarked
package org.stratolith.phasefield.output;

import org.jspecify.annotations.NullMarked;
