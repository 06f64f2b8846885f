package org.stratolith.report.measured;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.diffraction.WholePattern;
import org.stratolith.analysis.impedance.relaxation.LambdaChoice;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;

/**
 * What the reductions must be told beyond the files.
 *
 * @param temperature K
 * @param separatorResistance ohm m2, taken off in a linear exchange current; 0 if not known
 * @param current A, for files that hold no current; NaN for none
 * @param volumePerSurface m, of the host in a titration; NaN if not known
 * @param windowStart s after a pulse began, of the line against the root of time
 * @param windowEnd s; NaN for the pulse's end
 * @param circuit to fit to spectra, or null
 * @param lambda how strongly distributions of relaxation times are smoothed
 * @param crystals to look for in diffractograms beside the phase library
 * @param radiation of diffractograms instead of what the file says, or null
 * @param method how whole patterns are refined
 * @param textures axis of a texture to refine, by the name of a phase
 */
public record Settings(
    double temperature,
    double separatorResistance,
    double current,
    double volumePerSurface,
    double windowStart,
    double windowEnd,
    @Nullable String circuit,
    LambdaChoice lambda,
    List<Crystal> crystals,
    @Nullable String radiation,
    WholePattern.Method method,
    Map<String, PlaneNormal> textures) {

  /** 25 degC, nothing else known; windows begin 10 s after the pulse. */
  public static final Settings DEFAULTS =
      new Settings(
          298.15,
          0,
          Double.NaN,
          Double.NaN,
          10,
          Double.NaN,
          null,
          new LambdaChoice.GeneralisedCrossValidation(),
          List.of(),
          null,
          WholePattern.Method.RIETVELD,
          Map.of());
}
