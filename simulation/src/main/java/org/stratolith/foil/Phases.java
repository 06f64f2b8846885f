package org.stratolith.foil;

import java.util.List;

/**
 * The phases of a processed foil, as the phase library has them, in the order of all structures.
 */
public final class Phases {

  public static final String LITHIUM = "Li";
  public static final String ALUMINIDE = "Li9Al4";
  public static final String CHLORIDE = "LiCl";

  /** All of them. */
  public static final List<String> ALL = List.of(LITHIUM, ALUMINIDE, CHLORIDE);

  private Phases() {}
}
