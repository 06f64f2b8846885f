package org.stratolith.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.instrument.diffraction.PowderScan;
import org.stratolith.matter.structure.DepthStructure;

/**
 * Which instruments look at a study's electrode, and how they are set; null for those that do not.
 *
 * @param structure what they look at, or null for the one that the process makes
 * @param seed of all counting noise and random pictures
 * @param scan of the X-ray diffractometer
 * @param regions selected for electron diffraction
 * @param ions the depth profile by secondary ions
 * @param etching the series of photoelectron spectra
 * @param lineScan of the electron probe
 * @param images of the electron probe
 * @param modulusMap of the force microscope
 */
public record InstrumentPlan(
    @Nullable DepthStructure structure,
    long seed,
    @Nullable PowderScan scan,
    List<Region> regions,
    @Nullable Frames ions,
    @Nullable Frames etching,
    @Nullable Frames lineScan,
    @Nullable Picture images,
    @Nullable Picture modulusMap) {

  public InstrumentPlan {
    regions = List.copyOf(regions);
  }

  /** Depths between which a diffraction pattern is taken, m. */
  public record Region(double from, double to) {}

  /**
   * Equal steps from zero.
   *
   * @param to last position, in s or m
   * @param step between two positions
   */
  public record Frames(double to, double step) {}

  /**
   * A picture; lengths in m.
   *
   * @param height into the depth for a section
   */
  public record Picture(double width, double height, double pixel) {}
}
