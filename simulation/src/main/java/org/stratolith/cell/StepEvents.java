package org.stratolith.cell;

import org.stratolith.cell.layer.Layer;
import org.stratolith.numerics.dae.EventFunction;

/** The conditions of a cell that end a step or a test. */
final class StepEvents {

  private StepEvents() {}

  /** A condition with the words it puts into the record. */
  interface Ending extends EventFunction {
    /** Why the step ended. */
    String reason();

    /** Whether the condition is met at a state, on whichever side the state came from. */
    default boolean isMet(double time, double[] y) {
      double value = value(time, y);
      return direction() == Direction.RISING ? value >= 0 : value <= 0;
    }
  }

  /** The terminal voltage passes a level. */
  record VoltagePasses(CellSystem cell, double level, Direction direction, String reason)
      implements Ending {
    @Override
    public double value(double time, double[] y) {
      return cell.terminalVoltage(y) - level;
    }
  }

  /** The magnitude of the terminal current passes a level, A/m2. */
  record CurrentPasses(CellSystem cell, double level, Direction direction, String reason)
      implements Ending {
    @Override
    public double value(double time, double[] y) {
      return Math.abs(cell.terminalCurrent(time, y)) - level;
    }
  }

  /**
   * The charge that has passed through the layers since {@code start} reaches a magnitude, C/m2.
   */
  record ChargePasses(int index, double start, double amount, String reason) implements Ending {
    @Override
    public double value(double time, double[] y) {
      return Math.abs(y[index] - start) - amount;
    }

    @Override
    public Direction direction() {
      return Direction.RISING;
    }
  }

  /** The longest filament of a layer reaches the other side. */
  record FilamentCrosses(Layer layer, int offset, int index) implements Ending {
    @Override
    public double value(double time, double[] y) {
      return layer.remainingPath(y, offset);
    }

    @Override
    public Direction direction() {
      return Direction.FALLING;
    }

    @Override
    public String reason() {
      return "short";
    }
  }
}
