/**
 * Neware's binary files: {@code .nda} and {@code .ndax} of many versions. What each version holds
 * is told in {@code docs/formats/neware.md}.
 */
@NullMarked
package org.stratolith.reader.neware;

import org.jspecify.annotations.NullMarked;
