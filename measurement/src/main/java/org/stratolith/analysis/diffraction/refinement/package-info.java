/** Whole-pattern least squares: Rietveld's with structures, Le Bail's with free intensities. */
@NullMarked
package org.stratolith.analysis.diffraction.refinement;

import org.jspecify.annotations.NullMarked;
