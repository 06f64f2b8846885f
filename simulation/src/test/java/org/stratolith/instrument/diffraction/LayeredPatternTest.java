package org.stratolith.instrument.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratolith.instrument.Counting;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.instrument.Structures;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Absorption;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Diffractogram;
import org.stratolith.testing.ForAll;

class LayeredPatternTest {

  private static final WaasmaierKirfel FACTORS = new WaasmaierKirfel();
  private static final Radiation KA1 = Radiation.of("CuKa1");
  private static final Crystal LICL = PhaseLibrary.of("LiCl").crystal();
  private static final LayeredPattern.Texture COARSE = new LayeredPattern.Texture(1e-6, 0);
  private static final Map<String, Crystal> CRYSTALS =
      Map.of("LiCl", LICL, "Li", PhaseLibrary.of("Li").crystal());

  private static Diffractometer plain() {
    return Diffractometer.of(InstrumentParameters.resource().copy(), PowderScan.Detector.STRIP)
        .with(new Diffractometer.Film(0, 0, 0, 20, 5));
  }

  private static PowderScan scan(double minutes) {
    return new PowderScan(10, 80, 0.01, 10.0 / 60 / minutes);
  }

  /** A thick sample reflects 1/(2 μ) whatever the angle; a thin layer its thickness over sin θ. */
  @Test
  void theLimitsOfThickAndThinHold() {
    double mu = Absorption.linear(LICL, FACTORS, KA1);
    for (double theta : new double[] {0.2, 0.6}) {
      assertThat(
              DepthAbsorption.of(DepthStructure.uniform("LiCl", 1, 1e9), CRYSTALS, FACTORS, KA1)
                  .seen("LiCl", theta))
          .isCloseTo(1 / (2 * mu), within(1e-12 / mu));
      assertThat(
              DepthAbsorption.of(DepthStructure.uniform("LiCl", 1e-9, 1e9), CRYSTALS, FACTORS, KA1)
                  .seen("LiCl", theta))
          // Its own absorption takes μ t / sin θ, 1e-4.
          .isCloseTo(1e-9 / Math.sin(theta), within(2e-4 * 1e-9 / Math.sin(theta)));
    }
  }

  /** A thick mixture reflects v/(2 μ), its absorption that of its parts by volume. */
  @Test
  void mixturesFollowFractionAndAbsorption() {
    DepthStructure mixture =
        DepthStructure.of(
            new double[] {0, 1},
            List.of("LiCl", "Li"),
            new double[][] {{0.3}, {0.7}},
            new double[][] {{1e-7}, {Double.NaN}},
            1e9);
    double mu =
        0.3 * Absorption.linear(LICL, FACTORS, KA1)
            + 0.7 * Absorption.linear(PhaseLibrary.of("Li").crystal(), FACTORS, KA1);
    assertThat(DepthAbsorption.of(mixture, CRYSTALS, FACTORS, KA1).seen("LiCl", 0.4))
        .isCloseTo(0.3 / (2 * mu), within(1e-12 / mu));
  }

  /** A point detector has its share of everything: S/√B falls as the root of it. */
  @Test
  void aPointDetectorSeesLess() {
    LayeredPattern strip = pattern(PowderScan.Detector.STRIP);
    LayeredPattern point = pattern(PowderScan.Detector.POINT);
    for (double angle : new double[] {20, 30.1, 36.2, 70}) {
      assertThat(point.rateAt(angle)).isCloseTo(0.01 * strip.rateAt(angle), within(1e-9));
    }
    double clear = LineDetection.lines(strip, scan(1), "LiCl").getFirst().signalToNoise();
    double faint = LineDetection.lines(point, scan(1), "LiCl").getFirst().signalToNoise();
    assertThat(faint).isCloseTo(0.1 * clear, within(1e-9 * clear));
  }

  private static LayeredPattern pattern(PowderScan.Detector detector) {
    return LayeredPattern.of(
        Structures.stratified(1),
        COARSE,
        Diffractometer.of(InstrumentParameters.resource().copy(), detector),
        FACTORS,
        8,
        82);
  }

