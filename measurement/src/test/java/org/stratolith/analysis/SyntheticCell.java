package org.stratolith.analysis;

import java.util.SplittableRandom;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;

/**
 * A symmetric cell with a known resistance and a known leak, from which records are made.
 *
 * <p>Resistance: grows by {@code growth} per half cycle; within each half cycle it first falls as
 * the voids of the plated side close and then rises, by {@code shape}. From {@code shortTime} on a
 * conductance rises within {@code ramp} to {@code leak} (in units of the inverse resistance).
 */
final class SyntheticCell {

  static final double AREA = 7.854e-5;

  double resistance = 35;
  double growth = 0.003;
  double shape = 0.1;
  double shortTime = Double.POSITIVE_INFINITY;
  double leak;
  double ramp = 300;
  double noise;
  double missing;
  private final SplittableRandom random;
  private int halfCycles;
  private double time;
  private final CyclingRecordBuilder builder = CyclingRecord.builder(AREA);

  SyntheticCell(long seed) {
    random = new SplittableRandom(seed);
  }

  /** One half cycle at a current density in A/m2 of either sign. */
  SyntheticCell halfCycle(double density, double duration, int rows) {
    builder.beginStep(density > 0 ? StepType.CHARGE : StepType.DISCHARGE, "", halfCycles / 2 + 1);
    double current = density * AREA;
    double start = time;
    for (int k = 0; k <= rows; k++) {
      time = start + duration * k / rows;
      double x = (time - start) / duration;
      double within = 1 + shape * (0.8 * Math.exp(-4 * x) + 0.6 * x * x);
      double ohm = resistance * Math.pow(1 + growth, halfCycles) * within;
      double conductance = 1 / ohm + leak() / resistance;
      row(current / conductance, current);
    }
    builder.endStep("time");
    halfCycles++;
    return this;
  }

  SyntheticCell rest(double duration) {
    return rest(duration, 1);
  }

  /** Open circuit: no voltage, since the electrodes are alike. */
  SyntheticCell rest(double duration, int rows) {
    builder.beginStep(StepType.REST, "", (halfCycles + 1) / 2);
    double start = time;
    for (int k = 0; k <= rows; k++) {
      time = start + duration * k / rows;
      row(0, 0);
    }
    builder.endStep("time");
    return this;
  }

  private double leak() {
    return leak * Math.min(1, Math.max(0, (time - shortTime) / ramp));
  }

  private void row(double voltage, double current) {
    if (random.nextDouble() >= missing) {
      double error = noise == 0 ? 0 : noise * random.nextGaussian();
      builder.row(time, voltage + error, current);
    }
  }

  double time() {
    return time;
  }

  CyclingRecord record() {
    return builder.build();
  }
}
