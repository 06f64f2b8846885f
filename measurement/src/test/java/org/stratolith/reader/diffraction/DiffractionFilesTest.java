package org.stratolith.reader.diffraction;

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
import org.stratolith.record.Diffractogram;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

class DiffractionFilesTest {

  private static final List<InstrumentFormat> FORMATS =
      List.of(
          new RasFormat(),
          new RasxFormat(),
          new XrdmlFormat(),
          new BrukerRawFormat(),
          new BrmlFormat(),
          new XyFormat());

  private static Reading read(FileBytes file) {
    for (InstrumentFormat format : FORMATS) {
      if (format.recognises(file)) {
        return format.read(file, ReadingOptions.DEFAULTS);
      }
    }
    throw new AssertionError(file.name() + " is not recognised");
  }

  private static Diffractogram only(Reading reading) {
    assertThat(reading.contents()).hasSize(1);
    return reading.contents(Measured.Diffraction.class).getFirst().record();
  }

  private static Reading text(String content) {
    return read(FileBytes.of("test.txt", content.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Points, first and last angle and intensity: of the .ras, their origins' own statements; of the
   * others, what stands in the file at its ends (with the step of the .raw from its header).
   */
  @ParameterizedTest
  @CsvSource({
    "TiO2-1-6h.ras, 4251, 5, 398, 90, 67",
    "XRD_RIGAKU.ras, 3501, 25, 13, 60, 2",
    "JO_KL_16_ZF_3_60deg_0.02step_12degpermin_001.rasx, 2851, 3, 2589, 60, 119",
    "Omega-2Theta_scan_high_temperature.rasx, 1042, 44, 2.16424083709717, 48.9968, 0",
    "GeO2-ZnO_700C_60min.xrdml, 8301, 9.90343322, 2488, 100.09488522, ",
    "HL1-2_5-90_60min.xrdml, 6474, 5.00116514, 1426, 89.99348491, ",
    "Li2CO3_0p9001-ZrO2_0p1000--8min.xrdml, 8282, 10.00943322, 2700, 99.99442286, ",
    "Scan_C1.xrdml, 7181, 5.00475563, 374, 124.99166689, ",
    "m54313_om2th_10.xrdml, 1800, 26.025, 0, 79.995, ",
    "TiO2.raw, 1647, 10, 557, 70.0419, 328",
    "TwoTheta_scan_scrambled.raw, 7134, 10, 283.7692, 85.0413, -105.7783",
    "TiOF.brml, 2469, 9.998839261, 4471, 60.0127760, ",
    "example_bmb.xye, 575, 0.5, 662.407183, , ",
    "example_evadiffract.xy, 28, 5.0001, 4.852, , ",
    "example_mac.xye, 599, 0, 11.632, , ",
    "example_mythen.xye, 74, 2.038, 76131, , ",
    "example_ocx.xy, 1876, 5, 2.732, 80, ",
    "CaNi(PO3)4_800_240_Ca(OH)2_(NH4)2HPO4_NiO.xy, 8301, 9.90343322, 3566, 100.09488522, "
  })
  void everySampleReads(
      String name, Integer points, double first, double begin, Double last, Double end) {
    Diffractogram scan = only(read(FileBytes.read(Samples.file("xrd/" + name))));
    if (points != null) {
      assertThat(scan.size()).isEqualTo(points);
    }
    assertThat(scan.twoTheta(0)).isEqualTo(first);
    assertThat(scan.intensity(0)).isCloseTo(begin, within(1e-4));
    if (last != null) {
      // The .raw states start and step, here printed to four places; so does the .brml's header.
      assertThat(scan.twoTheta(scan.size() - 1)).isCloseTo(last, within(0.021));
    }
    if (end != null) {
      assertThat(scan.intensity(scan.size() - 1)).isCloseTo(end, within(1e-4));
    }
  }

  /** The converter of the National Institute for Materials Science gives the same points. */
  @Test
  void rasIsWhatTheConverterOfItsOriginGives() throws IOException {
    Diffractogram scan = only(read(FileBytes.read(Samples.file("xrd/XRD_RIGAKU.ras"))));
    List<String> rows =
        Files.readAllLines(Samples.file("xrd/XRD_RIGAKU.reference.csv")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(scan.size()).isEqualTo(rows.size());
    for (int k = 0; k < rows.size(); k++) {
      String[] cells = rows.get(k).split(",", -1);
      assertThat(scan.twoTheta(k)).isEqualTo(Double.parseDouble(cells[0]));
      assertThat(scan.intensity(k)).isEqualTo(Double.parseDouble(cells[1]));
      assertThat(scan.deviation(k)).isEqualTo(Math.sqrt(Math.max(Double.parseDouble(cells[1]), 1)));
    }
    assertThat(scan.radiation())
        .containsExactly(
            new Diffractogram.Line(1.540593, 1), new Diffractogram.Line(1.544414, 0.5));
  }

  /** The two-column pattern of this sample is that of its xrdml sibling's instrument. */
  @Test
  void radiationIsThatOfTheFile() {
    assertThat(only(read(FileBytes.read(Samples.file("xrd/TiO2.raw")))).radiation().get(1).weight())
        .isEqualTo(0.5);
    assertThat(only(read(FileBytes.read(Samples.file("xrd/TiOF.brml")))).radiation().getFirst())
        .isEqualTo(new Diffractogram.Line(1.5406, 1));
    assertThat(only(read(FileBytes.read(Samples.file("xrd/example_bmb.xye")))).radiation())
        .containsExactly(new Diffractogram.Line(0.414581, 1));
  }

  @Test
  void anAttenuatorIsTakenOut() {
    Reading reading =
        text(
            """
            *RAS_DATA_START
            *RAS_HEADER_START
            *MEAS_DATA_COUNT "3.0000000000"
            *MEAS_SCAN_AXIS_X_INTERNAL "TwoTheta"
            *MEAS_COND_XG_WAVE_TYPE "Ka1"
            *HW_XG_WAVE_LENGTH_ALPHA1 "1.540593"
            *RAS_HEADER_END
            *RAS_INT_START
            10.0 100 1.0
            10.1 400 25.0
            *RAS_INT_END
            *RAS_DATA_END
            """);
    Diffractogram scan = only(reading);
    // 400 counts behind a factor of 25: 10000, whose deviation is 25 x sqrt(400).
    assertThat(scan.intensity(1)).isEqualTo(10_000);
    assertThat(scan.deviation(1)).isEqualTo(500);
    assertThat(scan.radiation()).hasSize(1);
    assertThat(reading.remarks().toString()).contains("has 2 points, its header says 3");
  }

  @Test
  void severalScansAndScansOverAnotherAxisAreToldApart() {
    String scan =
        """
        *RAS_HEADER_START
        *MEAS_SCAN_AXIS_X_INTERNAL "%s"
        *RAS_HEADER_END
        *RAS_INT_START
        %s 100 1.0
        *RAS_INT_END
        """;
    Reading reading =
        text(
            "*RAS_DATA_START\n"
                + scan.formatted("TwoThetaOmega", "10")
                + scan.formatted("Omega", "20")
                + scan.formatted("2Theta/Theta", "30")
                + "*RAS_DATA_END\n");
    assertThat(reading.contents()).hasSize(2);
    assertThat(reading.remarks().toString()).contains("runs over 'Omega', not over 2theta");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 5 2~10.1 6 2~10.2 7 2~10.3 8 3~10.4 9 3|XYE",
        "# 2Theta counts~10;5~10,1;6~10,2;7~10,3;8~10,4;9|XY",
        "2theta,I~10,5~10.1,6~10.2,7~10.3,8~10.4,9|XY",
      })
  void columnsAreRecognised(String content, String format) {
    Reading reading = text(content.replace("~", "\n"));
    assertThat(reading.format()).isEqualTo(format);
    assertThat(only(reading).size()).isEqualTo(5);
    assertThat(only(reading).twoTheta(4)).isEqualTo(10.4);
    assertThat(only(reading).intensity(4)).isEqualTo(9);
  }

  /** An impedance, a discharge, a table with headings, binary data are no diffractograms. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100000,10,-1~90000,11,-2~80000,12,-3~70000,13,-4~60000,14,-5~50000,15,-5",
        "0,4.2~0.01,4.1~0.02,4.0~0.03,3.9~0.04,3.8~0.05,3.7",
        "t,E~0,4.2~1,4.1~2,4.0~3,3.9~4,3.8~5,3.7",
        "0,4.2~1,4.1~2,4.0~3,3.9~4,3.8~5,3.7",
        "one two~three four"
      })
  void otherNumbersAreNotClaimed(String content) {
    FileBytes file = FileBytes.of("x", content.replace("~", "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(FORMATS).noneMatch(format -> format.recognises(file));
  }

  @Test
  void damagedFilesSayWhatIsMissing() throws IOException {
    byte[] raw = Files.readAllBytes(Samples.file("xrd/TiO2.raw"));
    Reading half = read(FileBytes.of("half.raw", Arrays.copyOf(raw, raw.length - 400)));
    assertThat(only(half).size()).isEqualTo(1547);
    assertThat(half.remarks().toString()).contains("has 1547 of its 1647 points");
    assertThatThrownBy(() -> read(FileBytes.of("stub.raw", Arrays.copyOf(raw, 100))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("stub.raw");
    byte[] xml = Files.readAllBytes(Samples.file("xrd/Scan_C1.xrdml"));
    assertThatThrownBy(() -> read(FileBytes.of("cut.xrdml", Arrays.copyOf(xml, 10_000))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cut.xrdml")
        .hasMessageContaining("is damaged XML")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> text("RAW1.01 and so on"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("only RAW4.00 is read");
  }

  /** A document type that would expand to gigabytes, or fetch a file, is not looked at. */
  @Test
  void hostileXmlIsRefused() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<xrdMeasurements><id>&b;</id></xrdMeasurements>";
    assertThatThrownBy(() -> text(bomb)).isInstanceOf(InputException.class);
  }

  /** A line of a separator alone looks blank; a damaged file with one once ended in a crash. */
  @Test
  void aLineThatOnlyLooksBlankIsPassedOver() {
    assertThat(only(text("# 2theta\n10 1\n\u001c\n10.1 2\n10.2 3\n10.3 4\n10.4 5\n")).size())
        .isEqualTo(5);
  }
}
