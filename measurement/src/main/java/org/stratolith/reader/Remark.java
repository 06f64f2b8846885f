package org.stratolith.reader;

import org.stratolith.text.Problem;

/**
 * Something a reader noticed and people should know: a value that was inferred, rows that were left
 * out, a code that is not known. A file with remarks has been read; one that cannot be read is an
 * {@link org.stratolith.text.InputException}.
 *
 * @param weight how much it matters
 * @param problem where and what
 */
public record Remark(Weight weight, Problem problem) {

  /** How much a remark matters. */
  public enum Weight {
    /** Good to know: an assumption, a choice among conventions. */
    NOTE,
    /** Some of the data may be wrong or missing. */
    WARNING
  }
}
