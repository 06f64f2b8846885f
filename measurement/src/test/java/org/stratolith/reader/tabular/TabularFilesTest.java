package org.stratolith.reader.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

class TabularFilesTest {

  private static Reading read(String text, ReadingOptions options) {
    return InstrumentFiles.read(
        FileBytes.of("test", text.getBytes(StandardCharsets.UTF_8)), options);
  }

  private static Reading read(String text) {
    return read(text, ReadingOptions.DEFAULTS);
  }

  private static CyclingRecord record(Reading reading) {
    return reading.contents(Measured.Test.class).getFirst().record().cycling();
  }

  /** 1 A over 4 s counts 1 mAh, 0.9 to 1 of it within the rows; 1000 times that is a slip. */
  @ParameterizedTest
  @CsvSource({"mAh, false", "Ah, true", "C, true"})
  void chargeIsHeldAgainstTheCurrent(String unit, boolean told) {
    StringBuilder text =
        new StringBuilder("Time(s),Voltage(V),Current(A),Capacity(" + unit + ")\n");
    StringBuilder bdf =
        new StringBuilder(
            "Test Time / s,Voltage / V,Current / A,Cumulative Capacity / " + unit + "\n");
    for (int k = 0; k < 5; k++) {
      String row = k + ",3.7,1," + k / 3.6 + "\n";
      text.append(row);
      bdf.append(row);
    }
    for (String file :
        List.of(text.toString().replace("Capacity", "Cumulative Capacity"), bdf.toString())) {
      List<String> warnings =
          read(file).remarks().stream().map(remark -> remark.problem().toString()).toList();
      assertThat(warnings.stream().anyMatch(w -> w.contains("times the integral of its current")))
          .as(file + warnings)
          .isEqualTo(told);
    }
  }

  /** Every row of the export, as its cells say. */
  @Test
  void flatNewareExport() throws IOException {
    Reading reading = InstrumentFiles.read(Samples.file("neware_text/neware_uio.csv"));
    assertThat(reading.format()).isEqualTo("Neware CSV (flat)");
    CyclingRecord record = record(reading);
    List<String> lines = Files.readAllLines(Samples.file("neware_text/neware_uio.csv"));
    assertThat(record.size()).isEqualTo(9065).isEqualTo(lines.size() - 1);
    int charging = record.columnIndex("Step Charging Capacity");
    for (int row = 0; row < record.size(); row++) {
      String[] cells = lines.get(row + 1).split(",", -1);
      assertThat(record.voltage(row)).isEqualTo(Double.parseDouble(cells[7]));
      assertThat(record.current(row)).isEqualTo(Double.parseDouble(cells[6]));
      assertThat(record.stepOf(row).cycle()).isEqualTo(Integer.parseInt(cells[1]));
      assertThat(record.value(charging, row) / 3600)
          .isCloseTo(Double.parseDouble(cells[10]), within(1e-15));
    }
    // The row before the last: 144:01:18.
    assertThat(record.time(9063)).isEqualTo(144 * 3600 + 78);
    // The program's step number comes again in every cycle: a step is what follows a change.
    long changes =
        IntStream.range(2, lines.size())
            .filter(k -> !step(lines.get(k)).equals(step(lines.get(k - 1))))
            .count();
    assertThat(record.steps()).hasSize((int) changes + 1);
    assertThat(record.steps().getLast().type()).isEqualTo(StepType.CHARGE);
    assertThat(record.steps().getLast().name()).isEqualTo("CC Chg");
    assertThat(reading.remarks()).isEmpty();
  }

  private static List<String> step(String line) {
    return List.of(line.split(",", -1)).subList(1, 4);
  }

  /** Cycles and steps with their numbers as the two upper layers give them; some values by hand. */
  @Test
  void layeredNewareExport() {
    Reading reading =
        InstrumentFiles.read(Samples.file("neware_text/nw_regular_export_ife_example.csv"));
    assertThat(reading.format()).isEqualTo("Neware CSV (layered)");
    CyclingRecord record = record(reading);
    assertThat(record.size()).isEqualTo(9295);
    assertThat(record.time(9294)).isEqualTo(27 * 3600 + 55 * 60 + 43);
    assertThat(record.voltage(9294)).isEqualTo(4.1544);
    List<Step> steps = record.steps();
    assertThat(steps.get(0).cycle()).isEqualTo(1);
    assertThat(steps.get(0).type()).isEqualTo(StepType.REST);
    assertThat(steps.get(0).size()).isEqualTo(11);
    assertThat(steps.get(3).type()).isEqualTo(StepType.DISCHARGE);
    assertThat(steps.get(3).count()).isEqualTo(4);
    assertThat(steps.get(5).cycle()).isEqualTo(2);
    assertThat(steps.get(5).count()).isEqualTo(6);
    int temperature = record.columnIndex("Temperature T1");
    assertThat(record.value(temperature, 0)).isCloseTo(273.15 + 26.61, within(1e-9));
    assertThat(reading.remarks()).isEmpty();
  }

