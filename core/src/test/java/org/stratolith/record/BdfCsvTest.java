package org.stratolith.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

class BdfCsvTest {

  private static final List<StepType> TYPES = List.of(StepType.values());

  @TempDir Path folder;

  private CyclingRecord read(String text) throws IOException {
    Path file = folder.resolve("in.bdf.csv");
    Files.writeString(file, text);
    return BdfCsv.read(file);
  }

  @Test
  void writesTheExactLabels() throws IOException {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4, Column.of("SEI Thickness A", "nm"));
    builder.beginStep(StepType.CHARGE, "charge at 2 mA, then \"stop\"", 1);
    builder.row(0, 1.5, 2e-3).set(0, 1.25e-8).row(10, 1.6, 2e-3).endStep("time");
    Path file = folder.resolve("out/record.bdf.csv");
    BdfCsv.write(file, builder.build());
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Count / 1,Step Type,"
                + "Step Name,Step End,Electrode Area / cm2,Current Density / mA cm-2,"
                + "SEI Thickness A / nm",
            "0,1.5,0.002,1,1,charge,\"charge at 2 mA, then \"\"stop\"\"\",,1,2,12.5",
            "10,1.6,0.002,1,1,charge,,time,1,2,");
    try (var left = Files.list(folder.resolve("out"))) {
      assertThat(left).hasSize(1);
    }
  }

  /** Time, voltage, current, steps come back to the last bit, unit conversions within 2 ulp. */
  @ForAll(cases = 20)
  void comesBackFromTheFile(ForAll.Case random) {
    CyclingRecordBuilder builder =
        CyclingRecord.builder(random.uniform(1e-5, 1e-3), Column.of("Void Height", "um"));
    double time = 0;
    for (int step = 0; step < 5; step++) {
      builder.beginStep(
          TYPES.get(random.random().nextInt(TYPES.size())),
          "step \"" + step + "\",\n",
          step / 2 + 1);
      for (int row = 0; row < 20; row++) {
        time += random.logUniform(1e-9, 1e6);
        double voltage = random.random().nextInt(5) == 0 ? Double.NaN : random.uniform(-5, 5);
        builder.row(time, voltage, random.logUniform(1e-300, 1e300));
        builder.set(0, random.logUniform(1e-9, 1e-3));
      }
      builder.endStep(step % 2 == 0 ? "time" : "");
    }
    CyclingRecord written = builder.build();
    Path file = folder.resolve("round.bdf.csv");
    BdfCsv.write(file, written);
    CyclingRecord read = BdfCsv.read(file);
    assertThat(read.times()).isEqualTo(written.times());
    assertThat(read.voltages()).isEqualTo(written.voltages());
    assertThat(read.currents()).isEqualTo(written.currents());
    assertThat(read.steps()).isEqualTo(written.steps());
    assertThat(Math.abs(read.electrodeArea() - written.electrodeArea()))
        .isLessThanOrEqualTo(2 * Math.ulp(written.electrodeArea()));
    int column = read.columnIndex("Void Height");
    for (int row = 0; row < read.size(); row++) {
      double value = written.value(0, row);
      assertThat(Math.abs(read.value(column, row) - value))
          .isLessThanOrEqualTo(2 * Math.ulp(value));
    }
  }

  @Test
  void findsStepsWhereThereAreNone() throws IOException {
    CyclingRecord record =
        read("test_time_second,voltage_volt,current_ampere\n0,1,1\n1,1,1\n1,1,0\n2,1,-1\n");
    assertThat(record.steps())
        .extracting(Step::type)
        .containsExactly(StepType.CHARGE, StepType.REST, StepType.DISCHARGE);
    assertThat(record.electrodeArea()).isNaN();
    assertThat(record.stepOf(3).count()).isEqualTo(3);
  }

  @Test
  void keepsTheNumbersOfTheFile() throws IOException {
    CyclingRecord record =
        read(
            """
            Test Time / s,Voltage / V,Current / A,Step Count / 1,Cycle Count / 1,T / degC,Odd / furlong
            0,1,1,7,3,25,x
            1,1,1,9,4,26,y
            """);
    assertThat(record.steps()).extracting(Step::count).containsExactly(7, 9);
    assertThat(record.steps()).extracting(Step::cycle).containsExactly(3, 4);
    assertThat(record.columns()).hasSize(1);
    assertThat(record.value(0, 0)).isEqualTo(298.15);
  }

  @Test
  void saysWhereAFileIsBroken() {
    refused("", ":1: is empty", "Maybe the run");
    refused("Voltage / V,Current / A\n", ":1: the column 'Test Time / s' is missing", "Maybe it");
    String header = "Test Time / s,Voltage / V,Current / A\n";
    refused(header + "0,1\n", ":2: has 2 cells, the header has 3", "Maybe the file was cut off");
    refused(header + "0,1,x\n", ":2: 'x' is not a number in column 'Current / A'", "Maybe");
    refused(header + "1,1,1\n0,1,1\n", ":3: the test time 0.0 s follows 1.0 s", "Maybe two tests");
    refused(header + "\"0,1,1\n", ":3: a quote is not closed", "Maybe a \" is missing");
    refused("Test Time / s," + header, ":1: the column 'Test Time / s' stands twice", "Maybe");
    assertThatThrownBy(() -> BdfCsv.read(folder.resolve("absent.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read");
  }

  private void refused(String text, String message, String advice) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(System.lineSeparator() + "  " + advice);
  }

  @Test
  void readsTheFormatsOwnSample() {
    CyclingRecord record = BdfCsv.read(Samples.file("bdf/sample.bdf.csv"));
    assertThat(record.voltages()).containsExactly(3.7, 3.6, 3.5);
    assertThat(record.currents()).containsExactly(0.1, 0.1, 0.1);
    Path hours = Samples.file("bdf/batmo_bdf.csv");
    assertThatThrownBy(() -> BdfCsv.read(hours))
        .hasMessageContaining("the column 'Test Time / s' is missing");
  }

  @Test
  void writesSpectraWithTheirBias() throws IOException {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.REST, "", 1).row(0, 0.5, 0).row(5, 0.25, 0);
    ImpedanceSpectrum spectrum =
        ImpedanceSpectrum.of(
            new double[] {1, 10}, new double[] {4, 3}, new double[] {-3, -4}, 1e-4);
    TestRecord test =
        new TestRecord(builder.build(), List.of(new TestRecord.StepSpectrum(1, 5, spectrum)));
    Path file = folder.resolve("spectra.bdf.csv");
    BdfCsv.writeSpectra(file, test);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("5,0.25,0,1,10,3,-4,5,-53.13");
    assertThat(lines.get(2)).startsWith("5,0.25,0,1,1,4,-3,5,-36.86");
  }

  @Test
  void aFailedWriteLeavesNothing() {
    Path file = folder.resolve("broken.csv");
    assertThatThrownBy(() ->
            org.stratolith.text.WholeFile.write(
                file,
                writer -> {
                  writer.write("half");
                  throw new IOException("disk full");
                }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("broken.csv cannot be written: disk full");
    assertThat(folder).isEmptyDirectory();
  }
}
