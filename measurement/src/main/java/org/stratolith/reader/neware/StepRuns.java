package org.stratolith.reader.neware;

import java.util.Arrays;

/**
 * Which rows belong to which executed step: where each begins, its number in the program, its
 * cycle, its type as coded in the file.
 */
final class StepRuns {

  private int[] from = new int[64];
  private int[] id = new int[64];
  private int[] cycle = new int[64];
  private int[] type = new int[64];
  private int size;

  void begin(int row, int stepId, int cycleNumber, int typeCode) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      id = Arrays.copyOf(id, 2 * size);
      cycle = Arrays.copyOf(cycle, 2 * size);
      type = Arrays.copyOf(type, 2 * size);
    }
    from[size] = row;
    id[size] = stepId;
    cycle[size] = cycleNumber;
    type[size++] = typeCode;
  }

  int size() {
    return size;
  }

  int from(int step) {
    return from[step];
  }

  /** Row after the last of a step, given the number of rows of the test. */
  int to(int step, int rows) {
    return step + 1 < size ? from[step + 1] : rows;
  }

  int id(int step) {
    return id[step];
  }

  int cycle(int step) {
    return cycle[step];
  }

  int type(int step) {
    return type[step];
  }
}
