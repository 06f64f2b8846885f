package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratolith.analysis.fringe.FringeIndex;
import org.stratolith.analysis.fringe.FringeSpots;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.instrument.diffraction.ElectronBeam;
import org.stratolith.instrument.electron.LatticeImage;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Micrograph;
import org.stratolith.study.InstrumentPlan;
import org.stratolith.study.InstrumentRecords;

/** Takes lattice images of windows below the face and names the spots of their transforms. */
final class LatticeWindows {

  /** Chance of a false spot in an image. */
  private static final double ALARM = 1e-3;

  /** Misfit of a spacing that people still call the same. */
  private static final double TOLERANCE = 0.005;

  private static final Dimension DOSE = Dimension.of("electrons per area", "1/m2", "1/nm2");
  private static final long BETWEEN_PLACES = 7919;

  private final DepthStructure structure;
  private final ParameterSet set;
  private final LatticeImage microscope;
  private final FringeIndex index;
  private final Map<String, String> names = new HashMap<>(); // the structure's, by the crystal's

  LatticeWindows(DepthStructure structure, ParameterSet set) {
    this.structure = structure;
    this.set = set;
    microscope =
        new LatticeImage(ElectronBeam.of(set), set.value("electron-diffraction.dose", DOSE));
    List<Crystal> crystals = new ArrayList<>();
    for (String phase : structure.phases()) {
      Crystal crystal = ElectronSetting.crystal(phase);
      crystals.add(crystal);
      names.put(crystal.name(), phase);
    }
    index = new FringeIndex(crystals);
  }

  /** Images of each window, from the first to the last. */
  List<InstrumentRecords.LatticeWindow> images(List<InstrumentPlan.Window> windows, long seed) {
    List<InstrumentRecords.LatticeWindow> taken = new ArrayList<>();
    for (InstrumentPlan.Window window : windows) {
      taken.add(window(window, seed + taken.size()));
    }
    return taken;
  }

  private InstrumentRecords.LatticeWindow window(InstrumentPlan.Window window, long seed) {
    Map<String, Double> shares = new HashMap<>();
    InstrumentRecords.LatticeWindow first = null;
    for (int place = 0; place < window.places(); place++) {
      Micrograph image = image(window, seed + place * BETWEEN_PLACES);
      FringeSpots.Transform transform = FringeSpots.of(image, ALARM);
      List<FringeIndex.Named> named = index.name(transform.spots(), TOLERANCE);
      for (String phase : phases(named)) {
        shares.merge(phase, 1.0 / window.places(), Double::sum);
      }
      if (first == null) {
        first = new InstrumentRecords.LatticeWindow(window, image, transform, named, Map.of());
      }
    }
    Objects.requireNonNull(first);
    return new InstrumentRecords.LatticeWindow(
        window, first.image(), first.transform(), first.spots(), shares);
  }

  private Micrograph image(InstrumentPlan.Window window, long seed) {
    double edge = window.to() - window.from();
    GrainBox box =
        GrainBox.of(
            structure,
            window.from(),
            edge,
            edge,
            set.value("electron-probe.lamella-thickness", Dimension.LENGTH),
            GrainPicture.grain(
                structure,
                window.to(),
                set.value("force-microscope.default-grain", Dimension.LENGTH)),
            seed);
    return microscope.of(box, edge, seed);
  }

  /** Phases of the likeliest planes, by the names that the structure has for them. */
  private Set<String> phases(List<FringeIndex.Named> named) {
    return named.stream()
        .map(FringeIndex.Named::best)
        .filter(Objects::nonNull)
        .map(plane -> names.getOrDefault(plane.phase(), plane.phase()))
        .collect(Collectors.toSet());
  }
}