  /** Milliamperes, milliseconds, a micro sign of Windows, Chinese headings. */
  @Test
  void newareUnitsAndCharsets() {
    String english =
        """
        DataPoint,Cycle Index,Step Index,Step Type,Time,Total Time,Current(µA),Voltage(mV),Capacity(mAh)
        1,1,2,CC_DChg,00:00:00.5,00:00:01.25,-250.5,3300.1,0.5
        """;
    Charset windows = Charset.forName("windows-1252");
    CyclingRecord record =
        record(
            InstrumentFiles.read(
                FileBytes.of("x", english.getBytes(windows)), ReadingOptions.DEFAULTS));
    assertThat(record.time(0)).isEqualTo(1.25);
    assertThat(record.current(0)).isCloseTo(-250.5e-6, within(1e-18));
    assertThat(record.voltage(0)).isCloseTo(3.3001, within(1e-14));
    assertThat(record.columns().getFirst().label()).isEqualTo("Step Cumulative Capacity / Ah");
    String chinese =
        """
        数据序号,循环号,工步号,工步类型,时间,总时间,电流(mA),电压(V)
        1,1,1,搁置,00:00:00,00:00:00,0,3.3
        2,1,2,恒流充电,00:00:00,00:01:00,5,3.4
        """;
    record =
        record(
            InstrumentFiles.read(
                FileBytes.of("x", chinese.getBytes(Charset.forName("GBK"))),
                ReadingOptions.DEFAULTS));
    assertThat(record.current(1)).isEqualTo(0.005);
    assertThat(record.steps().get(0).type()).isEqualTo(StepType.REST);
    assertThat(record.steps().get(1).type()).isEqualTo(StepType.CHARGE);
  }

