/** Measured files beside simulated records: curves laid over, both reduced by the same code. */
@NullMarked
package org.stratolith.report.comparison;

import org.jspecify.annotations.NullMarked;
