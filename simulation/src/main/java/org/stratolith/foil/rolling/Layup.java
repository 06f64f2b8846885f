package org.stratolith.foil.rolling;

import java.util.ArrayList;
import java.util.List;

/**
 * How the layers of a foil lie on each other when they enter the rolls, and how many deposits meet
 * at each of their boundaries.
 *
 * <p>A coil is wound and flattened: its lower half is the mirror image of its upper half. A stack
 * is folded or laid with all its layers the same way up.
 *
 * @param deposits number of deposits (0, 1 or 2) on the upper face, at each inner boundary, and on
 *     the lower face: one more than there are layers
 */
public record Layup(List<Integer> deposits) {

  public Layup {
    deposits = List.copyOf(deposits);
  }

  /** How the layers lie. */
  public enum Arrangement {
    /** Wound and flattened. */
    COIL,
    /** Laid on each other, all the same way up. */
    STACK
  }

  /**
   * Lays the layers.
   *
   * @param turns number of layers that the rolls see
   * @param faces coated faces of the foil, 0 to 2
   * @param outwards whether the coated face of a foil that has one looks out of the coil, or up
   */
  public static Layup of(Arrangement arrangement, int turns, int faces, boolean outwards) {
    int upwards = arrangement == Arrangement.STACK ? turns : (turns + 1) / 2;
    int[] count = new int[turns + 1];
    for (int layer = 0; layer < turns; layer++) {
      boolean outerIsUp = layer < upwards;
      boolean up = faces == 2 || (faces == 1 && outerIsUp == outwards);
      boolean down = faces == 2 || (faces == 1 && outerIsUp != outwards);
      count[layer] += up ? 1 : 0;
      count[layer + 1] += down ? 1 : 0;
    }
    List<Integer> deposits = new ArrayList<>();
    for (int deposit : count) {
      deposits.add(deposit);
    }
    return new Layup(deposits);
  }

  /** Number of layers. */
  public int layers() {
    return deposits.size() - 1;
  }

  /** Number of deposits in all. */
  public int total() {
    return deposits.stream().mapToInt(Integer::intValue).sum();
  }

  /** Deposits on the upper face. */
  public int upperFace() {
    return deposits.getFirst();
  }

  /** Deposits on the lower face. */
  public int lowerFace() {
    return deposits.getLast();
  }

  /** Deposits at each boundary between two layers, from the upper face down. */
  public List<Integer> inner() {
    return deposits.subList(1, deposits.size() - 1);
  }
}
