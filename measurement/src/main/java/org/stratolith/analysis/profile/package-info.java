/** Depth profiles and etched series reduced to times, depths, areas and fractions. */
@NullMarked
package org.stratolith.analysis.profile;

import org.jspecify.annotations.NullMarked;
