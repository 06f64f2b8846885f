package org.stratolith.reader.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.testing.Samples;

/**
 * Files against the summaries of what the vendor's program, or the reference reader, made of them.
 */
class NewareExpectationTest {

  /** The exports went through 32-bit floats, and round microamperes to six digits. */
  private static final double DIGITS = 3e-6;

  @Test
  void everyFileHasTheRowsStepsAndExtremesOfItsExport() throws IOException {
    Map<String, Object> expected = json("neware_expected.json");
    assertThat(expected).hasSizeGreaterThan(13);
    for (String name : expected.keySet()) {
      Map<String, Object> one = map(expected.get(name));
      CyclingRecord record = record(read(name));
      assertThat(record.size()).as(name).isEqualTo(one.get("rows"));
      if (record.size() == 0) {
        continue;
      }
      assertThat(record.steps()).as(name).hasSize((int) Objects.requireNonNull(one.get("steps")));
      assertThat(record.lastCycle()).as(name).isEqualTo(one.get("max_cycle"));
      extremes(name, record.voltages(), 1e3, map(one.get("Voltage(mV)")), 0.05);
      extremes(name, record.currents(), 1e6, map(one.get("Current(uA)")), 5);
      assertThat(words(record)).as(name).isEqualTo(words(one.get("step_types")));
      List<?> first = (List<?>) Objects.requireNonNull(one.get("first_steps"));
      for (int k = 0; k < first.size(); k++) {
        step(name, record, record.steps().get(k), (List<?>) first.get(k));
      }
    }
  }

  /**
   * Number in the order of execution, type, charge in mAh (with or without a sign), duration in s.
   */
  private static void step(String name, CyclingRecord record, Step step, List<?> expected) {
    int last = step.to() - 1;
    double before = step.from() == 0 ? 0 : record.time(step.from() - 1);
    double charge = Math.abs(((Number) expected.get(2)).doubleValue()) * 3.6;
    assertThat(step.count()).as(name).isEqualTo(expected.get(0));
    assertThat(record.time(last) - before)
        .as(name)
        .isCloseTo(((Number) expected.get(3)).doubleValue(), within(1.5e-3));
    double in = record.value(0, last);
    double out = record.value(1, last);
    // Half of 1 mAs, the coarsest of the exports, or of six digits.
    double off = Math.min(Math.abs(in + out - charge), Math.abs(Math.abs(in - out) - charge));
    assertThat(off).as("%s, step %s", name, step).isLessThan(0.5e-3 + DIGITS * charge);
  }

  @Test
  void filesWithoutAnExportAreReadAsTheReferenceReaderDoes() throws IOException {
    Map<String, Object> expected = json("neware_noBTSDA_fastnda_decoded.json");
    for (String name : List.of("ZZZZZZZZTEST", "filetype14-0", "test")) {
      Map<String, Object> one = map(expected.get(name));
      CyclingRecord record = record(read(name));
      assertThat(record.size()).as(name).isEqualTo(one.get("rows"));
      assertThat(record.steps()).as(name).hasSize((int) Objects.requireNonNull(one.get("steps")));
      assertThat(words(record)).as(name).isEqualTo(words(one.get("step_types")));
      row(name, record, 0, map(one.get("first")));
      row(name, record, record.size() - 1, map(one.get("last")));
    }
  }

  /** To the 32-bit floats that the reference reader keeps. */
  private static void row(String name, CyclingRecord record, int row, Map<String, Object> cells) {
    near(name, record.voltage(row), number(cells, "voltage_V"));
    near(name, record.current(row) * 1e3, number(cells, "current_mA"));
    near(name, record.time(row), number(cells, "total_time_s"));
    near(name, (record.value(0, row) - record.value(1, row)) / 3.6, number(cells, "capacity_mAh"));
    assertThat(record.stepOf(row).cycle()).isEqualTo((int) number(cells, "cycle_count"));
    assertThat(record.stepOf(row).count()).isEqualTo((int) number(cells, "step_count"));
    if (cells.containsKey("aux1_temperature_degC")) {
      int volts = record.columnIndex("Auxiliary Voltage V1");
      int temperature = record.columnIndex("Temperature T1");
      near(name, record.value(volts, row), number(cells, "aux1_voltage_V"));
      near(name, record.value(temperature, row) - 273.15, number(cells, "aux1_temperature_degC"));
    }
  }

  private static void near(String name, double value, double expected) {
    assertThat(value).as(name).isCloseTo(expected, within(1e-9 + 2e-7 * Math.abs(expected)));
  }

  private static void extremes(
      String name, double[] values, double unit, Map<String, Object> expected, double half) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value * unit);
      high = Math.max(high, value * unit);
    }
    double[] found = {values[0] * unit, values[values.length - 1] * unit, low, high};
    String[] keys = {"first", "last", "min", "max"};
    for (int k = 0; k < keys.length; k++) {
      double value = number(expected, keys[k]);
      assertThat(found[k])
          .as("%s, %s", name, keys[k])
          .isCloseTo(value, within(half + 3e-7 * Math.abs(value)));
    }
  }

  private static Set<String> words(CyclingRecord record) {
    TreeSet<String> words = new TreeSet<>();
    record
        .steps()
        .forEach(step -> words.add(word(step.name().replaceAll("^\\d+: (\\S+).*", "$1"))));
    return words;
  }

  private static Set<String> words(@Nullable Object types) {
    TreeSet<String> words = new TreeSet<>();
    ((List<?>) Objects.requireNonNull(types)).forEach(type -> words.add(word(type.toString())));
    return words;
  }

  /** The exports spell a type with a space, an underscore or the word step. */
  private static String word(String type) {
    return type.replace("_", "").replace(" ", "").replace("Step", "").toLowerCase(Locale.ROOT);
  }

  private static Reading read(String name) {
    if (Files.exists(Samples.file("neware_ndax").resolve(name + ".ndax"))) {
      FileBytes file = NewareFiles.ndax(name);
      assertThat(new NewareNdax().recognises(file)).isTrue();
      return new NewareNdax().read(file, ReadingOptions.DEFAULTS);
    }
    FileBytes file = NewareFiles.nda(name);
    assertThat(new NewareNda().recognises(file)).isTrue();
    return new NewareNda().read(file, ReadingOptions.DEFAULTS);
  }

  private static CyclingRecord record(Reading reading) {
    return reading.contents(Measured.Test.class).getFirst().record().cycling();
  }

  private static double number(Map<String, Object> map, String key) {
    return Double.parseDouble(Objects.requireNonNull(map.get(key)).toString());
  }

  /** JSON is YAML. */
  private static Map<String, Object> json(String relative) throws IOException {
    Path path = Samples.file(relative);
    return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(path)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
