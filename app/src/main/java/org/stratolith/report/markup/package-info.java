/** Text that is safe inside XML and HTML, and numbers written compactly. */
@NullMarked
package org.stratolith.report.markup;

import org.jspecify.annotations.NullMarked;
