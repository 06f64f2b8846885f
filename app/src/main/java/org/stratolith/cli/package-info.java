/** The command line. */
@NullMarked
package org.stratolith.cli;

import org.jspecify.annotations.NullMarked;
