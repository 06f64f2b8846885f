package org.stratolith.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.Diffractogram;
import org.stratolith.record.Micrograph;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.study.Comparison;

/**
 * Measured records made of the simulated ones: the factor comes back and no error is left. Factors
 * are powers of two, so that nothing is rounded.
 */
class ClosedFormComparisonTest {

  private static final Diffractogram.Line COPPER = new Diffractogram.Line(1.54056, 1);
  private static final Diffractogram.Line MOLYBDENUM = new Diffractogram.Line(0.70932, 1);

  private static Comparison.Choice choice(
      @Nullable String signal, @Nullable String as, OverlayScale scale) {
    return new Comparison.Choice(signal, as, 0, scale, null);
  }

  private static MeasuredFile file(Measured... contents) {
    return new MeasuredFile(new Reading("made up", List.of(contents), Map.of(), List.of()));
  }

  private static Diffractogram scan(double factor, Diffractogram.Line line) {
    double[] angle = new double[801];
    double[] counts = new double[angle.length];
    for (int k = 0; k < angle.length; k++) {
      angle[k] = 20 + 0.05 * k;
      double first = Math.pow((angle[k] - 36.16) / 0.1, 2);
      double second = Math.pow((angle[k] - 52.07) / 0.1, 2);
      counts[k] = factor * Math.rint(100 + 4000 * Math.exp(-first) + 500 * Math.exp(-second));
    }
    return Diffractogram.ofCounts(angle, counts, List.of(line));
  }

  private static DepthProfile profile(String axis, String unit, String signal, double factor) {
    double[] position = new double[100];
    double[] counts = new double[100];
    for (int k = 0; k < position.length; k++) {
      position[k] = 5 * k;
      counts[k] = factor * Math.rint(1000 / (1 + Math.exp((position[k] - 250) / 20)));
    }
    return DepthProfile.of(
        Column.of(axis, unit), position, List.of(Column.of(signal, "1")), new double[][] {counts});
  }

  private static PhotoelectronSpectrum spectrum(double factor, boolean falling) {
    double[] energy = new double[101];
    double[] counts = new double[101];
    for (int k = 0; k < energy.length; k++) {
      int at = falling ? energy.length - 1 - k : k;
      energy[at] = 68 + 0.1 * k;
      double distance = (energy[at] - 73) / 0.8;
      counts[at] = factor * Math.rint(200 + 900 * Math.exp(-distance * distance));
    }
    return PhotoelectronSpectrum.of(falling ? "Al2p" : "Al 2p", 0, energy, counts);
  }

  private static void isExactly(Compared compared, String factor) {
    assertThat(compared.rows()).hasSize(1);
    List<Cell> cells = compared.rows().getFirst().cells();
    assertThat(cells.subList(2, 5)).extracting(Cell::text).containsOnly("0 %");
    assertThat(cells.get(5).text()).isEqualTo(factor);
    assertThat(cells.get(5).note()).startsWith("fitted: ");
  }

  @Test
  void aScanTimesFourIsTheScan() {
    for (OverlayScale scale : List.of(OverlayScale.STRONGEST, OverlayScale.AREA)) {
      Compared compared =
          DiffractionComparison.of(
              choice(null, null, scale),
              scan(1, COPPER),
              Map.of(),
              file(new Measured.Diffraction("", scan(4, COPPER))));
      isExactly(compared, "× 4");
    }
  }

  @Test
  void unscaledCountsAreComparedAsTheyAre() {
    Compared compared =
        DiffractionComparison.of(
            choice(null, null, OverlayScale.NONE),
            scan(1, COPPER),
            Map.of(),
            file(new Measured.Diffraction("", scan(2, COPPER))));
    List<Cell> cells = compared.rows().getFirst().cells();
    // The largest difference is half of the highest count, where the line stands.
    assertThat(cells.get(4).text()).isEqualTo("50 %");
    assertThat(cells.get(5).text()).isEqualTo("none");
  }

  @Test
  void bothScansAreReducedByTheSameAnalysis() {
    Compared compared =
        DiffractionComparison.of(
            choice(null, null, OverlayScale.STRONGEST),
            scan(1, COPPER),
            Map.of(),
            file(new Measured.Diffraction("", scan(4, COPPER))));
    List<List<Cell>> lines = lines(compared);
    assertThat(lines).hasSize(2);
    for (List<Cell> line : lines) {
      assertThat(line.get(0).text()).isEqualTo(line.get(1).text());
      assertThat(line.get(2).text()).isEqualTo(line.get(3).text());
    }
    assertThat(lines.getFirst().getFirst().text()).isEqualTo("36.16");
  }

  private static List<List<Cell>> lines(Compared compared) {
    Block.Folded folded = (Block.Folded) compared.blocks().getLast();
    return ((Block.Table) folded.blocks().getFirst()).rows();
  }

  @Test
  void scansOfOtherWavelengthsAreRefused() {
    assertThatThrownBy(() ->
            DiffractionComparison.of(
                choice(null, null, OverlayScale.STRONGEST),
                scan(1, COPPER),
                Map.of(),
                file(new Measured.Diffraction("", scan(1, MOLYBDENUM)))))
        .hasMessage(
            "measured with 0.7093 Å and simulated with 1.5406 Å, the angles are not of one scale");
  }

