/**
 * A page in one file: headings, paragraphs, tables and figures, with the style and the few lines of
 * script inside it, so that it can be mailed and read anywhere.
 */
@NullMarked
package org.stratolith.report.page;

import org.jspecify.annotations.NullMarked;
