package org.stratolith.foil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratolith.foil.rolling.Layup;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.testing.ForAll;

class FoilChainTest {

  private static final FoilParameters PARAMETERS = FoilParameters.of(FoilParameters.resource());
  private static final double HOT = 451.15;

  private static FoilProcess process(
      FoilProcess.@Nullable Precursor precursor, int turns, double end) {
    return new FoilProcess(
        100e-6, precursor, Double.NaN, 1, turns, Layup.Arrangement.COIL, true, end, null, "H0");
  }

  private static FoilProcess exposed(double seconds) {
    return process(new FoilProcess.Vapour(3.6, HOT, seconds), 8, 60e-6);
  }

  private static FoilProcess hypothesis(FoilProcess p, String name) {
    return new FoilProcess(
        p.foilThickness(),
        p.precursor(),
        p.precursorRadius(),
        p.coatedFaces(),
        p.turns(),
        p.arrangement(),
        p.outwards(),
        p.finalThickness(),
        p.annealing(),
        name);
  }

  /** Calibrated: transfer coefficient and slip length, by these two numbers of Su 2024. */
  @Test
  void fortySecondsMakeThePapersLayers() {
    FaceReading reading = FoilChain.run(exposed(40), PARAMETERS).upperReading();
    assertThat(reading.lithiumFreeDepth()).isCloseTo(100e-9, within(3e-9));
    assertThat(reading.enrichedDepth()).isCloseTo(300e-9, within(9e-9));
    assertThat(reading.bulkProduct()).isBetween(0.01, 0.04);
  }

  @Test
  void theProductOfTheFaceIsTheDepositThinnedByTheStretch() {
    FoilStructure made = FoilChain.run(exposed(40), PARAMETERS);
    double moles = made.deposit().loading() / 0.13334;
    double layer = moles * PARAMETERS.reaction().product() / made.rolling().stretch();
    double spacing = made.lamellaSpacing();
    double found =
        made.upper().amount("Li9Al4", 0, spacing / 2) + made.upper().amount("LiCl", 0, spacing / 2);
    assertThat(found).isCloseTo(layer, within(1e-12 * layer));
    assertThat(spacing).isCloseTo(7.5e-6, within(1e-15));
  }

  @ForAll(cases = 12)
  void everyBalanceCloses(ForAll.Case random) {
    FoilProcess process =
        new FoilProcess(
            random.uniform(60e-6, 150e-6),
            random.random().nextBoolean()
                ? new FoilProcess.Vapour(random.uniform(1, 4), HOT, random.uniform(5, 60))
                : new FoilProcess.Powder(random.logUniform(1e-4, 5e-3)),
            random.logUniform(10e-9, 300e-9),
            random.random().nextInt(1, 3),
            random.random().nextInt(2, 14),
            random.random().nextBoolean() ? Layup.Arrangement.COIL : Layup.Arrangement.STACK,
            random.random().nextBoolean(),
            random.uniform(45e-6, 60e-6),
            random.random().nextBoolean() ? new FoilProcess.Annealing(380, 3600) : null,
            random.random().nextBoolean() ? "H0" : "H1");
    FoilStructure made = FoilChain.run(process, PARAMETERS);
    assertThat(made.audit().largest()).isLessThan(MassAudit.LIMIT);
    assertThat(made.upper().thickness() + made.lower().thickness())
        .isCloseTo(process.finalThickness(), within(1e-18));
  }

  @Test
  void controlsOfThePaperComeOut() {
    double shorter = FoilChain.run(exposed(20), PARAMETERS).upperReading().lithiumFreeDepth();
    double usual = FoilChain.run(exposed(40), PARAMETERS).upperReading().lithiumFreeDepth();
    double longer = FoilChain.run(exposed(60), PARAMETERS).upperReading().lithiumFreeDepth();
    assertThat(shorter).isLessThan(usual);
    assertThat(usual).isLessThan(longer);

    FoilStructure direct =
        FoilChain.run(process(new FoilProcess.Vapour(3.6, HOT, 40), 1, 60e-6), PARAMETERS);
    assertThat(direct.upperReading().bulkProduct()).isLessThan(1e-6);
    assertThat(direct.upperReading().surfacePorosity()).isGreaterThan(0.15);
    assertThat(direct.upperReading().lithiumFreeDepth()).isGreaterThan(1e-6);
    assertThat(direct.lower().fraction("LiCl", 0)).isZero();

    FoilProcess coarse =
        new FoilProcess(
            100e-6,
            new FoilProcess.Powder(3.6e-3),
            2e-6,
            1,
            8,
            Layup.Arrangement.COIL,
            true,
            60e-6,
            null,
            "H0");
    FaceReading micro = FoilChain.run(coarse, PARAMETERS).upperReading();
    assertThat(micro.lithiumFreeDepth()).isZero();
    assertThat(micro.enrichedDepth()).isZero();
  }

