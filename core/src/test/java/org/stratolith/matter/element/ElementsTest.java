package org.stratolith.matter.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElementsTest {

  @Test
  void atomicNumbersAreConsecutive() {
    int expected = 1;
    for (Element element : Elements.all()) {
      if (!element.symbol().equals("D")) {
        assertThat(element.atomicNumber()).isEqualTo(expected++);
      }
    }
    assertThat(expected).isEqualTo(100);
  }

  @Test
  void molarMassesAreInSi() {
    assertThat(Elements.of("Li").molarMass()).isEqualTo(6.94e-3);
    // M(Li6PS5Cl), g/mol: 6 * 6.94 + 30.973762 + 5 * 32.06 + 35.45.
    double argyrodite =
        6 * Elements.of("Li").molarMass()
            + Elements.of("P").molarMass()
            + 5 * Elements.of("S").molarMass()
            + Elements.of("Cl").molarMass();
    assertThat(argyrodite).isCloseTo(268.3638e-3, within(1e-7));
  }

  @Test
  void symbolsAreFoundInAnyCase() {
    assertThat(Elements.of("CL")).isSameAs(Elements.of("Cl"));
    assertThat(Elements.find("Qq")).isNull();
    assertThat(Elements.find("")).isNull();
    assertThatThrownBy(() -> Elements.of("Qq"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no element has the symbol 'Qq'\n  Maybe it is misspelt; Es is the last one");
  }
}
