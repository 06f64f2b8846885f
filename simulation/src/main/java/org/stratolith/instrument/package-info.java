/** What all virtual instruments share: counting and the parameters of the apparatus. */
@NullMarked
package org.stratolith.instrument;

import org.jspecify.annotations.NullMarked;
