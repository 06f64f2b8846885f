package org.stratolith.record;

/**
 * One executed step of a test.
 *
 * @param count number of the step in the order of execution, first 1; never repeats
 * @param cycle number of the cycle it belongs to, first 1; 0 before the first
 * @param type what it does
 * @param name the sentence of the protocol, or empty
 * @param from first row
 * @param to row after the last
 * @param end why it ended, in words, or empty if not known
 */
public record Step(int count, int cycle, StepType type, String name, int from, int to, String end) {

  /** Number of rows. */
  public int size() {
    return to - from;
  }

  /** The same step with another type. */
  Step withType(StepType changed) {
    return new Step(count, cycle, changed, name, from, to, end);
  }
}
