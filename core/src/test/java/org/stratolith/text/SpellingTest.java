package org.stratolith.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  private static final List<String> KEYS = List.of("thickness", "pressure", "temperature", "steps");

  @Test
  void countsInsertionsDeletionsReplacementsAndSwaps() {
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Spelling.distance("pressrue", "pressure")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void findsTheNearestOrNothing() {
    assertThat(Spelling.nearest("thicknes", KEYS)).isEqualTo("thickness");
    assertThat(Spelling.nearest("Temprature", KEYS)).isEqualTo("temperature");
    assertThat(Spelling.nearest("voltage", KEYS)).isNull();
    assertThat(Spelling.nearest("x".repeat(1_000_000), KEYS)).isNull();
    assertThat(Spelling.nearest("final_thickness", List.of("final thickness")))
        .isEqualTo("final thickness");
  }

  @Test
  void advises() {
    assertThat(Spelling.advice("step", KEYS)).isEqualTo("Maybe you meant 'steps'");
    assertThat(Spelling.advice("voltage", KEYS))
        .isEqualTo("Maybe use one of: thickness, pressure, temperature, steps");
    assertThat(Spelling.quote("a\n" + "b".repeat(100))).hasSize(63).startsWith("'a b");
  }
}
