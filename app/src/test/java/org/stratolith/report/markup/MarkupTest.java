package org.stratolith.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void whatUsersTypeStaysText() {
    String page =
        new Markup()
            .open("p", "title", "\"><script>alert('x')</script>")
            .text("<b>&amp; </b>")
            .close()
            .toString();
    assertThat(page)
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">"
                + "&lt;b&gt;&amp;amp; &lt;/b&gt;</p>");
  }

  @Test
  void whatXmlForbidsAndWhatTurnsTextRoundIsReplaced() {
    assertThat(Markup.escape("a\u0000b\u001Bc\u202Ed\uD800e\uFFFFf"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    assertThat(Markup.escape("Ω µm\n\tLi₉Al₄ 😀")).isEqualTo("Ω µm\n\tLi₉Al₄ 😀");
  }

  @Test
  void anElementLeftOpenIsAnError() {
    assertThatThrownBy(() -> new Markup().open("table").toString())
        .hasMessageContaining("<table> was never closed");
  }

  @Test
  void numbersAreShortAndRight() {
    assertThat(Numbers.significant(0.92345, 3)).isEqualTo("0.923");
    assertThat(Numbers.significant(1226.0, 4)).isEqualTo("1226");
    assertThat(Numbers.significant(-1234567.0, 7)).isEqualTo("−1\u202F234\u202F567");
    assertThat(Numbers.significant(8e-20, 3)).isEqualTo("8 × 10⁻²⁰");
    assertThat(Numbers.significant(1e-9, 2)).isEqualTo("10⁻⁹");
    assertThat(Numbers.significant(99.96, 3)).isEqualTo("100");
    assertThat(Numbers.significant(0, 3)).isEqualTo("0");
    assertThat(Numbers.significant(Double.NaN, 3)).isEqualTo("none");
    assertThat(Numbers.significant(Double.NEGATIVE_INFINITY, 3)).isEqualTo("−∞");
    assertThat(Numbers.fixed(new BigDecimal("12345.678"), 1)).isEqualTo("12\u202F345.7");
  }

  @Test
  void coordinatesAreRoundedToTenths() {
    assertThat(Numbers.coordinate(12.34)).isEqualTo("12.3");
    assertThat(Numbers.coordinate(-0.26)).isEqualTo("-0.3");
    assertThat(Numbers.coordinate(-0.01)).isEqualTo("0");
    assertThat(Numbers.coordinate(-7.95)).isEqualTo("-7.9");
    assertThatThrownBy(() -> Numbers.coordinate(Double.NaN)).hasMessageContaining("not finite");
  }
}
