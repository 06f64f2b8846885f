package org.stratolith.reader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.testing.ForAll;
import org.stratolith.text.InputException;

class TextLinesTest {

  private static TextLines lines(String text, Charset charset) {
    return TextLines.of(FileBytes.of("a.txt", text.getBytes(charset)));
  }

  private static TextLines first(String text) {
    TextLines lines = lines(text, StandardCharsets.UTF_8);
    lines.next();
    return lines;
  }

  private static List<String> all(TextLines lines) {
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(lines.text());
    }
    return all;
  }

  @Test
  void linesEndInEveryWay() {
    assertThat(all(lines("a\nb\r\nc\r\r\nd\re\n\nf", StandardCharsets.US_ASCII)))
        .containsExactly("a", "b", "c", "d", "e", "", "f");
    assertThat(all(lines("", StandardCharsets.US_ASCII))).isEmpty();
    assertThat(all(lines("a\r\r\rb", StandardCharsets.US_ASCII))).containsExactly("a", "", "", "b");
  }

  @Test
  void encodingsAreFoundByTheirBytes() {
    String text = "Cs/µF\tT/°C";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1252"))) {
      assertThat(all(lines(text, charset))).as(charset.name()).containsExactly(text);
    }
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    assertThat(all(TextLines.of(FileBytes.of("a", marked)))).containsExactly(text);
    assertThat(all(lines("\uFEFF" + text, StandardCharsets.UTF_8))).containsExactly(text);
    byte[] chinese = "电压".getBytes(Charset.forName("GBK"));
    assertThat(all(TextLines.of(FileBytes.of("a", chinese), Charset.forName("GBK"))))
        .containsExactly("电压");
  }

  @Test
  void cellsLoseBlanksAndQuotes() {
    TextLines lines = first(" 1 , \"a, b\" ,,\"c");
    assertThat(lines.split(',')).isEqualTo(4);
    assertThat(lines.cellTexts()).containsExactly("1", "a, b", "", "\"c");
    TextLines tabs = first("x\t\ty \t");
    assertThat(tabs.split('\t')).isEqualTo(4);
    assertThat(tabs.cellTexts()).containsExactly("x", "", "y", "");
    TextLines blanks = first("  1.5 \t  2 ");
    assertThat(blanks.split(TextLines.BLANKS)).isEqualTo(2);
    assertThat(blanks.allNumbers()).isTrue();
  }

  @Test
  void aNumberMayHaveADecimalComma() {
    TextLines lines = first("3,289600104471901E+000;-1,5;;+2;1.#QNAN;-inf");
    lines.split(';');
    assertThat(lines.value(0)).isEqualTo(3.289600104471901);
    assertThat(lines.value(1)).isEqualTo(-1.5);
    assertThat(lines.value(2)).isNaN();
    assertThat(lines.value(3)).isEqualTo(2);
    assertThat(lines.value(4)).isNaN();
    assertThat(lines.value(5)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(lines.mixedDecimals()).isFalse();
    TextLines mixed = first("1.5\t1,5");
    mixed.split('\t');
    assertThat(mixed.value(0)).isEqualTo(mixed.value(1));
    assertThat(mixed.mixedDecimals()).isTrue();
  }

  @Test
  void whatIsNoNumberIsToldWithItsPlace() {
    TextLines lines = lines("1\t2\n1\t1.2.3\t1e\t-\t1,234.5\t1d3", StandardCharsets.US_ASCII);
    lines.next();
    lines.next();
    assertThat(lines.split('\t')).isEqualTo(6);
    for (int k = 1; k < 6; k++) {
      assertThat(lines.isNumber(k)).as(lines.cell(k)).isFalse();
    }
    assertThatThrownBy(() -> lines.value(1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.txt:2:3: '1.2.3' is not a number")
        .hasMessageContaining("Maybe the line is damaged");
    assertThat(first("9".repeat(1_000_000)).split(',')).isEqualTo(1);
  }

  /** The fast way and the JDK's agree on every digit, also far from one and beyond 18 digits. */
  @ForAll(cases = 200)
  void numbersAreTheNearestDoubles(ForAll.Case random) {
    for (int k = 0; k < 100; k++) {
      double value = random.logUniform(1e-300, 1e300) * (k % 2 == 0 ? 1 : -1);
      double near = random.uniform(-1000, 1000);
      String text =
          String.format(Locale.ROOT, "%.15E\t%s\t%.6f\t%.20f\t%d", value, value, near, near, k);
      TextLines lines = first(text);
      lines.split('\t');
      for (int cell = 0; cell < 5; cell++) {
        assertThat(lines.value(cell))
            .as(lines.cell(cell))
            .isEqualTo(Double.parseDouble(lines.cell(cell)));
      }
    }
  }
}
