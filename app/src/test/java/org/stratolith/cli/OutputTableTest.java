package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.Diffractogram;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Micrograph;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.record.Voltammogram;

/** What each kind of record becomes, and how the outputs of one file are named. */
class OutputTableTest {

  @TempDir Path folder;

  private static final ImpedanceSpectrum SPECTRUM =
      ImpedanceSpectrum.of(new double[] {10}, new double[] {3}, new double[] {-4}, Double.NaN);

  private static List<OutputTable> tables(Measured... contents) {
    return OutputTable.of(new Reading("test", List.of(contents), Map.of(), List.of()));
  }

  private List<String> written(Measured... contents) throws IOException {
    Path path = folder.resolve("out.csv");
    List<OutputTable> tables = tables(contents);
    assertThat(tables).hasSize(1);
    tables.getFirst().writer().accept(path);
    List<String> lines = Files.readAllLines(path);
    assertThat(tables.getFirst().rows()).isEqualTo(lines.size() - 1);
    return lines;
  }

  @Test
  void severalOfOneKindAreNamedByTheFileOrNumbered() {
    List<OutputTable> tables =
        tables(
            new Measured.Spectrum("EIS @ 25 °C", SPECTRUM),
            new Measured.Spectrum("", SPECTRUM),
            new Measured.Spectrum("eis/25 C", SPECTRUM),
            new Measured.Diffraction("Scan 1", diffractogram()));
    assertThat(OutputTable.fileNames("cell", tables))
        .containsExactly(
            "cell-eis-25-c.impedance.csv",
            "cell-2.impedance.csv",
            "cell-eis-25-c-3.impedance.csv",
            "cell.xrd.csv");
  }

  @Test
  void spectra() throws IOException {
    List<String> lines = written(new Measured.Spectrum("", SPECTRUM));
    assertThat(lines.get(0)).startsWith("Test Time / s,Voltage / V,Current / A,Step Count / 1,");
    assertThat(lines.get(1)).startsWith(",,,1,10,3,-4,5,-53.13010235415598");
  }

  private static Diffractogram diffractogram() {
    return Diffractogram.ofCounts(new double[] {10, 10.02}, new double[] {0, 9}, List.of());
  }

  @Test
  void diffractograms() throws IOException {
    assertThat(written(new Measured.Diffraction("", diffractogram())))
        .containsExactly(
            "Two Theta / deg,Intensity / 1,Intensity Deviation / 1", "10,0,1", "10.02,9,3");
  }

  @Test
  void depthProfilesInTheUnitsOfTheirHeadings() throws IOException {
    DepthProfile profile =
        DepthProfile.of(
            Column.of("Depth", "nm"),
            new double[] {0, 5e-9},
            List.of(Column.of("Li_2Cl+, sum", "1")),
            new double[][] {{7, Double.NaN}});
    assertThat(written(new Measured.Profile("", profile)))
        .containsExactly("Depth / nm,\"Li_2Cl+, sum / 1\"", "0,7", "5,");
  }

  @Test
  void imagesPixelByPixel() throws IOException {
    Micrograph image =
        Micrograph.of(Column.of("Height", "nm"), 2, 1, 4e-6, 2e-6, new double[] {1e-9, 2e-9});
    assertThat(written(new Measured.Image("", image)))
        .hasSize(3)
        .startsWith("X / m,Y / m,Height / nm")
        .element(2)
        .asString()
        .endsWith(",2");
  }

  @Test
  void photoelectronSpectraShareOneTable() throws IOException {
    double[] energy = {75, 74.9};
    double[] counts = {10, 12};
    assertThat(
            written(
                new Measured.Photoelectrons(
                    "Al2p", PhotoelectronSpectrum.of("Al2p", 0, energy, counts)),
                new Measured.Photoelectrons(
                    "Al2p", PhotoelectronSpectrum.of("Al2p", 30, energy, counts))))
        .containsExactly(
            "Region,Etch Time / s,Binding Energy / eV,Counts / 1",
            "Al2p,0,75,10",
            "Al2p,0,74.9,12",
            "Al2p,30,75,10",
            "Al2p,30,74.9,12");
  }

  @Test
  void voltammograms() throws IOException {
    Voltammogram sweep =
        Voltammogram.of(
            new double[] {0, 1},
            new double[] {0, 0.1},
            new double[] {0, 1e-3},
            new int[] {1, 1},
            1e-4);
    assertThat(written(new Measured.Sweep("", sweep)))
        .containsExactly(
            "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Type,"
                + "Electrode Area / cm2,Current Density / mA cm-2",
            "0,0,0,1,sweep,1,0",
            "1,0.1,0.001,1,sweep,1,1");
  }
}
