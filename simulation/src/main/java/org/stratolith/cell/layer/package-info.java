/**
 * What a layer of a cell is. All layers of a cell carry the same ionic current density, so a cell's
 * equations are the layers' blocks, each with a structure of its own, bordered by that one current.
 */
@NullMarked
package org.stratolith.cell.layer;

import org.jspecify.annotations.NullMarked;
