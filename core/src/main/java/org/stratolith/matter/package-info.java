/** Constants, units, materials and their sourced parameters. */
@NullMarked
package org.stratolith.matter;

import org.jspecify.annotations.NullMarked;
