package org.stratolith.study;

import java.util.List;
import java.util.Set;
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
 * @param windows of the lattice images
 * @param ionImages by secondary ions
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
    @Nullable Picture modulusMap,
    List<Window> windows,
    @Nullable IonImages ionImages) {

  public InstrumentPlan {
    regions = List.copyOf(regions);
    windows = List.copyOf(windows);
  }

  /** The plan with only those instruments that quantities with these needs ask. */
  public InstrumentPlan only(Set<Measurand.Needs> needs) {
    return new InstrumentPlan(
        structure,
        seed,
        needs.contains(Measurand.Needs.X_RAYS) ? scan : null,
        needs.contains(Measurand.Needs.ELECTRON_DIFFRACTION) ? regions : List.of(),
        needs.contains(Measurand.Needs.SECONDARY_IONS) ? ions : null,
        needs.contains(Measurand.Needs.PHOTOELECTRONS) ? etching : null,
        needs.contains(Measurand.Needs.LINE_SCAN) ? lineScan : null,
        null,
        needs.contains(Measurand.Needs.MODULUS_MAP) ? modulusMap : null,
        needs.contains(Measurand.Needs.LATTICE_IMAGES) ? windows : List.of(),
        null);
  }

  /**
   * A raster of images while the sample is sputtered.
   *
   * @param width of the raster, m
   * @param pixel m
   * @param duration s
   * @param image time of an image, s
   */
  public record IonImages(double width, double pixel, double duration, double image) {}

  /** Depths between which a diffraction pattern is taken, m. */
  public record Region(double from, double to) {}

  /**
   * A square window between two depths, m, of which lattice images are taken.
   *
   * @param places along the face at which one is taken
   */
  public record Window(double from, double to, int places) {}

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
