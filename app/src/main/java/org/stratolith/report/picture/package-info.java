/** Fields as pictures. */
@NullMarked
package org.stratolith.report.picture;

import org.jspecify.annotations.NullMarked;
