/**
 * Impedance spectra: validity by Kramers-Kronig, and the conductivity of a pellet. Circuits, fits
 * and relaxation times have rooms of their own below.
 */
@NullMarked
package org.stratolith.analysis.impedance;

import org.jspecify.annotations.NullMarked;
