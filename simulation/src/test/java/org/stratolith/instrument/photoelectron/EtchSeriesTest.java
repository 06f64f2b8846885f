package org.stratolith.instrument.photoelectron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.instrument.Structures;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Status;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.PhotoelectronSpectrum;

class EtchSeriesTest {

  /**
   * The formula worked by hand for aluminium at 1 keV: U = 0.3002, E_p = 15.78 eV, β = 0.0360, γ =
   * 0.1162, C = 1.697, D = 47.2, so λ = 23.7 Å; and silicon 23.86 Å. Optical data give 23 to 26 Å
   * for the two, the formula's own scatter being 10 %.
   */
  @Test
  void meanFreePathsAreThoseOfTheFormula() {
    InelasticMeanFreePath aluminium = InelasticMeanFreePath.of(2700, 3, 0.026982, 0);
    assertThat(aluminium.at(1000)).isCloseTo(23.68e-10, within(0.03e-10));
    InelasticMeanFreePath silicon = InelasticMeanFreePath.of(2330, 4, 0.028086, 1.1);
    assertThat(silicon.at(1000)).isCloseTo(23.86e-10, within(0.03e-10));
    // λ rises nearly as E^0.78 at high energy.
    double exponent = Math.log(aluminium.at(2000) / aluminium.at(1000)) / Math.log(2);
    assertThat(exponent).isBetween(0.75, 0.85);
  }

  /**
   * The attenuation length of aluminium that Strohmeier (1990) found, 2.6 nm at 1.18 to 1.41 keV.
   */
  @Test
  void aluminiumAttenuatesAsMeasured() {
    double path = InelasticMeanFreePath.of(2700, 3, 0.026982, 0).at(1300);
    assertThat(path).isCloseTo(2.6e-9, within(0.2 * 2.6e-9));
  }

  private static ParameterSet sharp() {
    ParameterSet set = InstrumentParameters.resource();
    for (String name : List.of("photoelectrons.mixing", "photoelectrons.roughness")) {
      set = set.with(name, Quantity.of(0.001, "nm"), Status.ASSUMED, "for the test");
    }
    return set;
  }

  /** A salt layer of d over alloy dims the alloy's line by exp(-d/λ) with the salt's path. */
  @Test
  void anOverlayerAttenuatesExponentially() {
    ParameterSet set = sharp();
    PhotoelectronLine line = PhotoelectronLine.all(set).getFirst();
    double d = 3e-9;
    DepthStructure covered = Structures.layers(new double[] {0, d, 1e-6}, "LiCl", "Li9Al4");
    DepthStructure pure = DepthStructure.uniform("Li9Al4", 1e-6, 1e9);
    double kinetic = 1486.6 - line.energy();
    var salt = PhaseLibrary.of("LiCl").crystal();
    double path = InelasticMeanFreePath.of(salt.density(), 8, 0.042394, 9.4).at(kinetic);
    double bare = EtchSeries.of(pure, set).area(line, 0);
    var alloy = PhaseLibrary.of("Li9Al4").crystal();
    double own =
        InelasticMeanFreePath.of(
                alloy.density(),
                alloy.composition().values().stream().mapToDouble(a -> a).sum() * 1.615,
                alloy.mass() * 6.02214076e23,
                0)
            .at(kinetic);
    double expected = bare * path / own * Math.exp(-d / path);
    assertThat(EtchSeries.of(covered, set).area(line, 0))
        .isCloseTo(expected, within(2e-3 * expected));
  }

  /** Etching through a layer of aluminium alloy takes its line away and leaves lithium's. */
  @Test
  void etchingWearsTheLayerDown() {
    ParameterSet set = InstrumentParameters.resource();
    EtchSeries series = EtchSeries.of(Structures.stratified(1), set);
    List<PhotoelectronLine> lines = PhotoelectronLine.all(set);
    double late = 500e-9 / set.value("photoelectrons.sputter-rate", Dimension.VELOCITY);
    assertThat(series.area(lines.get(0), late)).isLessThan(0.1 * series.area(lines.get(0), 0));
    assertThat(series.area(lines.get(1), late)).isLessThan(0.1 * series.area(lines.get(1), 0));
    assertThat(series.area(lines.get(2), late)).isGreaterThan(series.area(lines.get(2), 0));
  }

  @Test
  void doubletsAreTwoToOneAndOfUnitArea() {
    PhotoelectronLine chlorine = PhotoelectronLine.all(InstrumentParameters.resource()).get(1);
    double area = 0;
    for (double e = 100; e < 300; e += 0.01) {
      area += chlorine.at(e, 0.3) * 0.01;
    }
    // The Lorentzian keeps 0.2 % beyond 100 eV.
    assertThat(area).isCloseTo(1, within(3e-3));
    PhotoelectronLine narrow = new PhotoelectronLine("Cl", "2p", 198.5, 1.6, 0.5, 1, 0.1);
    assertThat(narrow.at(198.5, 0) / narrow.at(200.1, 0)).isCloseTo(2, within(1e-6));
  }

  @Test
  void spectraStandOnAStep() {
    List<PhotoelectronSpectrum> spectra =
        EtchSeries.of(Structures.stratified(1), InstrumentParameters.resource())
            .spectra(List.of(0.0, 60.0), 4);
    assertThat(spectra)
        .extracting(PhotoelectronSpectrum::region)
        .containsExactly("Al 2p", "Cl 2p", "Li 1s", "Al 2p", "Cl 2p", "Li 1s");
    PhotoelectronSpectrum chlorine = spectra.get(1);
    double low = 0;
    double high = 0;
    for (int i = 0; i < 20; i++) {
      low += chlorine.counts(i) / 20;
      high += chlorine.counts(chlorine.size() - 1 - i) / 20;
    }
    assertThat(high).isGreaterThan(low);
  }
}
