/** Diffractograms: Rigaku, PANalytical, Bruker, and columns of angle and intensity. */
@NullMarked
package org.stratolith.reader.diffraction;

import org.jspecify.annotations.NullMarked;
