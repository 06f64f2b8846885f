/** Distribution of relaxation times by Tikhonov regularisation. */
@NullMarked
package org.stratolith.analysis.impedance.relaxation;

import org.jspecify.annotations.NullMarked;
