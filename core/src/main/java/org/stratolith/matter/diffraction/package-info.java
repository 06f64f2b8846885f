/** How a crystal diffracts: reflections, structure factors, powder lines and their shape. */
@NullMarked
package org.stratolith.matter.diffraction;

import org.jspecify.annotations.NullMarked;
