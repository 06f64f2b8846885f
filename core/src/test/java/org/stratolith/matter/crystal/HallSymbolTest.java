package org.stratolith.matter.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HallSymbolTest {

  /** Outside reference: all settings that the program gemmi knows, operation by operation. */
  @Test
  void everySettingHasTheOperationsThatGemmiLists() throws IOException {
    List<String> wrong = new ArrayList<>();
    int settings = 0;
    for (String line : lines()) {
      String[] cells = line.split(";", -1);
      List<SymmetryOperation> operations = HallSymbol.operations(cells[0]);
      settings++;
      if (operations.size() != Integer.parseInt(cells[2])
          || checksum(operations) != Long.parseLong(cells[3])) {
        wrong.add(cells[1] + " from " + cells[0]);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(settings).isEqualTo(559);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> HallSymbol.operations("F m -3 m"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the Hall symbol 'F m -3 m' cannot be read: 'm' does not begin with a rotation of order 1, 2, 3, 4 or 6\n  Maybe it is a Hermann-Mauguin symbol");
    assertThatThrownBy(() -> HallSymbol.operations("Q 2")).hasMessageContaining("no lattice");
    assertThatThrownBy(() -> HallSymbol.operations("P 2q")).hasMessageContaining("'q' is no");
    assertThatThrownBy(() -> HallSymbol.operations("P 2 (0 0")).hasMessageContaining("bracket");
    assertThatThrownBy(() -> HallSymbol.operations("P 2 (0 x 0)")).hasMessageContaining("twelfths");
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    HallSymbolTest.class.getResourceAsStream("hall-symbols.csv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    }
  }

  private static long checksum(List<SymmetryOperation> operations) {
    List<String> rows = new ArrayList<>();
    for (SymmetryOperation operation : operations) {
      StringBuilder row = new StringBuilder();
      for (int value : operation.rotation()) {
        row.append(value).append(' ');
      }
      for (double value : operation.translation()) {
        row.append(Math.round(24 * value)).append(' ');
      }
      rows.add(row.toString().strip());
    }
    rows.sort(null);
    CRC32 crc = new CRC32();
    crc.update(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
