/**
 * Equivalent circuits fitted to spectra from many starts, with what the data can tell and cannot.
 */
@NullMarked
package org.stratolith.analysis.impedance.fit;

import org.jspecify.annotations.NullMarked;
