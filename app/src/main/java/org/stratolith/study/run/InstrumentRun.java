package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.profile.EtchTable;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.instrument.diffraction.Diffractometer;
import org.stratolith.instrument.diffraction.ElectronBeam;
import org.stratolith.instrument.diffraction.LayeredPattern;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.instrument.diffraction.PowderScan;
import org.stratolith.instrument.diffraction.RingPattern;
import org.stratolith.instrument.electron.LineScan;
import org.stratolith.instrument.electron.SectionImages;
import org.stratolith.instrument.photoelectron.EtchSeries;
import org.stratolith.instrument.photoelectron.PhotoelectronLine;
import org.stratolith.instrument.probe.ModulusMap;
import org.stratolith.instrument.sputter.SecondaryIonImages;
import org.stratolith.instrument.sputter.SecondaryIonProfile;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.ImageStack;
import org.stratolith.record.Micrograph;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.study.InstrumentPlan;
import org.stratolith.study.InstrumentRecords;

/** Lets the instruments of a plan look at a structure. */
final class InstrumentRun {

  /** Seeds of different instruments lie far apart, so that none shares another's dice. */
  private static final long BETWEEN_SEEDS = 1_000_003;

  /** Lines just outside the range reach into it. */
  private static final double MARGIN = 2;

  private static final double ION_IMAGE_DEPTH = 300e-9; // grains down to here, m
  private static final double VIEW = 400e-9; // edge of a selected area, m
  private static final double OUTSIDE = 60e-9; // how far outside a line scan begins, m

  private final InstrumentPlan plan;
  private final DepthStructure structure;
  private final DepthStructure whole;
  private final ParameterSet set;

  private InstrumentRun(
      InstrumentPlan plan, DepthStructure structure, DepthStructure whole, ParameterSet set) {
    this.plan = plan;
    this.structure = structure;
    this.whole = whole;
    this.set = set;
  }

  /**
   * Looks at a structure; the parameters remember what was read.
   *
   * @param structure from the face that is looked at inwards
   * @param whole all of the electrode, as X-rays see it
   */
  static InstrumentRecords run(
      InstrumentPlan plan, DepthStructure structure, DepthStructure whole, ParameterSet set) {
    return new InstrumentRun(plan, structure, whole, set).records();
  }

  private InstrumentRecords records() {
    List<PhotoelectronSpectrum> spectra = spectra();
    InstrumentPlan.Frames ions = plan.ions();
    InstrumentPlan.Frames scan = plan.lineScan();
    return new InstrumentRecords(
        structure,
        diffraction(),
        regions(),
        ions == null
            ? null
            : SecondaryIonProfile.of(structure, set, ions.to(), ions.step(), seed(1)),
        spectra,
        spectra.isEmpty() ? null : etching(spectra),
        scan == null
            ? null
            : LineScan.of(structure, set, -OUTSIDE, scan.to(), scan.step(), seed(3)),
        images(),
        modulus(),
        plan.windows().isEmpty()
            ? List.of()
            : new LatticeWindows(structure, set).images(plan.windows(), seed(9)),
        ionImages());
  }

  private long seed(int instrument) {
    return plan.seed() + instrument * BETWEEN_SEEDS;
  }

  private InstrumentRecords.@Nullable Diffraction diffraction() {
    PowderScan scan = plan.scan();
    if (scan == null) {
      return null;
    }
    LayeredPattern pattern =
        LayeredPattern.of(
            whole,
            new LayeredPattern.Texture(
                set.value("diffractometer.matrix-crystallite-size", Dimension.LENGTH),
                set.value("diffractometer.microstrain", Dimension.DIMENSIONLESS)),
            Diffractometer.of(set, scan.detector()),
            new WaasmaierKirfel(),
            Math.max(1, scan.from() - MARGIN),
            Math.min(179, scan.to() + MARGIN));
    SequencedMap<String, List<LineDetection.Seen>> lines = new LinkedHashMap<>();
    for (String phase : structure.phases()) {
      lines.put(phase, LineDetection.lines(pattern, scan, phase));
    }
    return new InstrumentRecords.Diffraction(scan.record(pattern, seed(0)), scan, lines);
  }

