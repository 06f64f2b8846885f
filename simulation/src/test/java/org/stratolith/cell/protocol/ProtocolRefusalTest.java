package org.stratolith.cell.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;

/** What is refused: the place inside the sentence, what was found, what is allowed, what to try. */
class ProtocolRefusalTest {

  private static final ProtocolParser FULL = new ProtocolParser(ProtocolParserTest.FULL_CELL);
  private static final ProtocolParser BARE = new ProtocolParser(Ratings.ofArea(Double.NaN));

  private static final Place PLACE = new Place("s.yaml", 7, 5);

  @ParameterizedTest
  @CsvFileSource(resources = "refusals.txt", delimiter = '|', quoteCharacter = '`')
  void refusesWithOneClearMessage(String cell, String sentence, String message) {
    ProtocolParser parser = cell.equals("full") ? FULL : BARE;
    assertThat(ProtocolParserTest.refusal(parser, sentence)).isEqualTo(message);
  }

  @Test
  void refusesWhatIsEmptyOrHuge() {
    assertThatThrownBy(() -> FULL.parse(" ", PLACE))
        .isInstanceOf(InputException.class)
        .hasMessage("s.yaml:7:5: a step is empty%n  Maybe 'rest for 1 h'".formatted());
    assertThatThrownBy(() -> FULL.parse("rest ".repeat(10_000_000), PLACE))
        .isInstanceOf(InputException.class)
        .hasMessage("s.yaml:7:5: a step is longer than 500 characters");
  }

  @Test
  void refusesBlocksThatAreEmptyNeverRunOrNeverEnd() {
    List<Step> one = FULL.parse("rest for 1 h", PLACE);
    assertThatThrownBy(() -> ProtocolParser.repeat(0, PLACE, one, List.of()))
        .hasMessage(
            "s.yaml:7:5: a block is repeated 0 times, allowed is 1 or more%n  Maybe leave the block out"
                .formatted());
    assertThatThrownBy(() -> ProtocolParser.repeat(3, PLACE, List.of(), List.of()))
        .hasMessage("s.yaml:7:5: a block that is repeated has no steps");
    assertThatThrownBy(() -> ProtocolParser.repeat(1L << 40, PLACE, one, List.of()))
        .hasMessage(
            "s.yaml:7:5: a block of 1 step is repeated 1099511627776 times, more than the 1000000 steps a protocol may have%n  Maybe end it at a limit, such as 'until 80 %% capacity'"
                .formatted());
    Step inner = ProtocolParser.repeat(1000, PLACE, one, List.of());
    Step middle = ProtocolParser.repeat(1000, PLACE, List.of(inner), List.of());
    assertThatThrownBy(() -> ProtocolParser.repeat(2, PLACE, List.of(middle), List.of()))
        .hasMessageContaining("a block of 1000000 steps is repeated 2 times");
    assertThatThrownBy(() -> new Protocol(List.of(middle, inner)))
        .hasMessage(
            "a protocol asks for 1001000 steps, more than 1000000\nMaybe a repeat inside a repeat was not meant");
  }

  @Test
  void refusesBlockLimitsThatAreNone() {
    assertThatThrownBy(() -> FULL.parseBlockLimits("until 120 % capacity", PLACE))
        .hasMessage(
            "s.yaml:7:11: a limit of capacity lies between 0 %% and 100 %%, found 120 %%%n  Maybe 80 %%"
                .formatted());
    assertThatThrownBy(() -> FULL.parseBlockLimits("until 80 %", PLACE))
        .hasMessage("s.yaml:7:15: found the end of the step where 'capacity' is allowed");
  }
}
