/** The library of crystalline phases, each with its source, its setting and how far to trust it. */
@NullMarked
package org.stratolith.matter.phase;

import org.jspecify.annotations.NullMarked;
