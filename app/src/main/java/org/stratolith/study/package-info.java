/** The study file, the run it asks for, and what it scores. */
@NullMarked
package org.stratolith.study;

import org.jspecify.annotations.NullMarked;
