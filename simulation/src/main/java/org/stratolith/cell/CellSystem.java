package org.stratolith.cell;

import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.Observable;
import org.stratolith.numerics.dae.DaeSystem;
import org.stratolith.numerics.dae.IterationMatrix;

/**
 * The equations of a cell: layers in series that share one ionic current density {@code i}.
 *
 * <pre>
 *   y = [ y_1, …, y_K, q, i ]
 *   M_k y_k' = f_k(y_k, i)          every layer k
 *       q'   = i                     charge passed through the layers, C/m2
 *        0   = g(t, I, V)            the instrument, see {@link Control}
 *   V = sum_k V_k(y_k, i)            terminal voltage, positive minus negative
 *   I = i + G(t) V                   terminal current density, G the leak of a short
 * </pre>
 *
 * <p>The sign is that of the Battery Data Format: a positive current charges the cell, or plates on
 * the negative electrode of a symmetric one.
 *
 * <p>Keeps no state but its control and leak, both of which may be exchanged between integrations.
 * Not safe for use by several threads at once.
 */
public final class CellSystem implements DaeSystem {

  private final List<Layer> layers;
  private final Layer[] layerArray;
  private final int[] offsets;
  private final int[] observableCounts;
  private final int dimension;
  private final double[] mass;
  private Control control = Control.REST;
  private LeakConductance leak = LeakConductance.NONE;

  private CellSystem(List<? extends Layer> layers) {
    this.layers = List.copyOf(layers);
    layerArray = this.layers.toArray(Layer[]::new);
    offsets = new int[layerArray.length];
    observableCounts = new int[layerArray.length];
    int next = 0;
    for (int k = 0; k < layerArray.length; k++) {
      offsets[k] = next;
      next += layerArray[k].dimension();
      observableCounts[k] = layerArray[k].observables().size();
    }
    dimension = next + 2;
    mass = new double[dimension];
    for (int k = 0; k < layerArray.length; k++) {
      layerArray[k].massDiagonal(mass, offsets[k]);
    }
    mass[chargeIndex()] = 1;
  }

  /**
   * A cell at rest.
   *
   * @param layers from the negative terminal to the positive one, at least one; a layer that
   *     appears twice has states of its own in each place
   */
  public static CellSystem of(List<? extends Layer> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException(
          "A cell of no layers was asked for.%nMaybe the separator was left out: a cell needs at least one layer."
              .formatted());
    }
    return new CellSystem(layers);
  }

  /** The layers from the negative terminal to the positive one. */
  public List<Layer> layers() {
    return layers;
  }

  /** Where the states of layer {@code k} begin. */
  public int offset(int k) {
    return offsets[k];
  }

  /** Index of the charge passed, C/m2. */
  public int chargeIndex() {
    return dimension - 2;
  }

  /** Index of the ionic current density, A/m2. */
  public int currentIndex() {
    return dimension - 1;
  }

  /** What the instrument holds at present. */
  public Control control() {
    return control;
  }

  /** Makes the instrument hold something else; the state needs to be made consistent again. */
  public void control(Control control) {
    this.control = control;
  }

  /** The present leak. */
  public LeakConductance leak() {
    return leak;
  }

  /** Opens a leak; the state needs to be made consistent again. */
  public void leak(LeakConductance leak) {
    this.leak = leak;
  }

  /** The state of the fresh cell at rest, newly allocated. */
  public double[] initialState() {
    double[] y = new double[dimension];
    for (int k = 0; k < layerArray.length; k++) {
      layerArray[k].initialState(y, offsets[k]);
    }
    return y;
  }

  /**
   * Absolute tolerance of every unknown in its own unit, newly allocated. That of the charge is
   * 1e-3 C/m2 (0.03 uAh/cm2); that of the current, 1e-6 A/m2, is used by Newton's method only.
   */
  public double[] absoluteTolerances() {
    double[] tolerance = new double[dimension];
    for (int k = 0; k < layerArray.length; k++) {
      layerArray[k].absoluteTolerance(tolerance, offsets[k]);
    }
    tolerance[chargeIndex()] = 1e-3;
    tolerance[currentIndex()] = 1e-6;
    return tolerance;
  }

  /** Terminal voltage, V. */
  public double terminalVoltage(double[] y) {
    double current = y[dimension - 1];
    double voltage = 0;
    for (int k = 0; k < layerArray.length; k++) {
      voltage += layerArray[k].voltage(y, offsets[k], current);
    }
    return voltage;
  }

  /** Terminal current density {@code i + G(t) V}, A/m2, positive on charge. */
  public double terminalCurrent(double time, double[] y) {
    double conductance = leak.at(time);
    double current = y[dimension - 1];
    return conductance == 0 ? current : current + conductance * terminalVoltage(y);
  }

  /**
   * Lithium held by all layers, C/m2. Constant over every test: what one electrode loses, the other
   * one gains.
   */
  public double lithiumCharge(double[] y) {
    double charge = 0;
    for (int k = 0; k < layerArray.length; k++) {
      charge += layerArray[k].lithiumCharge(y, offsets[k]);
    }
    return charge;
  }

  /** What {@link #observe} writes: the layers' observables, one layer after the other. */
  public List<Observable> observables() {
    return layers.stream().flatMap(layer -> layer.observables().stream()).toList();
  }

  /**
   * Writes the values of {@link #observables}; allocates nothing. The voltage components of all
   * layers sum to {@link #terminalVoltage} up to rounding.
   */
  public void observe(double[] y, double[] out) {
    double current = y[dimension - 1];
    int at = 0;
    for (int k = 0; k < layerArray.length; k++) {
      layerArray[k].observe(y, offsets[k], current, out, at);
      at += observableCounts[k];
    }
  }

  /** Returns the small-signal impedance of this cell with a workspace of its own. */
  public CellImpedance newImpedance() {
    return new CellImpedance(this);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void rightHandSide(double t, double[] y, double[] f) {
    double current = y[dimension - 1];
    for (int k = 0; k < layerArray.length; k++) {
      layerArray[k].rightHandSide(y, offsets[k], current, f);
    }
    double conductance = leak.at(t);
    // A held current does not ask for the voltage, which is half the work of a symmetric cell.
    boolean asked = conductance != 0 || !(control instanceof Control.Current);
    double voltage = asked ? terminalVoltage(y) : 0;
    f[dimension - 2] = current;
    f[dimension - 1] = control.residual(t, current + conductance * voltage, voltage);
  }

  @Override
  public void multiplyMass(double[] v, double[] out) {
    for (int i = 0; i < dimension; i++) {
      out[i] = mass[i] * v[i];
    }
  }

  @Override
  public boolean isDifferential(int i) {
    return mass[i] != 0;
  }

  @Override
  public IterationMatrix newIterationMatrix() {
    return new ArrowheadMatrix(this);
  }
}
