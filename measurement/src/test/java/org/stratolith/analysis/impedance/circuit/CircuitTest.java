package org.stratolith.analysis.impedance.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.testing.ForAll;
import org.stratolith.text.InputException;

class CircuitTest {

  @Test
  void parametersAreNamedAsInImpedancePy() {
    Circuit circuit = Circuit.parse(" R0 - p(R1, CPE1)-p(R2-Wo_1 ,C2)");
    assertThat(circuit).hasToString("R0-p(R1,CPE1)-p(R2-Wo_1,C2)");
    assertThat(circuit.parameters())
        .extracting(CircuitParameter::name)
        .containsExactly("R0", "R1", "CPE1_0", "CPE1_1", "R2", "Wo_1_0", "Wo_1_1", "C2");
    assertThat(circuit.indexOf("Wo_1.tau")).isEqualTo(6);
    assertThat(circuit.parameters().get(3).definition().unit()).isEqualTo("1");
    assertThatThrownBy(() -> circuit.indexOf("CPE2_0"))
        .hasMessageContaining("no parameter 'CPE2_0'")
        .hasMessageContaining("Maybe you meant 'CPE1_0'");
    assertThatThrownBy(() -> circuit.spectrum(new double[] {1}, new double[7], 1))
        .hasMessageContaining("8 parameters, not 7");
  }

  /** Text to column and words of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'' ; 1 ; found the end where an element",
        "R0-p(R1,C1 ; 11 ; Maybe the 'p(' at column 4 is not closed",
        "R0-p(R1,C1)) ; 12 ; where the circuit should end",
        "R0,C1 ; 3 ; Maybe a 'p(' is missing before it",
        "R0--C1 ; 4 ; Maybe a '-' or ',' is too much",
        "R0-p(R1) ; 4 ; holds one branch only",
        "R0-Cpe1 ; 4 ; Maybe you meant 'CPE'",
        "R0-X1 ; 4 ; no element is called 'X'",
        "R1-p(R1,C1) ; 6 ; is there twice",
        "(R1,C1) ; 1 ; Maybe 'p(' was meant",
        "R0-pR1 ; 5 ; where '(' should follow 'p'",
        "R0 R1 ; 4 ; where the circuit should end",
        "R0-p(R1,) ; 9 ; found ')' where an element"
      })
  void mistakesHaveTheirPlace(String text, int column, String message) {
    assertThatThrownBy(() -> Circuit.parse(text == null ? "" : text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("circuit:1:" + column + ":")
        .hasMessageContaining(message);
  }

  @Test
  void hugeInputsEndSoon() {
    assertThatThrownBy(() -> Circuit.parse("p(".repeat(100_000)))
        .hasMessageContaining("nested deeper than 32");
    StringBuilder many = new StringBuilder("R0");
    for (int k = 1; k < 100; k++) {
      many.append("-R").append(k);
    }
    assertThatThrownBy(() -> Circuit.parse(many.toString())).hasMessageContaining("more than 64");
  }

  /** What is printed is read as the same circuit. */
  @ForAll
  void stringsSurviveARoundTrip(ForAll.Case random) {
    String text = RandomCircuit.text(random, 4);
    Circuit circuit = Circuit.parse(text);
    Circuit again = Circuit.parse(circuit.toString());
    assertThat(again).hasToString(circuit.toString());
    assertThat(again.parameters()).isEqualTo(circuit.parameters());
    assertThat(again.root()).isEqualTo(circuit.root());
  }

  /** Mutilated strings are read or refused, nothing else. */
  @ForAll(cases = 300)
  void anyTextIsReadOrRefused(ForAll.Case random) {
    StringBuilder text = new StringBuilder(RandomCircuit.text(random, 3));
    String letters = "Rp(),-0C sW_é\n";
    for (int k = 0; k < 3; k++) {
      int at = random.random().nextInt(text.length());
      char letter = letters.charAt(random.random().nextInt(letters.length()));
      switch (random.random().nextInt(3)) {
        case 0 -> text.setCharAt(at, letter);
        case 1 -> text.insert(at, letter);
        default -> text.delete(at, Math.min(at + 2, text.length() - 1));
      }
    }
    List<String> outcome = new ArrayList<>();
    try {
      outcome.add(Circuit.parse(text.toString()).toString());
    } catch (InputException refused) {
      outcome.add(refused.getMessage());
      assertThat(refused.problems().getFirst().place().column()).isPositive();
    }
    assertThat(outcome).hasSize(1);
  }
}
