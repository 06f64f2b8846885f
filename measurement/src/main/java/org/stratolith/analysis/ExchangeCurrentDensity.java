package org.stratolith.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Constants;
import org.stratolith.record.Voltammogram;

/**
 * The exchange current density from a slow sweep of a symmetric cell, read in the two ways that
 * papers call "i0" without saying which.
 *
 * <p><b>Tafel</b>: a straight line through ln|i| over a window of the whole cell's voltage,
 * prolonged to zero voltage. For a nearly ohmic cell {@code i = V / R} this gives about {@code V* /
 * (e R)} with V* inside the window, whatever the kinetics: it measures the cell's resistance.
 *
 * <p><b>Linear</b>: {@code i0 = R_gas T / (F R)} with R the resistance of one electrode (ohm m2),
 * which is half of what the slope at zero voltage leaves after the separator is taken off.
 *
 * <p>Su et al. 2024 give a value and no window; 60 to 100 mV is the choice under which their value
 * agrees with their other data. Equations in {@code docs/physics/analysis.md}.
 *
 * @param tafel the prolonged line of the branch with positive voltage, or null without one
 * @param tafelNegative the same for negative voltage, or null
 * @param linear from the slope at zero voltage, or null if the sweep does not come near it
 */
public record ExchangeCurrentDensity(
    @Nullable Tafel tafel, @Nullable Tafel tafelNegative, @Nullable Linear linear) {

  /**
   * A window of cell voltage.
   *
   * @param low V, positive
   * @param high V
   */
  public record Window(double low, double high) {
    /** 60 to 100 mV. */
    public static final Window TAFEL = new Window(0.06, 0.1);
  }

  /**
   * @param value A/m2
   * @param standardError A/m2, from the scatter about the line
   * @param perDecade V per factor of ten of the current; 118 mV for a one-electron step at 25 degC
   * @param lowest smallest value when either end of the window moves by a quarter of its width
   * @param highest largest such value
   * @param window the window
   */
  public record Tafel(
      double value,
      double standardError,
      double perDecade,
      double lowest,
      double highest,
      Window window) {}

  /**
   * @param value A/m2
   * @param standardError A/m2
   * @param cellResistance of the whole cell, ohm m2
   * @param electrodeResistance of one electrode, ohm m2
   * @param highest voltage up to which the line was fitted, V
   */
  public record Linear(
      double value,
      double standardError,
      double cellResistance,
      double electrodeResistance,
      double highest) {}

  private static final double LINEAR_WINDOW = 0.01;

  /**
   * Reads both with the usual windows: 60 to 100 mV, and up to 10 mV.
   *
   * @param sweep with a known electrode area
   * @param temperature K
   * @param separatorResistance ohm m2, taken off before the rest is shared by two electrodes; 0 if
   *     not known, which makes the linear value a lower bound
   */
  public static ExchangeCurrentDensity of(
      Voltammogram sweep, double temperature, double separatorResistance) {
    return of(sweep, temperature, separatorResistance, Window.TAFEL, LINEAR_WINDOW);
  }

  /** Reads both with windows of one's own; see {@link #of(Voltammogram, double, double)}. */
  public static ExchangeCurrentDensity of(
      Voltammogram sweep,
      double temperature,
      double separatorResistance,
      Window window,
      double linearWindow) {
    if (!(sweep.electrodeArea() > 0)) {
      throw new IllegalArgumentException(
          "the electrode area of the sweep is "
              + sweep.electrodeArea()
              + " m2\nMaybe give the area when reading the file");
    }
    return new ExchangeCurrentDensity(
        tafel(sweep, window, 1),
        tafel(sweep, window, -1),
        linear(sweep, temperature, separatorResistance, linearWindow));
  }

  private static @Nullable Tafel tafel(Voltammogram sweep, Window window, int sign) {
    StraightLine line = logLine(sweep, window.low(), window.high(), sign);
    if (line == null) {
      return null;
    }
    double value = Math.exp(line.intercept());
    double shift = 0.25 * (window.high() - window.low());
    double lowest = value;
    double highest = value;
    for (int low = -1; low <= 1; low++) {
      for (int high = -1; high <= 1; high++) {
        StraightLine moved =
            logLine(sweep, window.low() + low * shift, window.high() + high * shift, sign);
        if (moved != null) {
          lowest = Math.min(lowest, Math.exp(moved.intercept()));
          highest = Math.max(highest, Math.exp(moved.intercept()));
        }
      }
    }
    return new Tafel(
        value, value * line.interceptError(), Math.log(10) / line.slope(), lowest, highest, window);
  }

  private static @Nullable StraightLine logLine(
      Voltammogram sweep, double low, double high, int sign) {
    int n = 0;
    double[] voltage = new double[sweep.size()];
    double[] logarithm = new double[sweep.size()];
    for (int row = 0; row < sweep.size(); row++) {
      double v = sign * sweep.potential(row);
      double i = sign * sweep.currentDensity(row);
      // A hair of slack, so that 60 mV counts when the file says 0.05999999.
      if (v >= low - 1e-9 && v <= high + 1e-9 && i > 0) {
        voltage[n] = v;
        logarithm[n++] = Math.log(i);
      }
    }
    if (n < 3) {
      return null;
    }
    StraightLine line = StraightLine.fit(Arrays.copyOf(voltage, n), Arrays.copyOf(logarithm, n));
    return line.slope() > 0 ? line : null;
  }

  private static @Nullable Linear linear(
      Voltammogram sweep, double temperature, double separatorResistance, double window) {
    double[] voltage = new double[sweep.size()];
    double[] current = new double[sweep.size()];
    int n = 0;
    for (int row = 0; row < sweep.size(); row++) {
      if (Math.abs(sweep.potential(row)) <= window + 1e-9 && !Double.isNaN(sweep.current(row))) {
        voltage[n] = sweep.potential(row);
        current[n++] = sweep.currentDensity(row);
      }
    }
    if (n < 3) {
      return null;
    }
    // Current against voltage: the sweep sets the voltage, so the scatter is in the current.
    StraightLine line = StraightLine.fit(Arrays.copyOf(voltage, n), Arrays.copyOf(current, n));
    double cell = 1 / line.slope();
    double electrode = (cell - separatorResistance) / 2;
    if (!(electrode > 0)) {
      return null;
    }
    double value = Constants.thermalVoltage(temperature) / electrode;
    double cellError = line.slopeError() * cell * cell;
    return new Linear(value, value * cellError / (2 * electrode), cell, electrode, window);
  }
}
