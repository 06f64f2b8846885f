package org.stratolith.reader.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.InstrumentCsv;
import org.stratolith.text.InputException;

class ProfileTableFormatTest {

  @TempDir Path folder;

  private static Reading read(String text) {
    return InstrumentFiles.read(
        FileBytes.of("own.csv", text.getBytes(StandardCharsets.UTF_8)), ReadingOptions.DEFAULTS);
  }

  private static DepthProfile profile(Reading reading) {
    return reading.contents(Measured.Profile.class).getFirst().record();
  }

  @Test
  void readsALineScanWithItsUnits() {
    Reading reading = read("# a comment\nDistance (um);Al K;Modulus / GPa\n0;10;1,5\n0,5;12;2\n");
    DepthProfile profile = profile(reading);
    assertThat(reading.format()).isEqualTo("Table over distance");
    assertThat(profile.positions()).containsExactly(0, 0.5e-6);
    assertThat(profile.values(profile.signalIndex("Al K"))).containsExactly(10, 12);
    assertThat(profile.values(profile.signalIndex("Modulus"))).containsExactly(1.5e9, 2e9);
    assertThat(reading.remarks().getFirst().problem().message())
        .isEqualTo("without a unit, and taken as plain numbers: Al K");
  }

  @Test
  void readsWhatConvertWrites() {
    DepthProfile written =
        DepthProfile.of(
            Column.of("Sputter Time", "s"),
            new double[] {0, 5, 10},
            List.of(Column.of("Li_5Al_2O+", "1"), Column.of("Fluence", "1/cm2")),
            new double[][] {{7, 6, Double.NaN}, {0, 1e19, 2e19}});
    Path file = folder.resolve("a.profile.csv");
    InstrumentCsv.write(file, written);
    DepthProfile read = profile(InstrumentFiles.read(file));
    assertThat(read.axis()).isEqualTo(written.axis());
    assertThat(read.signals()).isEqualTo(written.signals());
    assertThat(read.positions()).containsExactly(written.positions());
    assertThat(read.values(0)).containsExactly(written.values(0));
    assertThat(read.values(1)).containsExactly(written.values(1));
  }

  @Test
  void aDepthWithoutItsUnitIsNoProfile() {
    assertThatThrownBy(() -> read("Depth,Al K\n0,10\n1,12\n")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> read("Depth / s,Al K\n0,10\n1,12\n"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void positionsThatFallAreRefused() {
    assertThatThrownBy(() -> read("Depth / nm,Al K / 1\n0,10\n5,12\n3,12\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("own.csv")
        .hasMessageContaining("follows")
        .hasMessageContaining("Maybe two profiles were joined");
  }
}
