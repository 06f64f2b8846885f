/** What virtual instruments recorded: figures beside the paper's, and what X-rays detect. */
@NullMarked
package org.stratolith.report.instrument;

import org.jspecify.annotations.NullMarked;
