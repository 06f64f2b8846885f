package org.stratolith.reader.biologic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.testing.Samples;
import org.stratolith.text.YamlNode;
import org.stratolith.text.YamlTree;

/** The rows of every sample against an independent decoding of it. */
class MprDataTest {

  static Stream<String> files() {
    YamlNode.Mapping all = expected();
    return all.entries().keySet().stream();
  }

  private static YamlNode.Mapping expected() {
    // JSON is YAML.
    return (YamlNode.Mapping) YamlTree.read(Samples.file("mpr_expected.json"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void rowsAreThoseOfAnIndependentDecoding(String name) {
    YamlNode.Mapping wanted = (YamlNode.Mapping) Objects.requireNonNull(expected().get(name));
    FileBytes file = FileBytes.read(Samples.file(name));
    List<Remark> remarks = new ArrayList<>();
    MprModules.Module module =
        Objects.requireNonNull(MprModules.read(file, remarks).find("VMP data"));
    NumberTable table = new MprData(file, module, remarks).read();
    assertThat(remarks).isEmpty();
    assertThat(module.version()).isEqualTo((int) number(wanted, "data_module_version"));
    assertThat(table.rows()).isEqualTo((int) number(wanted, "n_points"));
    assertThat(row(table, 0)).isEqualTo(numbers(wanted, "first"));
    assertThat(row(table, table.rows() - 1)).isEqualTo(numbers(wanted, "last"));
  }

  private static List<Double> row(NumberTable table, int row) {
    List<Double> values = new ArrayList<>();
    for (int k = 0; k < table.headings().size(); k++) {
      values.add(table.value(row, k));
    }
    return values;
  }

  private static double number(YamlNode.Mapping mapping, String key) {
    return Double.parseDouble(((YamlNode.Scalar) Objects.requireNonNull(mapping.get(key))).text());
  }

  private static List<Double> numbers(YamlNode.Mapping mapping, String key) {
    List<Double> numbers = new ArrayList<>();
    for (YamlNode item : ((YamlNode.Sequence) Objects.requireNonNull(mapping.get(key))).items()) {
      numbers.add(Double.parseDouble(((YamlNode.Scalar) item).text()));
    }
    return numbers;
  }
}
