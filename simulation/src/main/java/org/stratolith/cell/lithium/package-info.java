/**
 * The lithium electrode: growth of the interphase, its overpotential, contact and voids,
 * penetration of the separator, and how the structure of the electrode's surface sets all of them.
 * One effect, one class; rival laws are sealed alternatives.
 */
@NullMarked
package org.stratolith.cell.lithium;

import org.jspecify.annotations.NullMarked;
