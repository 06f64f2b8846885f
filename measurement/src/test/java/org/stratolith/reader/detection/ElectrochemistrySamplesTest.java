package org.stratolith.reader.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

/** Every file of potentiostats among the samples is read, but for those that hold no data. */
class ElectrochemistrySamplesTest {

  /** Notes of people, settings, results of other programs. */
  private static final List<String> NO_DATA =
      List.of(
          "sample_info.txt",
          "SSB_webinar_sample_info.txt",
          "LiLi_TEGDME_1mA.mps",
          "1ZARC_DRT-RR.csv",
          "2ZARC_DRT-RR_0.csv",
          "2ZARC_DRT-RR_1.csv",
          "2ZARC_DRT-RR_2.csv",
          "gamma_data.csv",
          "gamma_data1.csv");

  /** Its authors took the heading of the frequency away, to see it refused. */
  private static final String DAMAGED = "exampleDataBioLogic_MissingFreq.mpt";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "biologic",
        "chi",
        "parstat",
        "gamry",
        "solid_state",
        "symmetric_cell",
        "eis",
        "eis_drt"
      })
  void everyFileWithDataIsRead(String folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.list(Samples.file(folder))) {
      files = paths.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    List<String> empty = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (NO_DATA.contains(name)) {
        assertThatThrownBy(() -> InstrumentFiles.read(file))
            .as(name)
            .isInstanceOf(InputException.class)
            .hasMessageContaining("is in no format that we know");
      } else if (name.equals(DAMAGED)) {
        assertThatThrownBy(() -> InstrumentFiles.read(file))
            .isInstanceOf(InputException.class)
            .hasMessageContaining(DAMAGED + ":62: has 18 cells, the heading has 17")
            .hasMessageContaining("a heading is missing");
      } else {
        Reading reading = InstrumentFiles.read(file);
        if (rows(reading) == 0 && !name.endsWith("_LOOP.txt")) {
          empty.add(name);
        }
      }
    }
    assertThat(empty).isEmpty();
  }

  private static int rows(Reading reading) {
    int rows = 0;
    for (Measured measured : reading.contents()) {
      rows +=
          switch (measured) {
            case Measured.Test test -> test.record().cycling().size();
            case Measured.Sweep sweep -> sweep.record().size();
            case Measured.Spectrum spectrum -> spectrum.record().size();
            default -> 0;
          };
    }
    return rows;
  }
}
