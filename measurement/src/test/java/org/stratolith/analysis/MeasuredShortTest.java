package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.testing.Samples;

/**
 * A measured cell of two lithium electrodes in a liquid electrolyte, plated in one direction for 45
 * hours at 0.4 mA with a spectrum after every hour; its authors filed it under soft shorts.
 */
class MeasuredShortTest {

  private static final String FOLDER = "symmetric_cell/LiLi_TEGDME_1mA_";

  /** The text export holds times and voltages only; the current stands in the settings file. */
  private static CyclingRecord trace() throws IOException {
    List<String> lines = Files.readAllLines(Samples.file(FOLDER + "03_GCPL_C05.txt"));
    CyclingRecordBuilder builder = CyclingRecord.builder(Double.NaN);
    builder.beginStep(StepType.OTHER, "", 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.strip().split("\t", -1);
      builder.row(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), 4e-4);
    }
    return builder.build();
  }

  /** 45 sweeps of 9 frequencies; records of 74 bytes that begin with f, Re Z, -Im Z as floats. */
  private static List<TestRecord.StepSpectrum> spectra() throws IOException {
    byte[] bytes = Files.readAllBytes(Samples.file(FOLDER + "02_GEIS_C05.mpr"));
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = 0;
    while (buffer.getFloat(first) != 500.16003f) {
      first++;
    }
    List<TestRecord.StepSpectrum> spectra = new ArrayList<>();
    for (int sweep = 0; sweep < 45; sweep++) {
      double[] frequency = new double[9];
      double[] real = new double[9];
      double[] imaginary = new double[9];
      for (int k = 0; k < 9; k++) {
        int at = first + (9 * sweep + k) * 74;
        frequency[k] = buffer.getFloat(at);
        real[k] = buffer.getFloat(at + 4);
        imaginary[k] = -buffer.getFloat(at + 8);
      }
      // Each sweep is taken just before the hour of current that follows it.
      double time = buffer.getDouble(first + 9 * sweep * 74 + 20);
      spectra.add(
          new TestRecord.StepSpectrum(
              sweep + 1, time, ImpedanceSpectrum.of(frequency, real, imaginary, Double.NaN)));
    }
    return spectra;
  }

  /** Hour 24: the polarisation goes from 0.11 V to 0.06 V and does not come back. */
  @Test
  void saysWhenAndWhy() throws IOException {
    Shorted found = (Shorted) ShortDetection.of(new TestRecord(trace(), spectra()));
    assertThat(found.kind()).isEqualTo(Kind.SOFT);
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(found.evidence()).isIn(Evidence.VOLTAGE_DROP, Evidence.FADING_POLARISATION);
    // Before 23.5 h the trace lies at 0.11 V, at 24.3 h it is at 0.06 V.
    assertThat(found.onset() / 3600).isBetween(23.5, 24.1);
    assertThat(found.stepCount()).isEqualTo(24);
  }

  /** Three kinds of evidence agree within an hour; none of the three is confirmed before it. */
  @Test
  void theSignsAgree() throws IOException {
    List<Shorted> signs = ShortDetection.signs(new TestRecord(trace(), spectra()));
    List<Shorted> confirmed =
        signs.stream().filter(sign -> sign.confidence() == Confidence.CONFIRMED).toList();
    assertThat(confirmed.getFirst().onset() / 3600).isGreaterThan(23.5);
    assertThat(confirmed.stream().filter(sign -> sign.onset() < 25 * 3600).map(Shorted::evidence))
        .contains(Evidence.IMPEDANCE_COLLAPSE, Evidence.LOST_POLARISATION);
    assertThat(signs).extracting(Shorted::evidence).contains(Evidence.UNSTEADY_VOLTAGE);
  }

  /** The 23 hours before are clean but for dips that recover, which are suspicions at most. */
  @Test
  void theTimeBeforeRaisesNoAlarm() throws IOException {
    CyclingRecord trace = trace();
    int row = 0;
    while (trace.time(row) < 83880) {
      row++;
    }
    TestRecord before = new TestRecord(trace.slice(0, row), spectra().subList(0, 24));
    assertThat(ShortDetection.signs(before))
        .allMatch(sign -> sign.confidence() == Confidence.SUSPECTED);
  }
}
