/** What the reductions make of instruments' files: values, tables, figures, and their page. */
@NullMarked
package org.stratolith.report.measured;

import org.jspecify.annotations.NullMarked;
