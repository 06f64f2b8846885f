package org.stratolith.instrument;

import org.stratolith.matter.ParameterSet;

/** The sourced parameters of the virtual instruments. */
public final class InstrumentParameters {

  private InstrumentParameters() {}

  /** The parameters that come with the program. */
  public static ParameterSet resource() {
    return ParameterSet.resource(
        InstrumentParameters.class, "/org/stratolith/instrument/instruments.yaml");
  }
}
