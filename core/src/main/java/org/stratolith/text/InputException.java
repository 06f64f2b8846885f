package org.stratolith.text;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input cannot be used; carries every problem that was found, at least one. */
public final class InputException extends RuntimeException {

  private final transient List<Problem> problems;

  public InputException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public InputException(Problem problem) {
    this(List.of(problem));
  }

  /** The problems, in the order of their places. */
  public List<Problem> problems() {
    return problems;
  }
}
