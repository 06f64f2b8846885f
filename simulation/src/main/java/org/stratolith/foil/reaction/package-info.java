/** 4 AlCl3 + 21 Li -> Li9Al4 + 12 LiCl: amounts, volumes, heat. */
@NullMarked
package org.stratolith.foil.reaction;

import org.jspecify.annotations.NullMarked;
