package org.stratolith.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.study.Interval;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;
import org.stratolith.study.file.StudyFiles;

class RunnerTest {

  private static final String CELL =
      """
      negative: {foil thickness: 100 um}
      electrolyte: {mass: 150 mg, die: 10 mm}
      pressure: 1.74 MPa
      temperature: 25 degC
      """;

  @TempDir Path folder;

  private StudyResult run(String text) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "study: A\n" + CELL + text);
    return result(2).studies().getFirst();
  }

  private RunResult result(int threads) throws IOException {
    StudyFiles files =
        StudyFiles.read(folder.resolve("a.yaml"), List.of(), ProjectParameters.all());
    return new Runner(threads, "test", Progress.NONE).run(files, List.of());
  }

  /** Foil thickness over V_m/F; the electrode is stripped until nothing is left but its residue. */
  @Test
  void strippingAFoilGivesTheLithiumInIt() throws IOException {
    StudyResult result =
        run(
            """
            cell: half
            model: {voids: none}
            protocol: [discharge at 0.1 mA/cm2 until -0.5 V]
            expect:
              - {quantity: foil capacity, paper: 20.62 mAh/cm2, tolerance: 1 %, status: predicted, source: 100 um / 13 cm3/mol}
            """);
    assertThat(result.rows().getFirst().met()).isTrue();
  }

  /** N = d F/V_m, P = loading; no test is needed. */
  @Test
  void anNPRatioFollowsFromTheDesign() throws IOException {
    StudyResult result =
        run(
            """
            cell: full
            positive: {active: NCM83125, electrolyte fraction: 30 wt%, loading: 2 mAh/cm2}
            protocol: [rest for 1 min]
            expect:
              - {quantity: N/P ratio, paper: 10.31, tolerance: 0.1 %, status: predicted, source: 20.62 / 2}
              - {quantity: one-C current, paper: 2 mA/cm2, tolerance: 0 %, status: input, source: the loading in an hour}
            """);
    assertThat(result.rows()).allMatch(ScoreRow::met);
  }

  @Test
  void aShortIsAResultAndItsEnsembleSpreadsAboutIt() throws IOException {
    StudyResult result =
        run(
            """
            cell: symmetric
            protocol: [{repeat: 40, steps: [plate at 1 mA/cm2 for 0.5 mAh/cm2, strip at 1 mA/cm2 for 0.5 mAh/cm2]}]
            ensemble: {members: 101, seed: 3, modulus: 6}
            expect:
              - {quantity: time to short, paper: "< 40 h", status: bound, source: s}
              - {quantity: cycles without short, paper: "< 40", status: bound, source: s}
            """);
    assertThat(result.end()).isInstanceOf(TestEnd.Shorted.class);
    ScoreRow time = result.rows().getFirst();
    double nominal = time.model().orNaN();
    // The trace shows the leak within a row or so of the crossing.
    assertThat(nominal * 3600).isCloseTo(result.end().time(), withinPercentage(1));
    Interval interval = Objects.requireNonNull(time.interval());
    assertThat(interval.low()).isLessThan(nominal);
    assertThat(interval.high()).isGreaterThan(nominal);
    // The median cell is the nominal one; with 101 draws the median wanders by about a tenth in
    // life.
    assertThat(interval.median()).isBetween(0.7 * nominal, 1.4 * nominal);
    assertThat(result.rows().get(1).model().orNaN()).isEqualTo(Math.floor(nominal), within(1.0));
    assertThat(result.balances()).allMatch(StudyResult.Balance::holds);
  }

  /** The leak of a shorted full cell drains it faster than can be followed; the short remains. */
  @Test
  void aFullCellThatShortsHasShortedWhateverItsLeakDoes() throws IOException {
    StudyResult result =
        run(
            """
            cell: full
            positive: {active: NCM83125, electrolyte fraction: 30 wt%, loading: 1.78 mAh/cm2}
            protocol: [{repeat: 30, steps: [charge at 2 mA/cm2 until 4.25 V, discharge at 2 mA/cm2 until 2.5 V]}]
            expect:
              - {quantity: cycle of short, paper: "<= 30", status: bound, source: s}
            """);
    assertThat(result.end()).isInstanceOf(TestEnd.Shorted.class);
    ScoreRow row = result.rows().getFirst();
    assertThat(row.met()).isTrue();
    // The voltage drop in the trace, not the simulator's event, tells the cycle; they agree.
    assertThat(row.remark()).isNull();
  }

  @Test
  void variantsCurvesAndComparisonsAreTheSameWhateverTheThreads() throws IOException {
    String protocol = "protocol: [plate at 0.5 mA/cm2 for 0.5 mAh/cm2]\n";
    Files.writeString(folder.resolve("b.yaml"), "study: B\ncell: symmetric\n" + CELL + protocol);
    run(
        "cell: symmetric\n"
            + protocol
            + """
            expect:
              - {quantity: filament growth, than: "= b", tolerance: 0 %, status: predicted, source: the same cell}
            variants:
              - {name: high pressure, set: {pressure: 10 MPa}}
            vary:
              - {title: t, path: pressure, values: [1 MPa, 10 MPa], axis: p, quantity: filament growth}
            """);
    StudyResult one = result(1).studies().getFirst();
    StudyResult three = result(3).studies().getFirst();
    assertThat(one.rows()).isEqualTo(three.rows()).allMatch(ScoreRow::met);
    assertThat(one.ablation()).isEqualTo(three.ablation());
    assertThat(one.curves().getFirst().values()).isEqualTo(three.curves().getFirst().values());
    // A variant and a point of the curve at the same pressure are the same cell.
    assertThat(Objects.requireNonNull(one.ablation()).rows().get(1).values().getFirst())
        .isEqualTo(one.curves().getFirst().values().get(1));
  }
}
