/** Runs studies: builds the cells, carries out the tests, measures, compares. */
@NullMarked
package org.stratolith.study.run;

import org.jspecify.annotations.NullMarked;
