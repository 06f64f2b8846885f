package org.stratolith.cell.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.testing.ForAll;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;

/** What the parser makes of sentences it understands. */
class ProtocolParserTest {

  /** 1 cm2, 1C = 1.07 mA/cm2, 2.5 to 4.25 V. */
  static final Ratings FULL_CELL = new Ratings(1e-4, 10.7, 2.5, 4.25);

  private static final ProtocolParser PARSER = new ProtocolParser(FULL_CELL);
  private static final ProtocolParser SYMMETRIC = new ProtocolParser(Ratings.ofArea(1e-4));

  private static Step one(String sentence) {
    List<Step> steps = PARSER.parse(sentence, new Place("study.yaml", 7, 5));
    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().sentence()).isEqualTo(sentence.strip());
    return steps.getFirst();
  }

  private static Step symmetric(String sentence) {
    return SYMMETRIC.parse(sentence, new Place("study.yaml", 7, 5)).getFirst();
  }

  private static final double NONE = Double.NaN;

  @Test
  void currentsAreArealAbsoluteOrRates() {
    List<Limit> to25 = List.of(new Limit.Voltage(2.5));
    assertThat(one("Discharge at 1C until 2.5 V"))
        .isEqualTo(new Step.ConstantCurrent("Discharge at 1C until 2.5 V", -10.7, to25, NONE));
    assertThat(current("discharge 2 C until 2.5V")).isEqualTo(-21.4);
    assertThat(current("DISCHARGE AT 0.5c UNTIL 2.5 V")).isEqualTo(-5.35);
    assertThat(current("charge at C/20 until 4.25 V")).isCloseTo(0.535, within(1e-15));
    assertThat(current("charge at 0.89 mA/cm2 until 4.25 V")).isEqualTo(8.9);
    assertThat(current("charge at 0.89 mA.cm-2 until 4.25 V")).isEqualTo(8.9);
    assertThat(current("Charge at 1 mA for 10 minutes")).isEqualTo(10);
    assertThat(current("strip at 500 uA/cm2 for 1 h")).isEqualTo(-5);
  }

  private static double current(String sentence) {
    return ((Step.ConstantCurrent) one(sentence)).current();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rest for 25 minutes | 1500",
        "Rest for 1 hour | 3600",
        "rest for 10 seconds | 10",
        "rest for 2 days | 172800",
        "rest for 0.5 h | 1800",
        "rest for 90 min | 5400",
      })
  void timesAreWordsOrUnits(String sentence, double seconds) {
    assertThat(((Step.Rest) one(sentence)).limits()).containsExactly(new Limit.Duration(seconds));
  }

  @Test
  void limitsAreJoinedWithOr() {
    assertThat(((Step.ConstantCurrent) one("Charge at C/10 for 10 hours or until 4.1 V")).limits())
        .containsExactly(new Limit.Duration(36000), new Limit.Voltage(4.1));
    assertThat(
            ((Step.ConstantCurrent)
                    symmetric("plate at 0.5 mA/cm2 for 0.5 mAh/cm2 or until 1 V or short"))
                .limits())
        .containsExactly(new Limit.Charge(18_000), new Limit.Voltage(1), new Limit.ShortCircuit());
    assertThat(((Step.Hold) one("Hold at 4.25 V until C/20 or for 2 h")).limits())
        .containsExactly(new Limit.Current(0.535), new Limit.Duration(7200));
    assertThat(((Step.ConstantCurrent) one("charge at 1 mA for 2 mAh")).limits())
        .containsExactly(new Limit.Charge(72_000));
  }

  @Test
  void aPeriodInBracketsSetsTheRows() {
    assertThat(((Step.Timed) one("Discharge at 1C until 2.5 V (10 seconds period)")).period())
        .isEqualTo(10);
    assertThat(((Step.Timed) one("Rest for 1 hour (period 1 minute)")).period()).isEqualTo(60);
  }

  @Test
  void aConstantCurrentMayBeFollowedByAHold() {
    List<Step> steps =
        PARSER.parse(
            "charge at 0.1C until 4.25 V, then hold until C/50 or for 1 h", Place.ofFile("p"));
    assertThat(steps).hasSize(2);
    Step.Hold hold = (Step.Hold) steps.getLast();
    assertThat(hold.voltage()).isEqualTo(4.25);
    assertThat(hold.limits()).containsExactly(new Limit.Current(0.214), new Limit.Duration(3600));
  }

  @Test
  void powersMayBeHeld() {
    assertThat(((Step.ConstantPower) one("Discharge at 5 mW until 2.5 V")).power()).isEqualTo(-50);
    assertThat(((Step.ConstantPower) one("charge at 3 mW/cm2 until 4.2 V")).power()).isEqualTo(30);
  }

  @Test
  void sweepsHaveVerticesAndScans() {
    Step.Sweep lsv = (Step.Sweep) symmetric("sweep from -0.1 V to 0.1 V at 1 mV/s");
    assertThat(lsv.vertices()).containsExactly(-0.1, 0.1);
    assertThat(lsv.rate()).isEqualTo(1e-3);
    assertThat(lsv.scans()).isEqualTo(1);
    assertThat(lsv.limits()).isEmpty();
    Step.Sweep cv =
        (Step.Sweep)
            symmetric(
                "sweep 0 V to 0.1 V to -0.1 V to 0 V at 0.2 mV/s, 6 scans, until 20 mA/cm2 or short");
    assertThat(cv.vertices()).containsExactly(0.0, 0.1, -0.1, 0.0);
    assertThat(cv.rate()).isEqualTo(2e-4);
    assertThat(cv.scans()).isEqualTo(6);
    assertThat(cv.limits()).containsExactly(new Limit.Current(200), new Limit.ShortCircuit());
    assertThat(((Step.Sweep) symmetric("sweep 0 V to 1 V at 1 V/s or until short")).limits())
        .containsExactly(new Limit.ShortCircuit());
  }

  @Test
  void staircasesRiseLevelByLevel() {
    Step.Staircase stair =
        (Step.Staircase)
            symmetric(
                "staircase from 0.1 to 4 mA/cm2 by 0.1 mA/cm2, 1 h per half cycle, until short");
    assertThat(stair.levels()).isEqualTo(40);
    assertThat(stair.current(0)).isEqualTo(1);
    assertThat(stair.current(39)).isCloseTo(40, within(1e-13));
    assertThat(stair.halfCycle()).isEqualTo(new Limit.Duration(3600));
    assertThat(stair.cyclesPerLevel()).isEqualTo(1);
    assertThat(stair.limits()).containsExactly(new Limit.ShortCircuit());
    Step.Staircase twice =
        (Step.Staircase)
            symmetric(
                "staircase from 0.5 mA/cm2 to 1 mA/cm2 by 0.5 mA/cm2, 0.2 mAh/cm2 per half-cycle, 3"
                    + " cycles per level, until 1 V");
    assertThat(twice.halfCycle()).isEqualTo(new Limit.Charge(7_200));
    assertThat(twice.cyclesPerLevel()).isEqualTo(3);
  }

  @Test
  void pulsesAlternateWithRests() {
    Step.PulseTrain train =
        (Step.PulseTrain) one("pulse at 0.05C for 5 minutes, rest 25 minutes, until 4.25 V");
    assertThat(train.current()).isCloseTo(0.535, within(1e-15));
    assertThat(train.pulse()).isEqualTo(new Limit.Duration(300));
    assertThat(train.rest()).isEqualTo(1500);
    assertThat(train.limits()).containsExactly(new Limit.Voltage(4.25));
    Step.PulseTrain back =
        (Step.PulseTrain) one("pulse discharge at C/20 for 5 min, rest for 25 min, 10 pulses");
    assertThat(back.current()).isNegative();
    assertThat(back.count()).isEqualTo(10);
  }

  @Test
  void spectraAreLogarithmicAndHoldBothEnds() {
    Step.Impedance spectrum =
        (Step.Impedance)
            symmetric("impedance from 1 MHz to 0.1 Hz, 10 points per decade, under 0.5 mA/cm2");
    assertThat(spectrum.bias()).isEqualTo(5);
    double[] frequencies = spectrum.frequencies();
    assertThat(frequencies).hasSize(71);
    assertThat(frequencies[0]).isEqualTo(1e6);
    assertThat(frequencies[70]).isEqualTo(0.1);
    assertThat(frequencies[10]).isCloseTo(1e5, within(1e-9));
    Step.Impedance rough =
        (Step.Impedance)
            symmetric("impedance from 1 Hz to 1 kHz, 1 point per decade, amplitude 10 mV");
    assertThat(rough.frequencies()).hasSize(4);
    assertThat(rough.amplitude()).isEqualTo(0.01);
  }

  @Test
  void blocksEndAtACapacityOrAShort() {
    assertThat(PARSER.parseBlockLimits("until 80 % capacity or short", Place.ofFile("p")))
        .containsExactly(new Limit.CapacityFraction(0.8), new Limit.ShortCircuit());
  }

  @Test
  void repeatsCountTheirSteps() {
    List<Step> steps = List.of(one("charge at 1C for 1 h"), one("discharge at 1C for 1 h"));
    Step.Repeat block = ProtocolParser.repeat(300, Place.ofFile("p"), steps, List.of());
    assertThat(new Protocol(List.of(block, block)).stepCount()).isEqualTo(1200);
  }

  /** Whatever is typed, the parser answers with steps or with one problem inside the sentence. */
  @ForAll(cases = 2000)
  void anythingIsEitherReadOrRefusedAtAPlace(ForAll.Case random) {
    String[] pieces = {
      "charge",
      "hold",
      "at",
      "until",
      "for",
      "or",
      "1C",
      "C/",
      "4.2 V",
      "-",
      "1e999",
      "mA/cm2",
      "(",
      ")",
      ",",
      "rest",
      "sweep",
      "to",
      "short",
      "%",
      "pulse",
      "0",
      "5",
      "h",
      "°",
      "period",
      "then",
      "staircase",
      "by",
      "per",
      "impedance",
      "Hz",
      "10",
      "\u0000",
      "π",
      "C/0",
      "\t"
    };
    StringBuilder sentence = new StringBuilder("hold");
    int length = random.random().nextInt(12);
    for (int k = 0; k < length; k++) {
      sentence.append(' ').append(pieces[random.random().nextInt(pieces.length)]);
    }
    Place place = new Place("f", 3, 11);
    String text = sentence.substring(random.random().nextInt(5));
    if (text.isBlank()) {
      return;
    }
    try {
      assertThat(PARSER.parse(text, place)).isNotEmpty();
    } catch (InputException refused) {
      assertThat(refused.problems()).hasSize(1);
      Place at = refused.problems().getFirst().place();
      assertThat(at.line()).isEqualTo(3);
      assertThat(at.column()).isBetween(11, 11 + text.length());
    }
  }

  static String refusal(ProtocolParser parser, String sentence) {
    InputException refused =
        catchThrowableOfType(
            InputException.class, () -> parser.parse(sentence, new Place("s.yaml", 7, 5)));
    assertThat(refused).as(sentence).isNotNull();
    return refused.problems().getFirst().toString().replaceAll("\\R *", " / ");
  }
}
