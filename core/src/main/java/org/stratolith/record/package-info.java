/**
 * What a test leaves behind, simulated or measured: time series, voltammograms, impedance spectra.
 */
@NullMarked
package org.stratolith.record;

import org.jspecify.annotations.NullMarked;
