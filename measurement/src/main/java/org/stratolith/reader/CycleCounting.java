package org.stratolith.reader;

import org.stratolith.reader.ReadingOptions.CycleNumbers;

/** Counts cycles anew, for files without cycle numbers and for people who count otherwise. */
public final class CycleCounting {

  private CycleCounting() {}

  /**
   * The cycle of each executed step, first 1.
   *
   * @param choice the rule; {@link CycleNumbers#STORED} is counted as {@link CycleNumbers#AUTO}
   * @param direction 1 for a step that charges, -1 for one that discharges, 0 for any other
   * @param stepId number of each step in the program, for {@link CycleNumbers#STEP_ROLLBACK}
   */
  public static int[] count(CycleNumbers choice, int[] direction, int[] stepId) {
    int[] cycle = new int[direction.length];
    int opening =
        switch (choice) {
          case CHARGE_FIRST -> 1;
          case DISCHARGE_FIRST -> -1;
          case STORED, AUTO -> first(direction);
          case STEP_ROLLBACK -> 0;
        };
    int number = 1;
    int before = 0;
    for (int k = 0; k < cycle.length; k++) {
      boolean begins =
          choice == CycleNumbers.STEP_ROLLBACK
              ? k > 0 && stepId[k] < stepId[k - 1]
              : direction[k] != 0 && direction[k] == opening && before == -opening;
      number += begins ? 1 : 0;
      before = direction[k] == 0 ? before : direction[k];
      cycle[k] = number;
    }
    return cycle;
  }

  /** The rule in words, for a remark. */
  public static String words(CycleNumbers choice) {
    return switch (choice) {
      case STORED -> "as stored";
      case CHARGE_FIRST -> "from one charge that follows a discharge to the next";
      case DISCHARGE_FIRST -> "from one discharge that follows a charge to the next";
      case AUTO -> "by the direction of the first step that carries current";
      case STEP_ROLLBACK -> "by falls of the program's step number";
    };
  }

  private static int first(int[] direction) {
    for (int one : direction) {
      if (one != 0) {
        return one;
      }
    }
    return 1;
  }
}
