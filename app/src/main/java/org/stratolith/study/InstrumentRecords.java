package org.stratolith.study;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.fringe.FringeIndex;
import org.stratolith.analysis.fringe.FringeSpots;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.instrument.diffraction.PowderScan;
import org.stratolith.instrument.diffraction.RingPattern;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.Diffractogram;
import org.stratolith.record.ImageStack;
import org.stratolith.record.Micrograph;
import org.stratolith.record.PhotoelectronSpectrum;

/**
 * What the instruments recorded of an electrode; null or empty for those that were not asked.
 *
 * @param structure what they looked at
 * @param diffraction by X-rays
 * @param regions by electrons, from the face inwards
 * @param ions over the time of sputtering
 * @param spectra of photoelectrons, by time of etching
 * @param etching their areas and fractions
 * @param lineScan of the electron probe across the face
 * @param images of a section: aluminium, chlorine, heavy-atom contrast
 * @param modulus map of the face
 * @param windows lattice images, from the face inwards
 * @param ionImages while the face was sputtered
 */
public record InstrumentRecords(
    DepthStructure structure,
    @Nullable Diffraction diffraction,
    List<RegionPattern> regions,
    @Nullable DepthProfile ions,
    List<PhotoelectronSpectrum> spectra,
    @Nullable DepthProfile etching,
    @Nullable DepthProfile lineScan,
    List<Micrograph> images,
    @Nullable Micrograph modulus,
    List<LatticeWindow> windows,
    @Nullable ImageStack ionImages) {

  public InstrumentRecords {
    regions = List.copyOf(regions);
    spectra = List.copyOf(spectra);
    images = List.copyOf(images);
    windows = List.copyOf(windows);
  }

  /**
   * A scan by X-rays.
   *
   * @param record counts
   * @param scan how it was taken
   * @param lines of each phase that do not overlap, the clearest first
   */
  public record Diffraction(
      Diffractogram record,
      PowderScan scan,
      SequencedMap<String, List<LineDetection.Seen>> lines) {}

  /**
   * Electron diffraction of a region.
   *
   * @param rings by falling spacing
   * @param spots on them
   */
  public record RegionPattern(
      InstrumentPlan.Region region, List<RingPattern.Ring> rings, List<RingPattern.Spot> spots) {
    public RegionPattern {
      rings = List.copyOf(rings);
      spots = List.copyOf(spots);
    }

    /** Names of the phases that show. */
    public List<String> phases() {
      return rings.stream().map(RingPattern.Ring::phase).distinct().sorted().toList();
    }
  }

  /**
   * Lattice images of a window.
   *
   * @param image at the first place
   * @param transform of that image
   * @param spots of it, named
   * @param shares of the places at which a phase made the likeliest plane of a spot
   */
  public record LatticeWindow(
      InstrumentPlan.Window window,
      Micrograph image,
      FringeSpots.Transform transform,
      List<FringeIndex.Named> spots,
      Map<String, Double> shares) {
    public LatticeWindow {
      spots = List.copyOf(spots);
      shares = Map.copyOf(shares);
    }

    /** Share of places from which on ten looks find a phase with a probability of 94 %. */
    private static final double FOUND = 0.25;

    /** Phases that show at a quarter of the places at least: who looks at ten places sees them. */
    public List<String> phases() {
      return shares.entrySet().stream()
          .filter(entry -> entry.getValue() >= FOUND)
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }
}
