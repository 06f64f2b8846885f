package org.stratolith.phasefield;

/** How an evolution ended. */
public sealed interface EvolutionOutcome {

  /** The last good state. */
  FieldState state();

  /** The time that was asked for was reached. */
  record Reached(FieldState state) implements EvolutionOutcome {}

  /** Whoever listened had enough. */
  record Stopped(FieldState state) implements EvolutionOutcome {}

  /**
   * Not even the shortest step was good enough.
   *
   * @param reason what happened, and on a new line advice that begins with "Maybe"
   */
  record Failed(FieldState state, String reason) implements EvolutionOutcome {}
}
