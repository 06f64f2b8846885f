package org.stratolith.phasefield;

import java.util.List;
import org.stratolith.numerics.transform.BoxTransform;

/**
 * Equations of fields {@code u_i} that are stiff only in a part that is linear and diagonal in the
 * coefficients of the box's transform: {@code du_i/dt = L_i u_i + N_i(t, u)}. States are arrays
 * {@code [field][coefficient]}. An instance holds work arrays and serves one thread; {@link #rate}
 * and {@link #freeEnergy} allocate nothing.
 */
public interface PhaseFieldModel {

  Box box();

  /** The transform whose coefficients are the state. */
  BoxTransform transform();

  /** Names of the fields that are followed. */
  List<String> fields();

  /** The diagonal {@code L_i <= 0}, 1/time. */
  double[] linear(int field);

  /**
   * The rest of the rate, {@code N_i(t, u)}.
   *
   * @param time at which it is wanted
   * @param state coefficients, left as they are
   * @param rest written
   */
  void rate(double time, double[][] state, double[][] rest);

  /**
   * The free energy of the state whose rate was asked for last.
   *
   * @param state that state
   */
  double freeEnergy(double[][] state);

  /** Whether the free energy may never rise. */
  boolean dissipates();

  /** Whether the mean of a field is constant. */
  boolean conserves(int field);

  /** The coefficients of fields given at cell centres. */
  default double[][] coefficients(double[][] fields) {
    double[][] state = new double[fields.length][transform().size()];
    for (int i = 0; i < fields.length; i++) {
      transform().forward(fields[i], state[i]);
    }
    return state;
  }

  /** The fields at cell centres. */
  default double[][] values(double[][] state) {
    double[][] fields = new double[state.length][transform().size()];
    for (int i = 0; i < state.length; i++) {
      transform().inverse(state[i], fields[i]);
    }
    return fields;
  }
}
