package org.stratolith.cell;

/**
 * What the instrument holds: one equation {@code g(t, I, V) = 0} between the terminal current
 * density {@code I} (A/m2, positive on charge) and the terminal voltage {@code V}.
 */
public sealed interface Control {

  /** Open circuit: no terminal current. */
  Control REST = new Current(0);

  /** The residual {@code g}. */
  double residual(double time, double terminalCurrent, double voltage);

  /** {@code dg/dI}. */
  double slopeByCurrent(double terminalCurrent, double voltage);

  /** {@code dg/dV}. */
  double slopeByVoltage(double terminalCurrent, double voltage);

  /**
   * A constant terminal current: {@code g = I - density}.
   *
   * @param density A/m2, positive on charge
   */
  record Current(double density) implements Control {
    @Override
    public double residual(double time, double terminalCurrent, double voltage) {
      return terminalCurrent - density;
    }

    @Override
    public double slopeByCurrent(double terminalCurrent, double voltage) {
      return 1;
    }

    @Override
    public double slopeByVoltage(double terminalCurrent, double voltage) {
      return 0;
    }
  }

  /**
   * A constant terminal voltage: {@code g = V - level}.
   *
   * @param level V
   */
  record Voltage(double level) implements Control {
    @Override
    public double residual(double time, double terminalCurrent, double voltage) {
      return voltage - level;
    }

    @Override
    public double slopeByCurrent(double terminalCurrent, double voltage) {
      return 0;
    }

    @Override
    public double slopeByVoltage(double terminalCurrent, double voltage) {
      return 1;
    }
  }

  /**
   * A linear voltage sweep: {@code g = V - (startVoltage + rate (t - startTime))}.
   *
   * @param startVoltage V
   * @param rate V/s, of either sign
   * @param startTime s, on the clock of the integration
   */
  record Sweep(double startVoltage, double rate, double startTime) implements Control {
    @Override
    public double residual(double time, double terminalCurrent, double voltage) {
      return voltage - (startVoltage + rate * (time - startTime));
    }

    @Override
    public double slopeByCurrent(double terminalCurrent, double voltage) {
      return 0;
    }

    @Override
    public double slopeByVoltage(double terminalCurrent, double voltage) {
      return 1;
    }
  }

  /**
   * A constant power: {@code g = I V - density}. Below the largest power a cell can give there are
   * two currents that fit; Newton's method finds the one on the side it starts from.
   *
   * @param density W/m2, positive on charge
   */
  record Power(double density) implements Control {
    @Override
    public double residual(double time, double terminalCurrent, double voltage) {
      return terminalCurrent * voltage - density;
    }

    @Override
    public double slopeByCurrent(double terminalCurrent, double voltage) {
      return voltage;
    }

    @Override
    public double slopeByVoltage(double terminalCurrent, double voltage) {
      return terminalCurrent;
    }
  }
}