  @Test
  void bothFacesOfACoilAreAlikeAndThoseOfAStackAreNot() {
    FoilStructure coil = FoilChain.run(exposed(40), PARAMETERS);
    assertThat(coil.lowerReading()).isEqualTo(coil.upperReading());
    FoilProcess e = exposed(40);
    FoilProcess stacked =
        new FoilProcess(
            e.foilThickness(),
            e.precursor(),
            e.precursorRadius(),
            1,
            8,
            Layup.Arrangement.STACK,
            true,
            60e-6,
            null,
            "H0");
    FoilStructure stack = FoilChain.run(stacked, PARAMETERS);
    assertThat(stack.upperReading().lithiumFreeDepth()).isGreaterThan(90e-9);
    assertThat(stack.lowerReading().lithiumFreeDepth()).isZero();
    assertThat(stack.lowerReading().surfaceProduct()).isZero();
  }

  /** What the paper's mechanism reaches with the assumed mobilities; not what the paper sees. */
  @Test
  void driftAloneLeavesLithiumAtTheFace() {
    FoilStructure made = FoilChain.run(hypothesis(exposed(40), "H1"), PARAMETERS);
    assertThat(made.upperReading().lithiumFreeDepth()).isZero();
    assertThat(made.upperReading().enrichedDepth()).isGreaterThan(200e-9);
  }

  @Test
  void bareFoilStaysLithium() {
    FoilStructure made = FoilChain.run(process(null, 1, Double.NaN), PARAMETERS);
    assertThat(made.arealCapacity() / 36_000).isCloseTo(20.6, within(0.1));
    assertThat(made.upper().modulus()).isEqualTo(4.9e9);
    assertThat(made.audit().largest()).isLessThan(MassAudit.LIMIT);
  }

  @Test
  void isTheSameToTheLastBit() {
    DepthStructure first = FoilChain.run(exposed(33), PARAMETERS).upper();
    DepthStructure again = FoilChain.run(exposed(33), PARAMETERS).upper();
    for (int cell = 0; cell < first.cells(); cell++) {
      assertThat(again.fraction("LiCl", cell)).isEqualTo(first.fraction("LiCl", cell));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "temperature, lithium melts",
        "concentration, its solid with",
        "loading, would consume",
        "final thickness, rolling makes nothing thicker",
        "final thickness, the thinnest that the rolls can make",
        "turns, nothing rolls them",
        "turns, has to hold a deposit"
      })
  void impossibleProcessesAreTold(String expected) {
    FoilProcess.Vapour vapour = new FoilProcess.Vapour(3.6, HOT, 40);
    FoilProcess bad =
        switch (expected) {
          case "temperature, lithium melts" ->
              process(new FoilProcess.Vapour(3.6, 460, 40), 8, 60e-6);
          case "concentration, its solid with" ->
              process(new FoilProcess.Vapour(3.6, 420, 40), 8, 60e-6);
          case "loading, would consume" -> process(new FoilProcess.Powder(0.3), 8, 60e-6);
          case "final thickness, rolling makes nothing thicker" -> process(vapour, 1, 120e-6);
          case "final thickness, the thinnest that the rolls can make" ->
              process(vapour, 8, 0.1e-6);
          case "turns, nothing rolls them" -> process(vapour, 8, Double.NaN);
          default -> process(new FoilProcess.Powder(0.04), 80, 60e-6);
        };
    List<Finding> findings = Feasibility.of(bad, PARAMETERS);
    assertThat(findings).isNotEmpty();
    assertThat(findings.getFirst().entry() + ", " + findings.getFirst().message())
        .startsWith(expected.substring(0, expected.indexOf(',')))
        .contains(expected.substring(expected.indexOf(',') + 2));
    assertThat(findings.getFirst().advice()).startsWith("Maybe");
    assertThatThrownBy(() -> FoilChain.run(bad, PARAMETERS)).hasMessageContaining("Maybe");
  }
}
