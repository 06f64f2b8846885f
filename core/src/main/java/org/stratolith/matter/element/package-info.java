/** The chemical elements. */
@NullMarked
package org.stratolith.matter.element;

import org.jspecify.annotations.NullMarked;
