package org.stratolith.cell;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/** What happens when a filament has crossed the separator. */
public sealed interface Shorting {

  /**
   * Nothing: filaments grow on paper only. For the run whose drive an ensemble of cells is replayed
   * along.
   */
  record Off() implements Shorting {}

  /** The test stops at the short, whatever the protocol says. */
  record Stop() implements Shorting {}

  /**
   * A leak opens, as {@link LeakConductance} describes, unless the step or its block says {@code
   * until short}; the test stops when the leak has become a hard short. For display: nothing
   * measured fixes these numbers.
   *
   * @param finalConductance S/m2
   * @param rampTime s
   * @param hardConductance conductance that counts as a hard short, S/m2
   */
  record Leak(double finalConductance, double rampTime, double hardConductance)
      implements Shorting {

    /** The values of {@code protocol.yaml}. */
    public static Leak of(ParameterSet parameters) {
      return new Leak(
          parameters.value("short.final-conductance", Dimension.AREAL_CONDUCTANCE),
          parameters.value("short.ramp-time", Dimension.TIME),
          parameters.value("short.hard-conductance", Dimension.AREAL_CONDUCTANCE));
    }

    /** When the leak of a short at {@code time} becomes a hard short, s; infinite if never. */
    double hardTime(double time) {
      return hardConductance > finalConductance
          ? Double.POSITIVE_INFINITY
          : time + rampTime * hardConductance / finalConductance;
    }
  }
}
