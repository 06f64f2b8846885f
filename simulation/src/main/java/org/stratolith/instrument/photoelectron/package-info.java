/** X-ray photoelectron spectroscopy of an etched structure. */
@NullMarked
package org.stratolith.instrument.photoelectron;

import org.jspecify.annotations.NullMarked;
