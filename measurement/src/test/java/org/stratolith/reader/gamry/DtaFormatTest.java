package org.stratolith.reader.gamry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CurrentSign;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

class DtaFormatTest {

  private static final String CURVE =
      """
      EXPLAIN
      TAG\tCHRONOP
      AREA\tQUANT\t7,85400E-001\tSample Area (cm^2)
      CURVE\tTABLE\t3
      \tPt\tT\tVf\tIm\tOver
      \t#\ts\tV vs. Ref.\tA\tbits
      \t0\t0,5\t1,5E-001\t1,0E-003\t...........
      \t1\t1,0\t1,6E-001\t1,0E-003\t...........
      \t2\t1,5\t-1,6E-001\t-1,0E-003\t...........
      """;

  private static Reading read(String text, ReadingOptions options) {
    return new DtaFormat()
        .read(FileBytes.of("a.DTA", text.getBytes(StandardCharsets.ISO_8859_1)), options);
  }

  private static TestRecord sample(String name, int index) {
    FileBytes file = FileBytes.read(Samples.file("gamry/" + name));
    Reading reading = new DtaFormat().read(file, ReadingOptions.DEFAULTS);
    return ((Measured.Test) reading.contents().get(index)).record();
  }

  @Test
  void decimalCommasUnitsAndArea() {
    Reading reading = read(CURVE, ReadingOptions.DEFAULTS);
    TestRecord test = ((Measured.Test) reading.contents().getFirst()).record();
    assertThat(test.cycling().voltages()).containsExactly(0.15, 0.16, -0.16);
    assertThat(test.cycling().electrodeArea()).isEqualTo(7.854e-5);
    assertThat(test.cycling().steps().stream().map(Step::type))
        .containsExactly(StepType.CHARGE, StepType.DISCHARGE);
    assertThat(reading.remarks()).isEmpty();
    Reading turned =
        read(CURVE, ReadingOptions.DEFAULTS.withCurrentSign(CurrentSign.CATHODIC_POSITIVE));
    TestRecord other = ((Measured.Test) turned.contents().getFirst()).record();
    assertThat(other.cycling().current(0)).isEqualTo(-1e-3);
    assertThat(turned.remarks()).hasSize(1);
  }

  @Test
  void tablesThatEndEarlyAndAreAbortedAreReadAndRemarked() {
    String cut = CURVE.replace("TABLE\t3", "TABLE\t9") + "EXPERIMENTABORTED\tTOGGLE\tT\tAborted\n";
    Reading reading = read(cut, ReadingOptions.DEFAULTS);
    assertThat(reading.remarks().stream().map(remark -> remark.problem().message()))
        .containsExactly(
            "the table CURVE ends after 3 of 9 rows",
            "the experiment was aborted; what was measured is read");
    assertThatThrownBy(() -> read("EXPLAIN\nTAG\tCV\n", ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.DTA: has no table of data");
    assertThatThrownBy(() ->
            read(CURVE.replace("1,5E-001", "?").replace("1,6E-001", "?"), ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.DTA:7:8: '?' is not a number in column 'Vf'");
  }

  /** nomad-chemical-energy's and impedance.py's tests. */
  @Test
  void statedValuesOfTheSamples() {
    ImpedanceSpectrum spectrum = sample("EISPOT.DTA", 0).spectra().getFirst().spectrum();
    assertThat(spectrum.frequency(0)).isEqualTo(1000020);
    assertThat(spectrum.real(0)).isEqualTo(7.281014);
    assertThat(spectrum.imaginary(0)).isEqualTo(-1.217636);
    TestRecord cycles = sample("CV.DTA", 0);
    assertThat(cycles.cycling().size()).isEqualTo(1001);
    assertThat(cycles.cycling().steps()).hasSize(2).allMatch(s -> s.type() == StepType.SWEEP);
    assertThat(cycles.cycling().lastCycle()).isEqualTo(2);
    List<Step> steps = sample("CHRONOA.DTA", 0).cycling().steps();
    assertThat(steps).hasSize(3).allMatch(step -> step.type() == StepType.HOLD);
    assertThat(sample("OCP.DTA", 0).cycling().current(100)).isZero();
    TestRecord aborted = sample("exampleDataGamryABORT.DTA", 1);
    assertThat(aborted.spectra().getFirst().spectrum().size()).isEqualTo(72);
  }
}
