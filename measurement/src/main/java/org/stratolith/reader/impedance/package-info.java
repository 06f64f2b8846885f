/** Impedance as text without an instrument's mark: tables with or without headings, RelaxIS. */
@NullMarked
package org.stratolith.reader.impedance;

import org.jspecify.annotations.NullMarked;
