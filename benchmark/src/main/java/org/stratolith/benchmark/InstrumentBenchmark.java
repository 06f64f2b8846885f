package org.stratolith.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratolith.analysis.fringe.FringeSpots;
import org.stratolith.foil.FoilChain;
import org.stratolith.foil.FoilParameters;
import org.stratolith.foil.FoilProcess;
import org.stratolith.foil.rolling.Layup;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.instrument.diffraction.Diffractometer;
import org.stratolith.instrument.diffraction.ElectronBeam;
import org.stratolith.instrument.diffraction.LayeredPattern;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.instrument.diffraction.PowderScan;
import org.stratolith.instrument.electron.LatticeImage;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Diffractogram;
import org.stratolith.study.run.ProjectParameters;

/** What instruments take to look at the electrode of 40 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InstrumentBenchmark {

  private static final double EDGE = 20e-9;

  private final ParameterSet set = ProjectParameters.all();
  private final DepthStructure structure =
      FoilChain.run(
              new FoilProcess(
                  100e-6,
                  new FoilProcess.Vapour(3.6, 451.15, 40),
                  Double.NaN,
                  1,
                  8,
                  Layup.Arrangement.COIL,
                  true,
                  60e-6,
                  null,
                  "H0"),
              FoilParameters.of(FoilParameters.resource()))
          .upper();
  private final PowderScan scan = new PowderScan(10, 80, 0.01, 10.0 / 60);
  private final LatticeImage microscope = new LatticeImage(ElectronBeam.of(set), 1e22);
  private long seed;

  private LayeredPattern pattern() {
    return LayeredPattern.of(
        structure,
        new LayeredPattern.Texture(1e-6, 1e-3),
        Diffractometer.of(set, scan.detector()),
        new WaasmaierKirfel(),
        8,
        82);
  }

  /** A scan of 7,001 points with three phases and its noise. */
  @Benchmark
  public Diffractogram scan() {
    return scan.record(pattern(), ++seed);
  }

  /** Which lines of each phase a scan shows. */
  @Benchmark
  public List<LineDetection.Seen> detection() {
    LayeredPattern pattern = pattern();
    List<LineDetection.Seen> seen = new ArrayList<>();
    structure.phases().forEach(phase -> seen.addAll(LineDetection.lines(pattern, scan, phase)));
    return seen;
  }

  /** A lattice image of 256 x 256 pixels from grains to noise, and the spots of its transform. */
  @Benchmark
  public FringeSpots.Transform latticeImage() {
    seed++;
    GrainBox box = GrainBox.of(structure, 0, EDGE, EDGE, 100e-9, 80e-9, seed);
    return FringeSpots.of(microscope.of(box, EDGE, seed), 1e-3);
  }
}
