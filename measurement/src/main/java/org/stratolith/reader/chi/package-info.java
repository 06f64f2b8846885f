/** Text exports of CH Instruments' potentiostats. */
@NullMarked
package org.stratolith.reader.chi;

import org.jspecify.annotations.NullMarked;
