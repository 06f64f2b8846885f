package org.stratolith.analysis.diffraction.refinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.diffraction.MeasuredPatterns;
import org.stratolith.analysis.diffraction.SyntheticPattern;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.record.Diffractogram;

class PatternModelTest {

  private static final Diffractogram PATTERN = new SyntheticPattern(25, 75, 0.05).measured(1);

  private static PatternModel model(List<PhaseLines> phases) {
    double[] deviation = new double[PATTERN.size()];
    Arrays.fill(deviation, 2);
    double[] scale = new double[phases.size()];
    Arrays.fill(scale, 0.01);
    return new PatternModel(PATTERN, deviation, 4, 50, phases, scale);
  }

  /** Displacement, B and widths that are not small, cells off by 1e-3, a texture. */
  private static double[] point(PatternModel model) {
    double[] x = new double[model.unknowns()];
    Arrays.fill(x, 0.8);
    x[model.displacement()] = 0.11;
    x[model.width()] = 0.13;
    for (int p = 0; p < model.phases.size(); p++) {
      int at = model.phase(p);
      x[at + 1] = 0.09;
      x[at + 2] = 0.07;
      x[at + 3] = 0.8;
      for (int c = 0; c < model.phases.get(p).form.size(); c++) {
        x[at + PatternModel.LATTICE + c] = 1.001;
      }
      for (int j = model.intensities(p); j < model.phase(p + 1); j++) {
        x[j] = 1000 + 10 * j;
      }
    }
    return x;
  }

  /** Every column of J against central differences, to 2e-5 of the column's largest entry. */
  private static void checkDerivatives(PatternModel model) {
    double[] x = point(model);
    int n = x.length;
    int rows = model.residuals();
    double[] jacobian = new double[rows * n];
    double[] unused = new double[rows * n];
    double[] above = new double[rows];
    double[] below = new double[rows];
    model.evaluate(x, above, jacobian);
    for (int j = 0; j < n; j++) {
      double h = 1e-6 * Math.max(1, Math.abs(x[j]));
      double[] moved = x.clone();
      moved[j] = x[j] + h;
      model.evaluate(moved, above, unused);
      moved[j] = x[j] - h;
      model.evaluate(moved, below, unused);
      double largest = 0;
      double worst = 0;
      int missed = 0;
      for (int k = 0; k < rows; k++) {
        double difference = (above[k] - below[k]) / (2 * h);
        largest = Math.max(largest, Math.abs(jacobian[k * n + j]));
        double error = Math.abs(jacobian[k * n + j] - difference);
        // Where a line's reach ends, a row may lose or gain the line's last part: left out by
        // design.
        if (error > 2e-5 * Math.max(largest, 1e-3)) {
          missed++;
        }
        worst = Math.max(worst, error);
      }
      assertThat(largest).as("column %d is empty", j).isPositive();
      assertThat(missed).as("column %d, worst %s of %s", j, worst, largest).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void hasTheDerivativesOfItsDifferencesWithStructures() throws IOException {
    Radiation radiation = Radiation.of("CuKa1");
    Crystal zinc = MeasuredPatterns.crystal("ZnO");
    Crystal carbonate = MeasuredPatterns.crystal("Li2CO3");
    checkDerivatives(
        model(
            List.of(
                PhaseLines.ofStructure(zinc, radiation, 0.2, 0.9, new PlaneNormal(0, 0, 1)),
                PhaseLines.ofStructure(carbonate, radiation, 0.2, 0.9, new PlaneNormal(1, 1, 0)))));
  }

  @Test
  void hasTheDerivativesOfItsDifferencesWithFreeIntensities() throws IOException {
    PatternModel model = model(List.of(PhaseLines.free(MeasuredPatterns.crystal("ZnO"), 0.3, 0.8)));
    double[] x = point(model);
    int n = x.length;
    double[] jacobian = new double[model.residuals() * n];
    double[] r = new double[model.residuals()];
    model.evaluate(x, r, jacobian);
    int at = model.phase(0);
    // Pattern less background is linear in the intensities: Σ I ∂y/∂I = S ∂y/∂S.
    for (int k = 0; k < r.length; k++) {
      double sum = 0;
      for (int j = model.intensities(0); j < n; j++) {
        sum += x[j] * jacobian[k * n + j];
      }
      assertThat(sum)
          .isCloseTo(x[at] * jacobian[k * n + at], within(1e-10 * Math.max(1, Math.abs(sum))));
      // B and the texture say nothing about intensities that are free.
      assertThat(jacobian[k * n + model.damping()]).isZero();
      assertThat(jacobian[k * n + at + 3]).isZero();
    }
  }

  @Test
  void keepsLinesThatCannotBeToldApartAsOne() {
    PhaseLines lines = PhaseLines.free(PhaseLibrary.of("LiCl").crystal(), 0.1, 1.05);
    // Face-centred: 111 200 220 311 222 400 331 420 422 511+333, a = 5.13 Å.
    assertThat(lines.size()).isEqualTo(10);
    assertThat(lines.plane[9]).containsExactly(5, 1, 1);
    assertThat(lines.multiplicity).containsExactly(8, 6, 12, 24, 8, 6, 24, 24, 24, 32);
  }
}
