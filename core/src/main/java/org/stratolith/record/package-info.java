/**
 * What a test or an instrument leaves behind, simulated or measured: time series, voltammograms,
 * spectra, diffractograms, depth profiles, micrographs.
 */
@NullMarked
package org.stratolith.record;

import org.jspecify.annotations.NullMarked;
