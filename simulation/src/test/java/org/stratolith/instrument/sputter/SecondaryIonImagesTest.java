package org.stratolith.instrument.sputter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.instrument.Structures;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.ImageStack;

class SecondaryIonImagesTest {

  private static final ParameterSet SET = InstrumentParameters.resource();

  private static double sum(ImageStack stack, int signal, int image) {
    double sum = 0;
    for (int row = 0; row < stack.rows(); row++) {
      for (int column = 0; column < stack.columns(); column++) {
        sum += stack.value(signal, image, column, row);
      }
    }
    return sum;
  }

  /** All pixels together are the depth profile: images of 50 s hold ten of its frames. */
  @Test
  void theImagesAddUpToTheProfile() {
    DepthStructure structure = Structures.stratified(1);
    ImageStack stack =
        SecondaryIonImages.of(
            structure, SET, new SecondaryIonImages.Scan(10e-6, 40, 1500, 50, 5), 60e-9, 3);
    DepthProfile profile = SecondaryIonProfile.of(structure, SET, 1500, 25, 4);
    assertThat(stack.size()).isEqualTo(30);
    for (int signal = 0; signal < 3; signal++) {
      for (int image = 0; image < stack.size(); image++) {
        // The middle of image k lies at row 2 k + 1 of a profile in steps of 25 s.
        double frames = 10 * profile.value(signal, 2 * image + 1);
        double sum = sum(stack, signal, image);
        // Counts of both, grains (17 in each of 1600 pixels: 0.3 %) and the blur's edges.
        assertThat(sum).isCloseTo(frames, within(5 * Math.sqrt(11 * frames + 20) + 0.02 * frames));
      }
    }
  }

  /** Grains coarser than a pixel stand out of the noise of counting; finer ones do not. */
  @Test
  void coarseGrainsShow() {
    DepthStructure structure = Structures.stratified(1);
    SecondaryIonImages.Scan scan = new SecondaryIonImages.Scan(10e-6, 40, 50, 50, 5);
    assertThat(excess(SecondaryIonImages.of(structure, SET, scan, 250e-9, 5)))
        .isGreaterThan(5 * excess(SecondaryIonImages.of(structure, SET, scan, 20e-9, 5)));
    // A pixel of 250 nm holds four grains of 125 nm, whose mean varies a quarter as much as one.
    double one = excess(SecondaryIonImages.of(structure, SET, scan, 250e-9, 5));
    double four = excess(SecondaryIonImages.of(structure, SET, scan, 125e-9, 5));
    assertThat(one / four).isBetween(3.2, 4.8);
  }

  /** Variance of the chloride's first image over its mean, less one: that of Poisson. */
  private static double excess(ImageStack stack) {
    int points = stack.rows() * stack.columns();
    double mean = sum(stack, 1, 0) / points;
    double variance = 0;
    for (int i = 0; i < points; i++) {
      double value = stack.value(1, 0, i % stack.columns(), Math.floorDiv(i, stack.columns()));
      variance += (value - mean) * (value - mean) / points;
    }
    return variance / mean - 1;
  }
}
