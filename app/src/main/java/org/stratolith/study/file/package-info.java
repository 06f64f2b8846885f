/** Reads study files: what they may say, what is wrong with them, and the studies they describe. */
@NullMarked
package org.stratolith.study.file;

import org.jspecify.annotations.NullMarked;
