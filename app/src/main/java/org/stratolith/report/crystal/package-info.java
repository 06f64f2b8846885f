/**
 * Crystals for people: which atoms and bonds of a cell are drawn, the drawing that a reader turns,
 * and a page of a crystal with its cell, neighbours and powder lines.
 */
@NullMarked
package org.stratolith.report.crystal;

import org.jspecify.annotations.NullMarked;
