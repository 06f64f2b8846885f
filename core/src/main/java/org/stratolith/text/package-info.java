/**
 * Text that people write: YAML with the place of every value, and messages that name the place and
 * offer advice.
 */
@NullMarked
package org.stratolith.text;

import org.jspecify.annotations.NullMarked;
