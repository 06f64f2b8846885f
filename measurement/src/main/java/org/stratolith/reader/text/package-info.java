/**
 * Text files of instruments as lines, cells and numbers: encodings, decimal commas and line ends of
 * every kind, with the line in each message.
 */
@NullMarked
package org.stratolith.reader.text;

import org.jspecify.annotations.NullMarked;
