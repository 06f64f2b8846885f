package org.stratolith.text;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param place where
 * @param message what was found and what is allowed, one sentence without a final stop
 * @param advice what to try, beginning with "Maybe", or null
 */
public record Problem(Place place, String message, @Nullable String advice) {

  /** {@code file:line:column: message}, then the advice on a line of its own. */
  @Override
  public String toString() {
    return place + ": " + message + (advice == null ? "" : System.lineSeparator() + "  " + advice);
  }
}
