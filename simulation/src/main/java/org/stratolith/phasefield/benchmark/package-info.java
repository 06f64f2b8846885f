/** Problems of the PFHub collection, in its own units. */
@NullMarked
package org.stratolith.phasefield.benchmark;

import org.jspecify.annotations.NullMarked;
