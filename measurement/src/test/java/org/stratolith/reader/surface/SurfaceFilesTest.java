package org.stratolith.reader.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.Micrograph;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

class SurfaceFilesTest {

  private static Reading read(InstrumentFormat format, FileBytes file) {
    assertThat(format.recognises(file)).isTrue();
    return format.read(file, ReadingOptions.DEFAULTS);
  }

  private static DepthProfile profile(String name) {
    Reading reading =
        read(new SurfaceLabFormat(), FileBytes.read(Samples.file("tof_sims/" + name)));
    return reading.contents(Measured.Profile.class).getFirst().record();
  }

  @ParameterizedTest
  @CsvSource({
    "I241209m_A_MAPI_1f-1nA_pos-B4 - NF.txt, 165, 240.522",
    "I240416f_B_MAPI_1f_pos-B1 - NF - with-lat-ROI.txt, 42, 60.1306",
    "I240416f_B_MAPI_1f_pos-B1 - NF.txt, 42, 60.1306"
  })
  void rowsAndLastTime(String name, int rows, double last) {
    DepthProfile profile = profile(name);
    assertThat(profile.size()).isEqualTo(rows);
    assertThat(profile.position(rows - 1)).isEqualTo(last);
    assertThat(profile.axis().label()).isEqualTo("Sputter Time / s");
  }

  @Test
  void valuesOfTheSecondRow() {
    DepthProfile profile = profile("I241209m_A_MAPI_1f-1nA_pos-B4 - NF.txt");
    assertThat(profile.position(1)).isEqualTo(1.4666);
    // Fluence in ions/cm2 in the file, per m2 here.
    assertThat(profile.value(profile.signalIndex("Fluence"), 1)).isCloseTo(3.99499e16, within(1.0));
    assertThat(profile.value(profile.signalIndex("total"), 1)).isEqualTo(701314);
    assertThat(profile.signalIndex("^119Sn+")).isPositive();
  }

  /** Names with commas and sums of ions, infinite intensities. */
  @Test
  void negativeIonsAndSaturation() {
    Reading reading =
        read(
            new SurfaceLabFormat(),
            FileBytes.read(Samples.file("tof_sims/I241209p_A_MAPI_1f-1nA_neg-B4 - NF.txt")));
    DepthProfile profile = reading.contents(Measured.Profile.class).getFirst().record();
    assertThat(profile.signalIndex("^118SnI_3-SnI_3-")).isPositive();
    assertThat(reading.remarks().toString()).contains("intensities are infinite");
    assertThat(reading.metadata()).containsEntry("m/z of O-", "15.9963");
  }

  @Test
  void theOtherPolymerReferenceAndTheClusterSizes() {
    assertThat(profile("I241213e_M_PCBM-ref_2D_pos-B1 - NF.txt").size()).isPositive();
    DepthProfile clusters = profile("241209_Ar500-20keV_Range-1-1350.txt");
    assertThat(clusters.axis().name()).isEqualTo("Cluster Size");
    assertThat(clusters.position(clusters.size() - 1)).isEqualTo(1350);
    assertThat(clusters.value(0, 0)).isCloseTo(0.02e-12, within(1e-20));
  }

  /** Damage that once ended in crashes: a blank line in the head, more masses than names. */
  @Test
  void damageInTheHeadOfADepthProfileIsPassedOver() {
    List<String> lines =
        List.of(
            "# Smoothing",
            "",
            "#\t\t\t\ttotal",
            "#\t\t\t\tN/A\t7",
            "#Data Point #\tSputter Time (s)\tDose (ions)\tFluence (ions/cm^2)\tIntensity",
            "1\t0\t1\t2\t3",
            "2\t1\t1\t2\t4");
    String text = String.join("\n", lines);
    FileBytes file = FileBytes.of("cut.txt", text.getBytes(StandardCharsets.UTF_8));
    Reading reading = read(new SurfaceLabFormat(), file);
    DepthProfile profile = reading.contents(Measured.Profile.class).getFirst().record();
    assertThat(profile.value(profile.signalIndex("total"), 1)).isEqualTo(4);
  }

