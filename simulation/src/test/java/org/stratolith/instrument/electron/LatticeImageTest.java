package org.stratolith.instrument.electron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratolith.instrument.Structures;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.instrument.diffraction.ElectronBeam;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.numerics.transform.PowerSpectrum;
import org.stratolith.record.Micrograph;

class LatticeImageTest {

  private static final double EDGE = 20e-9;
  private static final double DOSE = 1e22;
  private static final LatticeImage MICROSCOPE =
      new LatticeImage(new ElectronBeam(ElectronBeam.wavelength(200e3), 2, 5), DOSE);

  private static GrainBox box(DepthStructure structure, double grain, long seed) {
    return GrainBox.of(structure, 0, EDGE, EDGE, 100e-9, grain, seed);
  }

  /** Fringes take from some places what they give to others: the mean is the dose. */
  @Test
  void theMeanIsTheDose() {
    Micrograph image =
        MICROSCOPE.of(box(DepthStructure.uniform("LiCl", 1e-6, 1e9), 50e-9, 1), EDGE, 1);
    double mean = Arrays.stream(image.values()).average().orElseThrow();
    double expected = DOSE * Math.pow(EDGE / image.columns(), 2);
    // Slow fringes do not average out over a window: 1 %, beside the noise of 0.05 %.
    assertThat(mean).isCloseTo(expected, within(0.02 * expected));
    assertThat(image.columns()).isEqualTo(256);
  }

  /**
   * Many grains one behind the other: fringes that would take more than there is are made fainter.
   */
  @Test
  void strongFringesDoNotAddElectrons() {
    for (int seed = 0; seed < 6; seed++) {
      Micrograph image =
          MICROSCOPE.of(box(DepthStructure.uniform("Li9Al4", 1e-6, 1e9), 25e-9, seed), EDGE, seed);
      double mean = Arrays.stream(image.values()).average().orElseThrow();
      double expected = DOSE * Math.pow(EDGE / image.columns(), 2);
      // Slow fringes leave up to 1 % of a window's mean.
      assertThat(mean).isCloseTo(expected, within(0.015 * expected));
    }
  }

  /** All power of rock salt lies at its planes: no frequency below 1/2.97 Å, tilts apart. */
  @Test
  void rockSaltHasNoLongFringes() {
    for (int seed = 0; seed < 10; seed++) {
      Micrograph image =
          MICROSCOPE.of(box(DepthStructure.uniform("LiCl", 1e-6, 1e9), 1e-6, seed), EDGE, seed);
      int n = image.columns();
      double[] power = PowerSpectrum.centred(faded(image.values(), n), n, n);
      double noise = DOSE * EDGE * EDGE; // n² times the variance of a pixel, but for the fading
      for (int i = 0; i < power.length; i++) {
        double g = Math.hypot(i % n - n / 2, i / n - n / 2) / 200;
        if (g > 0.05 && g < 0.25) {
          // Five and more frequencies off, the lobes of Hann's window are below 1e-5 of a spot.
          assertThat(power[i]).isLessThan(noise * 20 + 1e-4 * max(power));
        }
      }
    }
  }

  private static double max(double[] power) {
    return Arrays.stream(power).max().orElseThrow();
  }

  /** Without its mean and faded out to the edges by Hann's window. */
  private static double[] faded(double[] values, int n) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double[] faded = new double[values.length];
    for (int i = 0; i < faded.length; i++) {
      double across = Math.sin(Math.PI * (i % n + 0.5) / n);
      double down = Math.sin(Math.PI * (Math.floorDiv(i, n) + 0.5) / n);
      faded[i] = (values[i] - mean) * across * across * down * down;
    }
    return faded;
  }

  /** The grains fill the box: their thicknesses add up to the lamella's, pores apart. */
  @Test
  void grainsFillTheBox() {
    GrainBox box = box(Structures.stratified(1), 30e-9, 7);
    int points = box.columns() * box.rows();
    double[] sum = new double[points];
    for (GrainBox.Grain grain : box.grains()) {
      for (int i = 0; i < points; i++) {
        sum[i] += grain.thickness()[i];
      }
    }
    for (double thickness : sum) {
      assertThat(thickness).isCloseTo(100e-9, within(1e-15));
    }
  }

  /** Phases come in the fractions of their depth: 65 % salt in the dense layer. */
  @Test
  void phasesComeInTheirFractions() {
    double salt = 0;
    double all = 0;
    for (int seed = 0; seed < 150; seed++) {
      GrainBox box = box(Structures.stratified(1), 40e-9, seed);
      for (GrainBox.Grain grain : box.grains()) {
        double here = Arrays.stream(grain.thickness()).sum() / box.columns() / box.rows();
        salt += grain.phase().equals("LiCl") ? here : 0;
        all += here;
      }
    }
    // About four grains a box count as independent: 0.48/√600 is 2 %, and three of them are
    // allowed.
    assertThat(salt / all).isCloseTo(0.65, within(0.06));
  }

  @Test
  void settingsWithoutSenseAreRefused() {
    assertThatThrownBy(() -> new ElectronBeam(0.025, 0, 5)).hasMessageContaining("Maybe");
    ElectronBeam beam = new ElectronBeam(0.025, 2, 5);
    assertThatThrownBy(() -> new LatticeImage(beam, 0)).hasMessageContaining("Maybe");
  }
}
