package org.stratolith.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.CriticalCurrentDensity;
import org.stratolith.cell.CellTest;
import org.stratolith.cell.TestOptions;
import org.stratolith.cell.TestProgress;
import org.stratolith.matter.ParameterSet;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.study.Study;
import org.stratolith.study.file.StudyFiles;
import org.stratolith.testing.ForAll;

/** The staircase of the paper's bare cell, recorded as an instrument would. */
class PerturbedStaircaseTest {

  private static final Path ROOT = Path.of(System.getProperty("stratolith.root", ".."));

  private static CyclingRecord simulated = CyclingRecord.builder(Double.NaN).build();

  @BeforeAll
  static void simulate() {
    ParameterSet parameters = ProjectParameters.all();
    Study study =
        StudyFiles.read(ROOT.resolve("studies/su2024/bare-ccd.yaml"), List.of(), parameters)
            .studies()
            .getFirst();
    BuiltCell built = BuiltCell.of(study, parameters);
    simulated =
        new FinishedTest(
                study,
                built,
                CellTest.run(
                    built.cell(), study.protocol(), TestOptions.usual(), TestProgress.NONE),
                parameters)
            .cycling();
  }

  @Test
  void theModelShortsAtAKnownLevel() {
    CriticalCurrentDensity found = CriticalCurrentDensity.of(simulated);
    assertThat(found.value()).isCloseTo(10, within(1e-6));
    assertThat(found.lastClean()).isCloseTo(9, within(1e-6));
    assertThat(found.isStaircase()).isTrue();
  }

  /**
   * One row per interval, some of them lost, noise in voltage and current, no steps, no cycles. 0.1
   * mV is what cyclers have; the smallest polarisation is 3 mV. The record ends 450 s after the
   * leak begins: of rows 100 s apart too few are left to show it.
   */
  @ForAll(cases = 60)
  void isTheSameHoweverItIsRecorded(ForAll.Case random) {
    double interval = random.logUniform(10, 80);
    double missing = random.uniform(0, 0.3);
    double noise = random.uniform(0, 1e-4);
    CyclingRecordBuilder builder = CyclingRecord.builder(simulated.electrodeArea());
    builder.beginStep(StepType.OTHER, "", 0);
    for (Step step : simulated.steps()) {
      int row = step.from();
      double end = simulated.time(step.to() - 1);
      for (double t = simulated.time(step.from()); t <= end; t += interval) {
        while (row + 2 < step.to() && simulated.time(row + 1) < t) {
          row++;
        }
        if (step.size() < 2 || random.random().nextDouble() < missing) {
          continue;
        }
        double width = simulated.time(row + 1) - simulated.time(row);
        double part = width > 0 ? (t - simulated.time(row)) / width : 0;
        double volts =
            simulated.voltage(row) + part * (simulated.voltage(row + 1) - simulated.voltage(row));
        double current = simulated.current(row) * (1 + 3e-4 * random.random().nextGaussian());
        builder.row(t, volts + noise * random.random().nextGaussian(), current);
      }
    }
    CriticalCurrentDensity found = CriticalCurrentDensity.of(builder.build());
    assertThat(found.isShorted()).as("interval " + interval + " missing " + missing).isTrue();
    assertThat(found.value()).isCloseTo(10, within(0.02));
    assertThat(found.lastClean()).isCloseTo(9, within(0.02));
  }
}
