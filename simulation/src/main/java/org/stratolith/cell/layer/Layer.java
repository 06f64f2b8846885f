package org.stratolith.cell.layer;

import java.util.List;

/**
 * One of the layers in series that make a cell: an electrode or a separator.
 *
 * <p>Every layer carries the same ionic current density {@code i} in A/m2 of geometric area,
 * positive while lithium moves from the positive to the negative side (charging a full cell;
 * plating on the negative electrode of a symmetric one). A layer's own states {@code y[offset ..
 * offset + dimension)} obey {@code M y' = f(y, i)} with a diagonal {@code M}, and it adds {@code
 * voltage(y, i)} to the terminal voltage, positive minus negative.
 *
 * <p>Implementations may keep workspace and are then not safe for use by several threads at once.
 */
public interface Layer {

  /** Number of states; zero for a plain resistor. */
  int dimension();

  /** Writes the states of the fresh layer. */
  void initialState(double[] y, int offset);

  /** Writes the diagonal of {@code M}; zero marks an algebraic state. */
  void massDiagonal(double[] m, int offset);

  /** Writes {@code f(y, i)} for this layer's rows. */
  void rightHandSide(double[] y, int offset, double current, double[] f);

  /** Contribution to the terminal voltage, V. */
  double voltage(double[] y, int offset, double current);

  /** Absolute tolerance of each differential state, in the state's own unit. */
  void absoluteTolerance(double[] tolerance, int offset);

  /** Returns a linearisation of this layer with a workspace of its own. */
  LayerLinearisation newLinearisation();

  /** Lithium held by this layer as charge, C/m2, metal and host and interphase together. */
  double lithiumCharge(double[] y, int offset);

  /** What {@link #observe} writes, in its order; the same on every call. */
  default List<Observable> observables() {
    return List.of();
  }

  /**
   * Writes the values of {@link #observables} at a state into {@code out[at ..]}; allocates
   * nothing.
   */
  default void observe(double[] y, int offset, double current, double[] out, int at) {}

  /**
   * Part of the separator that this layer's longest filament has still to cross, smooth in the
   * state; it falls through zero when the filament short-circuits the cell. Infinite for a layer
   * that grows none.
   */
  default double remainingPath(double[] y, int offset) {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Applies what changes between cycles rather than within them, such as active material that lost
   * contact, as a jump of this layer's states before the cycle starts. It must leave {@link
   * #lithiumCharge} as it is; algebraic states are made consistent afterwards by the caller.
   *
   * @param cycle number of cycles completed before this one, zero for the first
   * @param time time since the cell was built, s
   */
  default void beginCycle(int cycle, double time, double[] y, int offset) {}
}
