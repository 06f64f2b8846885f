/**
 * Reads the files of instruments into records: what all formats share. Each family of formats has a
 * package below this one; {@code reader.detection} knows them all.
 */
@NullMarked
package org.stratolith.reader;

import org.jspecify.annotations.NullMarked;
