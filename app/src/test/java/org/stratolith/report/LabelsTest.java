package org.stratolith.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void whatTitlesHaveInCommonIsLeftOut() {
    assertThat(
            Labels.of(
                List.of(
                    "Su et al. 2024: bare Li, current staircase",
                    "Su et al. 2024: LACSS, current staircase",
                    "Su et al. 2024: L-LACSS (20 s), current staircase")))
        .containsExactly("bare Li", "LACSS", "L-LACSS (20 s)");
  }

  @Test
  void noLabelIsEmpty() {
    assertThat(Labels.of(List.of("one title"))).containsExactly("one title");
    assertThat(Labels.of(List.of("same", "same"))).containsExactly("same", "same");
    assertThat(Labels.of(List.of("cell", "cell with more"))).containsExactly("cell", "with more");
  }

  @Test
  void aLongTitleIsShortened() {
    assertThat(Labels.of(List.of("word ".repeat(40))).getFirst())
        .hasSizeLessThanOrEqualTo(44)
        .endsWith("…");
  }
}
