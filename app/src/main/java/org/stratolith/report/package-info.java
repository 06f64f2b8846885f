/** Figures and pages. */
@NullMarked
package org.stratolith.report;

import org.jspecify.annotations.NullMarked;