  @Test
  void newareRowsThatAreDamagedAreLeftOutAndTold() {
    String head = "DataPoint,Cycle Index,Step Index,Step Type,Total Time,Current(A),Voltage(V)\n";
    StringBuilder rows = new StringBuilder(head);
    for (int k = 0; k < 30; k++) {
      rows.append(k)
          .append(",1,1,Rest,00:00:")
          .append(10 + k)
          .append(",0,3.")
          .append(k)
          .append('\n');
    }
    Reading reading = read(rows + "31,1,1,Rest,00:0");
    assertThat(record(reading).size()).isEqualTo(30);
    assertThat(reading.remarks().toString()).contains("has 5 cells, the heading has 7");
    assertThatThrownBy(() -> read(head + "a,b\nc,d\ne,f\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("test:2: has 2 cells");
    assertThatThrownBy(() -> read(head.replace("(A)", "") + "1,1,1,Rest,00:00:01,0,3\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the unit of 'Current' is not known");
  }

  /** BattMo's file is called BDF but has hours, and positive currents that discharge. */
  @Test
  void nearlyBatteryDataFormat() throws IOException {
    Reading reading = InstrumentFiles.read(Samples.file("bdf/batmo_bdf.csv"));
    CyclingRecord record = record(reading);
    List<String> lines = Files.readAllLines(Samples.file("bdf/batmo_bdf.csv"));
    assertThat(record.size()).isEqualTo(lines.size() - 1);
    assertThat(record.time(0)).isCloseTo(500, within(1e-9));
    assertThat(record.current(0)).isEqualTo(-0.00605515800906498);
    assertThat(record.voltage(0)).isEqualTo(3.31121478737747);
    assertThat(record.steps().getFirst().type()).isEqualTo(StepType.DISCHARGE);
    assertThat(reading.remarks().toString()).contains("its sign was turned");
  }

  @Test
  void batteryDataFormatIsReadByItsLabels() {
    assertThat(InstrumentFiles.read(Samples.file("bdf/sample.bdf.csv")).format())
        .isEqualTo("Battery Data Format CSV");
    CyclingRecord record = record(InstrumentFiles.read(Samples.file("bdf/sample.bdf.csv")));
    assertThat(record.times()).containsExactly(0, 1, 2);
    assertThat(record.voltages()).containsExactly(3.7, 3.6, 3.5);
    assertThat(record(read("test_time_second,voltage_volt,current_ampere\n0,3,1\n")).size())
        .isEqualTo(1);
  }

  @Test
  void arbinHeadingsHaveUnitsWithoutSayingSo() {
    Reading reading = InstrumentFiles.read(Samples.file("other_cyclers/FastCharge_000025_CH8.csv"));
    assertThat(reading.format()).isEqualTo("Arbin CSV");
    CyclingRecord record = record(reading);
    assertThat(record.time(0)).isEqualTo(10.0024);
    assertThat(record.voltage(0)).isEqualTo(3.3011441);
    int temperature = record.columnIndex("Surface Temperature");
    assertThat(record.value(temperature, 0)).isCloseTo(273.15 + 30.109268, within(1e-9));
  }

  @Test
  void pulsesOfTheTitrationSetAreTables() {
    CyclingRecord record = record(InstrumentFiles.read(Samples.file("gitt/pulse_1.csv")));
    assertThat(record.time(0)).isEqualTo(105749.3767);
    assertThat(record.voltage(1)).isEqualTo(4.1477342);
    assertThat(record.columnIndex("Negative electrode potential")).isNotNegative();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time/h,Ewe/V,I/mA~0,3.5,2~1,3.6,2",
        "time [h];Ecell [mV];I [uA]~0;3500;2000~1;3600,0;2000",
        "Test Time / h\tVoltage / V\tCurrent / A~0\t3,5\t0,002~1\t3,6\t0,002",
        "some words first~another line~t (h),U (V),I (mA)~0,3.5,2~1,3.6,2~"
      })
  void ownTablesWithUnits(String text) {
    CyclingRecord record = record(read(text.replace("~", "\n").replace("\\t", "\t")));
    assertThat(record.times()).containsExactly(0, 3600);
    assertThat(record.voltage(0)).isCloseTo(3.5, within(1e-15));
    assertThat(record.voltage(1)).isCloseTo(3.6, within(1e-15));
    assertThat(record.current(1)).isCloseTo(2e-3, within(1e-18));
  }

  @Test
  void headingsAreMapped() {
    String text = "when;pot;amp;area\n0;3,5;2;7\n10;3,6;-2;7\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is in no format that we know");
    Map<String, String> mapping =
        Map.of("Test Time / min", "when", "Voltage / V", "pot", "Current / mA", "amp");
    CyclingRecord record = record(read(text, ReadingOptions.DEFAULTS.withColumns(mapping)));
    assertThat(record.times()).containsExactly(0, 600);
    assertThat(record.voltages()).containsExactly(3.5, 3.6);
    assertThat(record.currents()).containsExactly(0.002, -0.002);
    assertThat(record.steps()).hasSize(2);
    assertThatThrownBy(
            () -> read(text, ReadingOptions.DEFAULTS.withColumns(Map.of("Voltage / V", "absent"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no line of headings with all of [absent]")
        .hasMessageContaining("it begins with 'when;pot;amp;area'")
        .hasMessageContaining("Maybe map them");
  }

  @Test
  void cyclesAreCountedAnewWhenAsked() {
    String text =
        "time/s,E/V,I/A,cycle number,step id\n0,3,1,7,1\n1,3,1,7,1\n2,3,-1,7,2\n3,3,1,8,1\n";
    assertThat(record(read(text)).steps().stream().map(Step::cycle)).containsExactly(7, 7, 8);
    Reading counted = read(text, ReadingOptions.DEFAULTS.withCycles(CycleNumbers.STEP_ROLLBACK));
    assertThat(record(counted).steps().stream().map(Step::cycle)).containsExactly(1, 1, 2);
    assertThat(counted.remarks().toString()).contains("cycles were counted anew");
  }

  @Test
  void timeThatFallsGoesOnAndIsTold() {
    Reading reading = read("time/s,E/V,I/A\n0,3,1\n5,3,1\n1,3,1\n2,3,1\n");
    assertThat(record(reading).times()).containsExactly(0, 5, 5, 6);
    assertThat(reading.remarks().toString()).contains("the time falls 1 times");
  }
}