  /** Expected by the tests of the file's origin. */
  @Test
  void gwyddionChannel() {
    Reading reading = read(new GwyddionFormat(), FileBytes.read(Samples.file("afm/test.gwy")));
    assertThat(reading.contents()).hasSize(1);
    Measured.Image image = reading.contents(Measured.Image.class).getFirst();
    assertThat(image.name()).isEqualTo("Test");
    Micrograph record = image.record();
    assertThat(record.columns()).isEqualTo(128);
    assertThat(record.rows()).isEqualTo(128);
    // The expectation has five digits, the second of them cut rather than rounded.
    assertThat(record.value(0, 0)).isCloseTo(0.00082494, within(1e-8));
    assertThat(record.value(33, 44)).isCloseTo(0.00085301, within(1e-8));
    assertThat(reading.metadata()).containsEntry("/0/data/xreal", "128.0");
    // The file gives no unit of length, so a width in metres would be a guess.
    assertThat(record.width()).isNaN();
    assertThat(reading.remarks().toString()).contains("has no lateral unit");
  }

  @Test
  void gwyddionFilesThatLieAreRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(Samples.file("afm/test.gwy"));
    assertThatThrownBy(
            () -> read(new GwyddionFormat(), FileBytes.of("cut", Arrays.copyOf(bytes, 5000))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("reaches beyond what contains it");
    byte[] lying = bytes.clone();
    int count = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("data\0D");
    lying[count + 9] = 0x7F;
    assertThatThrownBy(() -> read(new GwyddionFormat(), FileBytes.of("lying", lying)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the item 'data' reaches beyond its object");
  }

  /** Rates of the NIMS converter; the file's are single precision, the export has four places. */
  @Test
  void photoelectronsAreWhatTheConverterOfTheirOriginGives() throws IOException {
    Reading reading =
        read(new PhiFormat(), FileBytes.read(Samples.file("xps/XPS_PHI_QUANTERA_narrow.spe")));
    List<PhotoelectronSpectrum> spectra =
        reading.contents(Measured.Photoelectrons.class).stream()
            .map(Measured.Photoelectrons::record)
            .toList();
    assertThat(spectra.stream().map(PhotoelectronSpectrum::region))
        .containsExactly("Cu2p", "Cu LMM", "O1s", "C1s");
    double[] dwell = {0.431136, 1.07784, 1.07784, 1.07784};
    List<String> rows =
        Files.readAllLines(Samples.file("xps/XPS_PHI_QUANTERA_narrow.reference.csv")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    int compared = 0;
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row).split(",", -1);
      for (int k = 0; k < 4 && 2 * k + 1 < cells.length; k++) {
        if (row < spectra.get(k).size() && !cells[2 * k].isEmpty()) {
          assertThat(spectra.get(k).bindingEnergy(row))
              .isCloseTo(Double.parseDouble(cells[2 * k]), within(1e-9));
          double rate = Double.parseDouble(cells[2 * k + 1]);
          assertThat(spectra.get(k).counts(row) / dwell[k]).isCloseTo(rate, within(1e-6 * rate));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(501 + 801 + 201 + 201);
  }

  @Test
  void etchedSeriesHasItsTimes() throws IOException {
    Reading reading =
        read(new PhiFormat(), FileBytes.read(Samples.file("xps/XPS_PHI_QUANTERA_depth_1.pro")));
    List<PhotoelectronSpectrum> spectra =
        reading.contents(Measured.Photoelectrons.class).stream()
            .map(Measured.Photoelectrons::record)
            .toList();
    assertThat(spectra).hasSize(50);
    List<String> rows =
        Files.readAllLines(Samples.file("xps/XPS_PHI_QUANTERA_depth_1.reference.csv"));
    int heading = 0;
    while (!rows.get(heading).startsWith(",0.0000")) {
      heading++;
    }
    String[] minutes = rows.get(heading).split(",", -1);
    for (int cycle = 0; cycle < 25; cycle++) {
      assertThat(spectra.get(cycle).etchTime())
          .isCloseTo(60 * Double.parseDouble(minutes[cycle + 1]), within(1e-9));
      for (int point = 0; point < 201; point++) {
        String[] cells = rows.get(heading + 1 + point).split(",", -1);
        double rate = Double.parseDouble(cells[cycle + 1]);
        assertThat(spectra.get(cycle).counts(point) / 0.24)
            .isCloseTo(rate, within(1e-6 * rate + 1e-3));
      }
    }
    assertThat(spectra.get(25).region()).isEqualTo("Si2p");
  }
}