  /** A salt layer under lithium and lithium under salt: the closed forms of two layers. */
  @Test
  void aLayerIsDimmedByWhatLiesAboveIt() {
    double salt = Absorption.linear(LICL, FACTORS, KA1);
    double metal = Absorption.linear(PhaseLibrary.of("Li").crystal(), FACTORS, KA1);
    double sine = Math.sin(0.3);
    double a = 20e-6;
    double b = 50e-6;
    DepthStructure sample = Structures.layers(new double[] {0, a, b}, "LiCl", "Li");
    DepthAbsorption seen = DepthAbsorption.of(sample, CRYSTALS, FACTORS, KA1);
    assertThat(seen.seen("LiCl", 0.3))
        .isCloseTo((1 - Math.exp(-2 * salt * a / sine)) / (2 * salt), within(1e-17));
    assertThat(seen.seen("Li", 0.3))
        .isCloseTo(
            Math.exp(-2 * salt * a / sine)
                * (1 - Math.exp(-2 * metal * (b - a) / sine))
                / (2 * metal),
            within(1e-16));
  }

  /** However a sample is cut into cells, it looks the same. */
  @ForAll(cases = 20)
  void cuttingCellsChangesNothing(ForAll.Case random) {
    double cut = random.uniform(1e-6, 59e-6);
    double[] whole = {0, 60e-6};
    double[] parts = {0, cut, 60e-6};
    double theta = random.uniform(0.1, 1);
    double one =
        DepthAbsorption.of(Structures.layers(whole, "LiCl"), CRYSTALS, FACTORS, KA1)
            .seen("LiCl", theta);
    double two =
        DepthAbsorption.of(Structures.layers(parts, "LiCl", "LiCl"), CRYSTALS, FACTORS, KA1)
            .seen("LiCl", theta);
    assertThat(two).isCloseTo(one, within(1e-13 * one));
  }

  /**
   * A thick sample's line is C m |F|² LP/(2 μ V²), the doublet two to one (Cullity, 2nd ed., eq.
   * 4-19).
   */
  @Test
  void aThickSamplesLinesFollowTheBook() {
    Diffractometer instrument = plain();
    LayeredPattern pattern =
        LayeredPattern.of(
            DepthStructure.uniform("LiCl", 1, 1e9), COARSE, instrument, FACTORS, 29, 31);
    LayeredPattern.Line first = pattern.lines().getFirst();
    Reflections planes = Reflections.of(LICL, FACTORS, KA1, 0.33, 0.34);
    double volume = LICL.cell().volume();
    double angle = first.twoTheta();
    double expected =
        instrument.rate()
            * (2 / 3.0)
            * 8
            * planes.meanSquare(0)
            * PowderDiffraction.lorentzPolarisation(angle)
            / (volume * volume)
            / (2 * Absorption.linear(LICL, FACTORS, KA1));
    assertThat(first.rate()).isCloseTo(expected, within(1e-9 * expected));
    // The second wavelength is longer by 0.25 %, which changes f', f'', μ and LP by as little.
    assertThat(first.rate() / pattern.lines().get(1).rate()).isCloseTo(2, within(0.02));
  }

  /** Silicon's stand-in: the fitted rate gives counts of the order of the scan it was fitted to. */
  @Test
  void slowerScansCountMoreInProportion() {
    LayeredPattern pattern =
        LayeredPattern.of(Structures.stratified(1), COARSE, plain(), FACTORS, 8, 82);
    double[] fast = scan(1).expected(pattern);
    double[] slow = scan(10).expected(pattern);
    for (int i = 0; i < fast.length; i++) {
      assertThat(slow[i]).isCloseTo(10 * fast[i], within(1e-9 * slow[i]));
    }
  }

