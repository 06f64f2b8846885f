/**
 * The composite positive electrode: particles of a lithium host and a solid electrolyte that
 * conducts lithium ions only, pressed together. One effect, one file; {@link
 * org.stratolith.cell.positive.CompositeElectrode} puts them together as a layer of a cell.
 */
@NullMarked
package org.stratolith.cell.positive;

import org.jspecify.annotations.NullMarked;
