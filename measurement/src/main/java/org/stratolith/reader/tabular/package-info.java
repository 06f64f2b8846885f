/**
 * Tables of time series as text: Battery Data Format, Neware's exports, Arbin's, and tables of
 * people's own with a mapping of their headings.
 */
@NullMarked
package org.stratolith.reader.tabular;

import org.jspecify.annotations.NullMarked;
