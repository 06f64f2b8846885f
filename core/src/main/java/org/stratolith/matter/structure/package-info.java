/** What an electrode is made of, depth by depth: phases, their fractions and their particles. */
@NullMarked
package org.stratolith.matter.structure;

import org.jspecify.annotations.NullMarked;
