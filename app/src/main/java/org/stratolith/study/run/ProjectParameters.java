package org.stratolith.study.run;

import org.stratolith.cell.ElectrolyteParameters;
import org.stratolith.cell.lithium.LithiumParameters;
import org.stratolith.cell.positive.PositiveParameters;
import org.stratolith.foil.FoilParameters;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.Study;

/** The parameters of all rooms, and what a study makes of them. */
public final class ProjectParameters {

  private ProjectParameters() {}

  /** All parameters that come with the program. */
  public static ParameterSet all() {
    return LithiumParameters.resource()
        .and(ElectrolyteParameters.resource())
        .and(PositiveParameters.resource())
        .and(FoilParameters.resource())
        .and(InstrumentParameters.resource());
  }

  /** The parameters with a study's own values in place; a fresh set that remembers what it read. */
  public static ParameterSet of(Study study, ParameterSet all) {
    ParameterSet set = all.copy();
    for (Study.ParameterOverride override : study.overrides()) {
      set = set.with(override.name(), override.value(), override.status(), override.source());
    }
    return set;
  }
}
