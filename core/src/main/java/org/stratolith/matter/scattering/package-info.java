/** How atoms scatter X-rays: radiations, atomic form factors and dispersion, with their tables. */
@NullMarked
package org.stratolith.matter.scattering;

import org.jspecify.annotations.NullMarked;
