/**
 * Studies and what comes of them: the cell and the test that a study file describes, what is
 * expected of them, and the result. {@code study.file} reads them, {@code study.run} runs them,
 * {@code study.disk} writes what a run leaves.
 */
@NullMarked
package org.stratolith.study;

import org.jspecify.annotations.NullMarked;