  private List<InstrumentRecords.RegionPattern> regions() {
    if (plan.regions().isEmpty()) {
      return List.of();
    }
    ElectronBeam beam = ElectronBeam.of(set);
    List<InstrumentRecords.RegionPattern> patterns = new ArrayList<>();
    for (InstrumentPlan.Region region : plan.regions()) {
      DepthStructure part = structure.slice(region.from(), region.to());
      double grain = grain(region.to());
      double volume =
          VIEW * part.thickness() * set.value("electron-probe.lamella-thickness", Dimension.LENGTH);
      double grains = volume / (Math.PI / 6 * grain * grain * grain);
      patterns.add(
          new InstrumentRecords.RegionPattern(
              region,
              RingPattern.of(
                  part,
                  set.value("electron-diffraction.visible-fraction", Dimension.VOLUME_FRACTION),
                  beam,
                  ElectronSetting::crystal),
              RingPattern.spots(
                  part, grains, grain, beam, ElectronSetting::crystal, seed(4) + patterns.size())));
    }
    return patterns;
  }

  private double grain(double depth) {
    return GrainPicture.grain(
        structure, depth, set.value("force-microscope.default-grain", Dimension.LENGTH));
  }

  private List<PhotoelectronSpectrum> spectra() {
    InstrumentPlan.Frames etching = plan.etching();
    if (etching == null) {
      return List.of();
    }
    List<Double> times = new ArrayList<>();
    for (int k = 0; k * etching.step() <= etching.to() * (1 + 1e-9); k++) {
      times.add(k * etching.step());
    }
    return EtchSeries.of(structure, set).spectra(times, seed(2));
  }

  /**
   * Sensitivities as an analyst has them: cross-section times kinetic energy to the 0.75, which
   * stands for the mean free path.
   */
  private DepthProfile etching(List<PhotoelectronSpectrum> spectra) {
    Map<String, Double> sensitivities = new LinkedHashMap<>();
    double photon =
        set.value("photoelectrons.energy", Dimension.ENERGY)
            / org.stratolith.matter.Constants.ELEMENTARY_CHARGE;
    for (PhotoelectronLine line : PhotoelectronLine.all(set)) {
      sensitivities.put(
          line.region(), line.crossSection() * Math.pow(photon - line.energy(), 0.75));
    }
    return EtchTable.of(spectra, sensitivities);
  }

  private List<Micrograph> images() {
    InstrumentPlan.Picture size = plan.images();
    if (size == null) {
      return List.of();
    }
    SectionImages.Frame frame =
        new SectionImages.Frame(
            pixels(size.width(), size), pixels(size.height(), size), size.pixel());
    GrainBox box =
        GrainBox.of(
            structure,
            0,
            frame.width(),
            frame.height(),
            set.value("electron-probe.lamella-thickness", Dimension.LENGTH),
            grain(size.height()),
            seed(5));
    return SectionImages.of(box, frame, structure, set, seed(6));
  }

  private @Nullable ImageStack ionImages() {
    InstrumentPlan.IonImages size = plan.ionImages();
    InstrumentPlan.Frames profile = plan.ions();
    if (size == null) {
      return null;
    }
    return SecondaryIonImages.of(
        structure,
        set,
        new SecondaryIonImages.Scan(
            size.width(),
            (int) Math.max(1, Math.round(size.width() / size.pixel())),
            size.duration(),
            size.image(),
            profile == null ? size.image() : profile.step()),
        grain(ION_IMAGE_DEPTH),
        seed(10));
  }

  private @Nullable Micrograph modulus() {
    InstrumentPlan.Picture size = plan.modulusMap();
    if (size == null) {
      return null;
    }
    GrainPicture face =
        GrainPicture.face(
            structure,
            pixels(size.width(), size),
            pixels(size.height(), size),
            size.pixel(),
            grain(structure.edge(1)),
            seed(7));
    return ModulusMap.of(face, set, seed(8));
  }

  private static int pixels(double length, InstrumentPlan.Picture size) {
    return (int) Math.max(1, Math.round(length / size.pixel()));
  }
}
