package org.stratolith.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.stratolith.text.InputException;
import org.stratolith.text.YamlTree;

class ParameterSetTest {

  private static final String FILE =
      """
      sei:
        growth-constant:
          value: 8e-20 m2/s
          status: calibrated
          source: Aktekin et al. 2023
          range: [3e-20 m2/s, 1.2e-19 m2/s]
        conductivity: {value: 4e-6 S/cm, status: literature, source: x, note: upper end}
      separator.thickness: {value: 1.16 mm, status: measured, source: y}
      """;

  private static ParameterSet set(String text) {
    return ParameterSet.of(YamlTree.parse("lithium.yaml", text));
  }

  private static void refused(String text, String message, String advice) {
    assertThatThrownBy(() -> set(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("lithium.yaml:")
        .hasMessageContaining(message)
        .hasMessageContaining(System.lineSeparator() + "  " + advice);
  }

  @Test
  void givesValuesInSiByDottedName() {
    ParameterSet set = set(FILE);
    assertThat(set.names())
        .containsExactly("sei.growth-constant", "sei.conductivity", "separator.thickness");
    assertThat(set.value("sei.growth-constant", Dimension.DIFFUSIVITY)).isEqualTo(8e-20);
    assertThat(set.value("sei.conductivity", Dimension.CONDUCTIVITY)).isEqualTo(4e-4);
    assertThat(set.value("separator.thickness", Dimension.LENGTH)).isEqualTo(1.16e-3);
    Parameter growth = set.get("sei.growth-constant");
    assertThat(growth.status()).isEqualTo(Status.CALIBRATED);
    assertThat(growth.source()).isEqualTo("Aktekin et al. 2023");
    assertThat(growth.value()).hasToString("8e-20 m2/s");
    assertThat(growth.isOutsideRange()).isFalse();
    assertThat(growth.high()).isNotNull();
  }

  @Test
  void remembersWhatWasRead() {
    ParameterSet set = set(FILE);
    assertThat(set.used()).isEmpty();
    set.value("separator.thickness", Dimension.LENGTH);
    set.value("sei.conductivity", Dimension.CONDUCTIVITY);
    assertThat(set.used())
        .extracting(Parameter::name)
        .containsExactly("sei.conductivity", "separator.thickness");
    assertThat(set.copy().used()).isEmpty();
  }

  @Test
  void overridesWithoutChangingTheOriginal() {
    ParameterSet set = set(FILE);
    ParameterSet changed =
        set.with("sei.growth-constant", Quantity.of(2e-15, "cm2/s"), Status.ASSUMED, "what if");
    assertThat(changed.value("sei.growth-constant", Dimension.DIFFUSIVITY)).isEqualTo(2e-19);
    assertThat(changed.get("sei.growth-constant").isOutsideRange()).isTrue();
    assertThat(set.value("sei.growth-constant", Dimension.DIFFUSIVITY)).isEqualTo(8e-20);
    assertThatThrownBy(
            () -> set.with("sei.growth-constant", Quantity.of(1, "m"), Status.ASSUMED, ""))
        .hasMessageContaining("cannot become 1 m")
        .hasMessageContaining("Maybe write it in m2/s");
    assertThatThrownBy(() -> set.and(set)).hasMessageContaining("already stands at lithium.yaml:3");
  }

  @Test
  void failsWithTheNearestSpelling() {
    ParameterSet set = set(FILE);
    assertThatThrownBy(() -> set.value("sei.growth-constnt", Dimension.DIFFUSIVITY))
        .hasMessageContaining("lithium.yaml: there is no parameter 'sei.growth-constnt'")
        .hasMessageContaining("Maybe you meant 'sei.growth-constant'");
    assertThatThrownBy(() -> set.value("sei.conductivity", Dimension.LENGTH))
        .hasMessageStartingWith("lithium.yaml:7:")
        .hasMessageContaining("is not a length");
  }

  @Test
  void refusesBrokenFiles() {
    refused("- a", "a list stands where parameters are expected", "Maybe write name:");
    refused("a: 3", "a text stands where parameters are expected", "Maybe write name:");
    refused("A b: {value: 1 m}", "'A b' is not a parameter's name", "Maybe write it in small");
    refused(
        "a: {value: 1 m, status: assumed, source: x, unit: m}",
        "unknown key 'unit' in parameter 'a'",
        "Maybe");
    refused("a: {value: 1 m, source: x}", "needs a text for 'status'", "Maybe add status");
    refused(
        "a: {value: 1 m, status: calibrted, source: x}",
        "unknown status 'calibrted'",
        "Maybe you meant 'calibrated'");
    refused("a: {value: 1 xyz, status: assumed, source: x}", "is not a known unit", "Maybe");
    refused(
        "a: {value: 1 m, status: assumed, source: x, range: [2 m, 1 m]}",
        "the range of 'a' must be [low, high]",
        "Maybe");
    refused(
        "a: {value: 1 m, status: assumed, source: x, range: [1 s, 2 s]}",
        "the range of 'a' must be [low, high]",
        "Maybe");
    String twice = "a.b: {value: 1 m, status: assumed, source: x}\n";
    refused(
        twice + "a: {b: {value: 1 m, status: assumed, source: x}}",
        "the parameter 'a.b' already stands at lithium.yaml:1",
        "Maybe delete");
  }

  @Test
  void collectsEveryProblem() {
    assertThatThrownBy(() -> set("a: {value: 1 xyz}\nb: {value: fast}\n"))
        .isInstanceOfSatisfying(InputException.class, e -> assertThat(e.problems()).hasSize(6));
  }
}