  /** S/√B grows as the root of the time, so that the time to detect is (3/SNR)² times the time. */
  @Test
  void detectionFollowsTheRootOfTheTime() {
    LayeredPattern pattern =
        LayeredPattern.of(Structures.stratified(0.02), COARSE, plain(), FACTORS, 8, 82);
    LineDetection.Seen fast = LineDetection.lines(pattern, scan(1), "LiCl").getFirst();
    LineDetection.Seen slow = LineDetection.lines(pattern, scan(4), "LiCl").getFirst();
    assertThat(slow.signalToNoise()).isCloseTo(2 * fast.signalToNoise(), within(1e-9));
    LineDetection.Seen just = LineDetection.lines(pattern, scan(fast.slowing()), "LiCl").getFirst();
    assertThat(just.signalToNoise()).isCloseTo(LineDetection.LIMIT, within(1e-9));
  }

  /** More product, clearer lines; and the metal of the foil is always found. */
  @Test
  void moreProductIsSeenBetter() {
    double last = 0;
    for (double scale : new double[] {0.01, 0.1, 0.5, 1}) {
      LayeredPattern pattern =
          LayeredPattern.of(Structures.stratified(scale), COARSE, plain(), FACTORS, 8, 82);
      double clear = LineDetection.lines(pattern, scan(1), "Li9Al4").getFirst().signalToNoise();
      assertThat(clear).isGreaterThan(last);
      last = clear;
      assertThat(LineDetection.found(LineDetection.lines(pattern, scan(1), "Li"))).isTrue();
    }
  }

  @Test
  void aDisplacedSampleShiftsItsLines() {
    Diffractometer set = new Diffractometer(plain().lines(), 0.08, 1, 0, 0.3, 1e-4, plain().film());
    LayeredPattern pattern =
        LayeredPattern.of(Structures.stratified(1), COARSE, set, FACTORS, 8, 82);
    LayeredPattern straight =
        LayeredPattern.of(Structures.stratified(1), COARSE, plain(), FACTORS, 8, 82);
    double shift = pattern.lines().getFirst().twoTheta() - straight.lines().getFirst().twoTheta();
    double theta = Math.toRadians(straight.lines().getFirst().twoTheta() / 2);
    assertThat(shift).isCloseTo(Math.toDegrees(-2e-4 * Math.cos(theta) / 0.3), within(1e-9));
  }

  @Test
  void recordsAreGivenByTheirSeed() {
    LayeredPattern pattern =
        LayeredPattern.of(Structures.stratified(1), COARSE, plain(), FACTORS, 8, 82);
    PowderScan scan = new PowderScan(29, 36, 0.02, 0.2);
    Diffractogram one = scan.record(pattern, 5);
    Diffractogram same = scan.record(pattern, 5);
    double[] expected = scan.expected(pattern);
    double sum = 0;
    double mean = 0;
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.intensity(i)).isEqualTo(same.intensity(i));
      sum += one.intensity(i);
      mean += expected[i];
    }
    // Counts are conserved on the average: four standard deviations of their sum.
    assertThat(sum).isCloseTo(mean, within(4 * Math.sqrt(mean)));
    assertThat(one.radiation()).hasSize(2);
    assertThat(one.radiation().get(1).weight()).isEqualTo(0.5);
  }

  @Test
  void largeCountsScatterAsSmallOnesDo() {
    double[] expected = new double[4000];
    java.util.Arrays.fill(expected, 40_000);
    double variance = 0;
    for (long count : Counting.counted(expected, 3)) {
      variance += (count - 40_000.0) * (count - 40_000.0) / expected.length;
    }
    assertThat(variance).isCloseTo(40_000, within(4 * 40_000 * Math.sqrt(2.0 / expected.length)));
  }

  @Test
  void impossibleScansAreRefused() {
    assertThatThrownBy(() -> new PowderScan(80, 10, 0.01, 1)).hasMessageContaining("swapped");
    assertThatThrownBy(() -> new PowderScan(10, 80, 1e-9, 1)).hasMessageContaining("Maybe");
  }
}