  @Test
  void anIonUnderAnotherNameIsTheIon() {
    Compared compared =
        ProfileComparison.of(
            Comparison.Kind.SECONDARY_IONS,
            choice("Li5Al2O+", "Li2AlO+", OverlayScale.STRONGEST),
            profile("Sputter Time", "s", "Li5Al2O+", 1),
            file(new Measured.Profile("", profile("Sputter Time", "s", "Li_2AlO+", 8))));
    isExactly(compared, "× 8");
    assertThat(compared.rows().getFirst().note()).isEqualTo("in the file: Li_2AlO+");
    for (List<Cell> row : ((Block.Table) compared.blocks().getFirst()).rows()) {
      assertThat(row.get(1).text()).as(row.get(0).text()).isEqualTo(row.get(2).text());
    }
  }

  @Test
  void profilesOverOtherAxesAndWithoutTheSignalAreRefused() {
    DepthProfile simulated = profile("Sputter Time", "s", "Li3+", 1);
    assertThatThrownBy(() ->
            ProfileComparison.of(
                Comparison.Kind.SECONDARY_IONS,
                choice(null, null, OverlayScale.STRONGEST),
                simulated,
                file(new Measured.Profile("", profile("Depth", "nm", "Li3+", 1)))))
        .hasMessage(
            "the profile in it is over Depth / nm, the simulated one over Sputter Time / s");
    assertThatThrownBy(() ->
            ProfileComparison.of(
                Comparison.Kind.SECONDARY_IONS,
                choice("Li3+", null, OverlayScale.STRONGEST),
                simulated,
                file(new Measured.Profile("", profile("Sputter Time", "s", "Cs+", 1)))))
        .hasMessage(
            "no signal in it is called 'Li3+', only 'Cs+'\n"
                + "Maybe say what the file calls it: \"as: …\"");
    assertThatThrownBy(() ->
            ProfileComparison.of(
                Comparison.Kind.SECONDARY_IONS,
                choice(null, null, OverlayScale.STRONGEST),
                simulated,
                file(new Measured.Diffraction("", scan(1, COPPER)))))
        .hasMessage("there is no depth profile in it; it holds diffractogram");
    assertThatThrownBy(() ->
            ProfileComparison.of(
                Comparison.Kind.SECONDARY_IONS,
                choice(null, null, OverlayScale.AREA),
                simulated,
                file(new Measured.Profile("", profile("Sputter Time", "s", "Li3+", 0)))))
        .hasMessage(
            "one of the two has nothing above zero in the overlap, so no scale can be found");
    assertThatThrownBy(() ->
            ProfileComparison.of(
                Comparison.Kind.SECONDARY_IONS,
                choice(null, null, OverlayScale.NONE),
                simulated,
                file(new Measured.Profile("", profile("Sputter Time", "s", "Li3+", 0)))))
        .hasMessage("nothing above zero was measured in the overlap");
  }

  @Test
  void aSpectrumScannedDownwardsIsTheSpectrum() {
    Compared compared =
        PhotoelectronComparison.of(
            choice("Al 2p", null, OverlayScale.AREA),
            List.of(spectrum(1, false)),
            file(new Measured.Photoelectrons("Al2p", spectrum(2, true))));
    isExactly(compared, "× 2");
  }

  @Test
  void aTimeOfEtchingThatWasNotMeasuredIsRefused() {
    Comparison.Choice late = new Comparison.Choice(null, null, 60, OverlayScale.AREA, null);
    assertThatThrownBy(() ->
            PhotoelectronComparison.of(
                late,
                List.of(spectrum(1, false)),
                file(new Measured.Photoelectrons("Al2p", spectrum(2, true)))))
        .hasMessage("no spectrum was measured after 60 s of etching; the nearest after 0 s");
  }

  @Test
  void theSameMapHasNoError() {
    double[] values = new double[400];
    Arrays.setAll(values, k -> 1e9 * (40 + k % 37));
    Micrograph map = Micrograph.of(Column.of("Youngs Modulus", "GPa"), 20, 20, 1e-6, 1e-6, values);
    Compared compared =
        ModulusComparison.of(Comparison.Choice.NONE, map, file(new Measured.Image("DMT", map)));
    List<Cell> cells = compared.rows().getFirst().cells();
    assertThat(cells.subList(2, 5)).extracting(Cell::text).containsOnly("0 %");
    Block.Table table = (Block.Table) compared.blocks().getFirst();
    double mean = Arrays.stream(values).sum() / values.length * 1e-9;
    assertThat(table.rows().getFirst().get(1).text()).isEqualTo("%.2f GPa".formatted(mean));
    assertThat(table.rows()).allMatch(row -> row.get(1).equals(row.get(2)));
  }

  @Test
  void anImageThatIsNoModulusIsRefused() {
    Micrograph map = Micrograph.of(Column.of("Youngs Modulus", "GPa"), 1, 1, 1, 1, new double[1]);
    Micrograph height = Micrograph.of(Column.of("Height", "nm"), 1, 1, 1, 1, new double[1]);
    assertThatThrownBy(() ->
            ModulusComparison.of(
                Comparison.Choice.NONE, map, file(new Measured.Image("Topography", height))))
        .hasMessage("no image in it is a modulus, in Pa; it holds 'Topography / nm'");
  }
}
