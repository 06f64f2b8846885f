package org.stratolith.reader.chi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CurrentSign;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

class ChiFormatTest {

  private static Reading read(String technique, String head, String rows, CurrentSign sign) {
    String begin =
        String.join(
            "\r\n",
            "June 13, 2024   13:13:28",
            technique,
            "File: a",
            "Data Source:  Experiment",
            "Instrument Model:  CHI760E",
            "Header: ",
            "Note: ",
            "",
            head,
            "",
            "");
    String text = begin + rows;
    FileBytes file = FileBytes.of("a.txt", text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new ChiFormat().recognises(file)).isTrue();
    return new ChiFormat().read(file, ReadingOptions.DEFAULTS.withCurrentSign(sign));
  }

  private static Voltammogram sweep(Reading reading) {
    return ((Measured.Sweep) reading.contents().getFirst()).record();
  }

  private static FileBytes sample(String name) {
    return FileBytes.read(Samples.file("chi/" + name));
  }

  /** A symmetric cell of any resistance, also noisy, with either sign. */
  @ForAll
  void theSignFollowsFromTheSlope(ForAll.Case random) {
    double conductance = random.logUniform(1e-6, 1) * (random.random().nextBoolean() ? 1 : -1);
    StringBuilder rows = new StringBuilder("Potential/V, Current/A\r\n\r\n");
    for (int k = 0; k < 400; k++) {
      double potential = 0.1 * Math.abs((k + 100) % 400 - 200) / 100 - 0.1;
      double current = conductance * (potential + random.uniform(-0.05, 0.05));
      rows.append(potential).append(", ").append(current).append("\r\n");
    }
    Reading reading =
        read(
            "Cyclic Voltammetry", "Scan Rate (V/s) = 0.001", rows.toString(), CurrentSign.INFERRED);
    Voltammogram sweep = sweep(reading);
    double product = 0;
    for (int row = 0; row < sweep.size(); row++) {
      product += sweep.potential(row) * sweep.current(row);
    }
    assertThat(product).isPositive();
    assertThat(reading.remarks()).hasSize(2);
    assertThat(reading.remarks().getLast().problem().message())
        .contains(conductance > 0 ? "anodic is positive" : "was turned");
  }

  @Test
  void timesFollowFromTheScanRateAndTheSignMayBeSaid() {
    String rows = "Potential/V, Current/A\r\n\r\n0, 1e-3\r\n0.1, 2e-3\r\n0, 1e-3\r\n";
    Reading reading =
        read("Cyclic Voltammetry", "Scan Rate (V/s) = 0.01", rows, CurrentSign.CATHODIC_POSITIVE);
    assertThat(sweep(reading).time(2)).isCloseTo(20, within(1e-12));
    assertThat(sweep(reading).current(1)).isEqualTo(-2e-3);
    Reading flat =
        read(
            "Cyclic Voltammetry",
            "Init E (V) = 0",
            rows.replace("2e-3", "1e-3"),
            CurrentSign.INFERRED);
    assertThat(flat.remarks().stream().map(remark -> remark.problem().message()))
        .anyMatch(message -> message.contains("neither times nor a scan rate"))
        .anyMatch(message -> message.contains("nor do the rows"));
  }

  @Test
  void setCurrentsAreTakenWhereThereIsOne() {
    String rows = "Time/sec, Potential/V\r\n\r\n0, 0.1\r\n1, 0.2\r\n2, 0.3\r\n";
    String head = "Cathodic Current (A) = 0\r\nAnodic Current (A) = 0.001";
    Reading reading = read("Chronopotentiometry", head, rows, CurrentSign.INFERRED);
    TestRecord test = ((Measured.Test) reading.contents().getFirst()).record();
    assertThat(test.cycling().currents()).containsOnly(0.001);
    Reading two =
        read("Chronopotentiometry", head.replace("= 0\r", "= 0.002\r"), rows, CurrentSign.INFERRED);
    TestRecord unknown = ((Measured.Test) two.contents().getFirst()).record();
    assertThat(unknown.cycling().current(0)).isNaN();
    assertThat(two.remarks().getFirst().problem().message()).contains("not just one");
    Reading rest = read("Open Circuit Potential - Time", "", rows, CurrentSign.INFERRED);
    assertThat(((Measured.Test) rest.contents().getFirst()).record().cycling().current(0)).isZero();
    assertThatThrownBy(() -> read("Magic", "Key = 1", "no numbers", CurrentSign.INFERRED))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.txt: has no line with headings");
  }

  /** nomad-chemical-energy's and impedance.py's tests. */
  @Test
  void statedValuesOfTheSamples() {
    Reading cycles = new ChiFormat().read(sample("CV-1T.txt"), ReadingOptions.DEFAULTS);
    assertThat(sweep(cycles).size()).isEqualTo(1400);
    assertThat(sweep(cycles).lastScan()).isEqualTo(1);
    Reading linear = new ChiFormat().read(sample("LSV.txt"), ReadingOptions.DEFAULTS);
    assertThat(sweep(linear).potential(0)).isEqualTo(-0.2);
    assertThat(sweep(linear).time(200) - sweep(linear).time(0)).isCloseTo(40, within(1e-9));
    Reading impedance = new ChiFormat().read(sample("EIS -0,48 V.txt"), ReadingOptions.DEFAULTS);
    ImpedanceSpectrum spectrum = ((Measured.Spectrum) impedance.contents().getFirst()).record();
    assertThat(spectrum.size()).isEqualTo(73);
    assertThat(spectrum.frequency(0)).isEqualTo(9.99e5);
    assertThat(spectrum.real(0)).isEqualTo(1.78);
    assertThat(spectrum.imaginary(0)).isEqualTo(0.1567);
  }
}
