/** BioLogic EC-Lab and BT-Lab: {@code .mpr} and {@code .mpt}. */
@NullMarked
package org.stratolith.reader.biologic;

import org.jspecify.annotations.NullMarked;
