/**
 * Finds the format of an instrument's file by its content. The one place that knows every format.
 */
@NullMarked
package org.stratolith.reader.detection;

import org.jspecify.annotations.NullMarked;
