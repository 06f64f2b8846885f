/** A cell as layers in series, the system its layers form, and the tests that run on it. */
@NullMarked
package org.stratolith.cell;

import org.jspecify.annotations.NullMarked;
