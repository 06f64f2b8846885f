package org.stratolith.report;

import java.util.List;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;

/** Records with the shapes of real ones; no number in them is a result. */
final class SyntheticRecords {

  private static final double AREA = 7.85e-5;
  private static final double HOUR = 3600;

  private SyntheticRecords() {}

  private static TestRecord only(CyclingRecordBuilder builder) {
    return new TestRecord(builder.build(), List.of());
  }

  /** Half cycles of 1 h at 0.1, 0.2, … mA/cm2 up to 1.1. */
  static TestRecord staircase(double resistance) {
    CyclingRecordBuilder builder = CyclingRecord.builder(AREA);
    for (int half = 0; half < 22; half++) {
      double density = half / 2 + 1;
      double sense = half % 2 == 0 ? 1 : -1;
      builder.beginStep(sense > 0 ? StepType.CHARGE : StepType.DISCHARGE, "", half / 2 + 1);
      for (int i = 0; i <= 50; i++) {
        double part = i / 50.0;
        double volts = sense * density * resistance * 3 * (1 + 0.2 * part * part);
        builder.row((half + part) * HOUR, volts, sense * density * AREA);
      }
      builder.endStep("time");
    }
    return only(builder);
  }

  /**
   * Half cycles of 1 h at 0.5 mA/cm2 with the states of both electrodes; breaks down at the end.
   */
  static TestRecord symmetric(int hours) {
    CyclingRecordBuilder builder =
        CyclingRecord.builder(
            AREA,
            Column.of("Negative SEI Voltage", "V"),
            Column.of("Negative Charge Transfer Voltage", "V"),
            Column.of("Separator Voltage", "V"),
            Column.of("Positive SEI Voltage", "V"),
            Column.of("Positive Charge Transfer Voltage", "V"),
            Column.of("Negative Filament Length", "um"),
            Column.of("Positive Filament Length", "um"));
    for (int half = 0; half < hours; half++) {
      double sense = half % 2 == 0 ? 1 : -1;
      builder.beginStep(sense > 0 ? StepType.CHARGE : StepType.DISCHARGE, "", half / 2 + 1);
      for (int i = 0; i <= 20; i++) {
        double volts = sense * (0.02 + 0.0001 * half + 0.0002 * i);
        builder.row((half + i / 20.0) * HOUR, volts, sense * 5 * AREA);
        for (int part = 0; part < 5; part++) {
          builder.set(part, (part + 1) / 15.0 * volts);
        }
        builder.set(5, 1e-6 * Math.exp(half / 40.0)).set(6, 1e-6);
      }
    }
    builder.row(hours * HOUR, 0, 0);
    return only(builder);
  }

  static TestRecord voltammogram(double conductance, boolean cyclic) {
    CyclingRecordBuilder builder = CyclingRecord.builder(AREA);
    builder.beginStep(StepType.SWEEP, "sweep", 1);
    int n = cyclic ? 400 : 200;
    for (int i = 0; i <= n; i++) {
      double phase = i / 100.0;
      double volts =
          cyclic
              ? 0.1 * (phase < 1 ? phase : phase < 3 ? 2 - phase : phase - 4)
              : 0.1 * (phase - 1);
      builder.row(i * 5.0, volts, volts * conductance * 300 * AREA);
    }
    return only(builder);
  }

  static TestRecord spectra() {
    CyclingRecordBuilder builder = CyclingRecord.builder(AREA);
    builder.beginStep(StepType.IMPEDANCE, "impedance", 1).endStep("");
    builder.beginStep(StepType.CHARGE, "charge", 1);
    builder.row(0, 0.01, 1e-4).row(HOUR, 0.01, 1e-4).endStep("time");
    builder.beginStep(StepType.IMPEDANCE, "impedance", 2).endStep("");
    return new TestRecord(
        builder.build(),
        List.of(
            new TestRecord.StepSpectrum(1, 0, arc(12)),
            new TestRecord.StepSpectrum(3, HOUR, arc(26))));
  }

  private static ImpedanceSpectrum arc(double width) {
    int n = 60;
    double[] f = new double[n];
    double[] re = new double[n];
    double[] im = new double[n];
    for (int i = 0; i < n; i++) {
      f[i] = Math.pow(10, 6 - i / 8.0);
      double w = f[i] / 1000;
      re[i] = 19 + width / (1 + w * w);
      im[i] = -width * w / (1 + w * w);
    }
    return ImpedanceSpectrum.of(f, re, im, AREA);
  }

  static TestRecord full(int cycles, boolean rates) {
    CyclingRecordBuilder builder = CyclingRecord.builder(AREA);
    double time = 0;
    for (int c = 1; c <= cycles; c++) {
      double density = rates ? new double[] {0.5, 1, 2, 5, 10, 20, 1, 1}[(c - 1) / 5] : 8.9;
      double capacity = 36_000 * (rates ? 1 - 0.02 * density : 1.3 - 0.1 * c / cycles);
      for (StepType type : List.of(StepType.CHARGE, StepType.DISCHARGE)) {
        double sense = type == StepType.CHARGE ? 1 : -1;
        builder.beginStep(type, "", c);
        double passed = capacity * (sense > 0 ? 1.001 : 1);
        for (int i = 0; i <= 40; i++) {
          double x = i / 40.0;
          double soc = sense > 0 ? x : 1 - x;
          double volts = 3.5 + 0.7 * soc + sense * 0.03 - (soc < 0.05 ? 10 * (0.05 - soc) : 0);
          builder.row(time + x * passed / density, volts, sense * density * AREA);
        }
        time += passed / density;
      }
    }
    return only(builder);
  }

  static TestRecord titration() {
    CyclingRecordBuilder builder = CyclingRecord.builder(AREA);
    double time = 0;
    for (int pulse = 0; pulse < 30; pulse++) {
      double base = 3.6 + 0.02 * pulse;
      builder.beginStep(StepType.PULSE, "", 1);
      for (int i = 0; i <= 10; i++) {
        builder.row(time + 30 * i, base + 0.004 + 0.0025 * i, 0.5 * AREA);
      }
      time += 300;
      builder.beginStep(StepType.REST, "", 1);
      for (int i = 0; i <= 20; i++) {
        builder.row(time + 75 * i, base + 0.02 + 0.005 * Math.exp(-i / 5.0), 0);
      }
      time += 1500;
    }
    return only(builder);
  }
}
