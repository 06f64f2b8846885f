package org.stratolith.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.report.Report;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.Measurement;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import org.stratolith.study.disk.RunWriter;
import org.stratolith.study.file.StudyFiles;

class InstrumentRunTest {

  private static final String STUDY =
      """
      study: Seen
      cell: symmetric
      negative: {foil thickness: 100 um}
      electrolyte: {mass: 150 mg, die: 10 mm}
      pressure: 2 MPa
      temperature: 25 degC
      protocol: [rest for 1 min]
      instruments:
        structure:
          - {thickness: 150 nm, Li9Al4 fraction: 40 vol%, LiCl fraction: 60 vol%, particle size: 30 nm}
          - {thickness: 50 um}
        X-ray diffraction: {step: 0.05 deg, speed: 0.1 deg/min}
        electron diffraction: [{from: 0 nm, to: 100 nm}, {from: 200 nm, to: 300 nm}]
        lattice images: [{from: 0 nm, to: 20 nm, places: 4}, {from: 200 nm, to: 220 nm, places: 4}]
        secondary ions: {duration: 1000 s, step: 4 s}
        ion images: {width: 2 um, pixel: 200 nm, duration: 1000 s, image: 100 s}
        photoelectrons: {duration: 240 s, step: 60 s}
        line scan: {depth: 400 nm, step: 1 nm}
        section images: {width: 100 nm, height: 200 nm, pixel: 5 nm}
        modulus map: {width: 300 nm, pixel: 10 nm}
      expect:
        - {quantity: phases found by X-rays, paper: "3", tolerance: 0 %, status: predicted, source: test}
        - {quantity: phases found by electrons, paper: "3", tolerance: 0 %, status: predicted, source: test}
        - {quantity: phases in the first window, paper: "2", tolerance: 0 %, status: predicted, source: test}
        - {quantity: first window with lithium, paper: "2", tolerance: 0 %, status: predicted, source: test}
        - {quantity: fall of Li5Al2O+, paper: "> 100 s", status: predicted, source: test}
        - {quantity: rise of Li3+, paper: "> 100 s", status: predicted, source: test}
        - {quantity: aluminium left by etching, paper: "< 20 %", status: predicted, source: test}
        - {quantity: chlorine left by etching, paper: "< 20 %", status: predicted, source: test}
        - {quantity: enriched layer, paper: 150 nm, tolerance: 6 %, status: predicted, source: test}
        - {quantity: mapped modulus, paper: 54.7 GPa, tolerance: 3 %, status: predicted, source: test}
      """;

  @TempDir Path folder;

  private RunResult run(int threads) throws IOException {
    Files.writeString(folder.resolve("seen.yaml"), STUDY);
    StudyFiles files =
        StudyFiles.read(folder.resolve("seen.yaml"), List.of(), ProjectParameters.all());
    return new Runner(threads, "test", Progress.NONE).run(files, List.of());
  }

  /**
   * A sharp layer of 150 nm over lithium: every instrument has to find it, each by its own means.
   */
  @Test
  void everyInstrumentFindsTheLayer() throws IOException {
    StudyResult result = run(1).studies().getFirst();
    assertThat(result.rows()).allSatisfy(row -> assertThat(row.met()).as("%s", row).isTrue());
    assertThat(result.parameters())
        .extracting(parameter -> parameter.name())
        .contains("diffractometer.rate", "secondary-ions.sputter-rate", "phase.licl.band-gap");
  }

  /** Half of a sharp edge is passed when the layer's own sputter time is over. */
  @Test
  void ionsFallWhenTheLayerIsSputteredAway() throws IOException {
    StudyResult result = run(1).studies().getFirst();
    double alloy = 0.32;
    double salt = 0.32 * 0.64;
    double expected = 150 * (0.4 / alloy + 0.6 / salt);
    double fall =
        result.rows().stream()
            .filter(row -> row.expectation().label().startsWith("fall"))
            .mapToDouble(row -> row.model().orNaN())
            .findFirst()
            .orElseThrow();
    // Below the edge lithium goes faster, which draws the half of the blurred edge forward.
    assertThat(fall).isCloseTo(expected, within(0.03 * expected));
  }

  @Test
  void recordsAreTheSameWhateverTheThreadsAndAreWritten() throws IOException {
    RunResult one = run(1);
    InstrumentRecords first = records(one);
    InstrumentRecords second = records(run(2));
    assertThat(Objects.requireNonNull(first.ions()).values(0))
        .isEqualTo(Objects.requireNonNull(second.ions()).values(0));
    assertThat(Objects.requireNonNull(first.modulus()).values())
        .isEqualTo(Objects.requireNonNull(second.modulus()).values());
    Path written = RunWriter.write(folder.resolve("out"), one, Map.of());
    for (String name :
        List.of(
            "xrd",
            "xrd-lines",
            "electron-rings",
            "lattice-image-1",
            "lattice-spots",
            "tof-sims",
            "tof-sims-images",
            "xps",
            "xps-areas",
            "line-scan",
            "al-image",
            "haadf-image",
            "modulus-map")) {
      assertThat(written.resolve("seen." + name + ".csv")).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(written.resolve("seen.tof-sims.csv")).getFirst())
        .isEqualTo("Sputter Time / s,Li5Al2O+ / 1,Li2Cl+ / 1,Li3+ / 1");
    assertThat(Report.files(one).keySet())
        .contains(
            "figure-instrument-xrd.svg",
            "figure-instrument-xps.svg",
            "figure-structures.svg",
            "figure-instrument-ion-images.svg",
            "figure-instrument-electron-diffraction.svg",
            "figure-instrument-lattice-images.svg");
    // Areas have spots, and the spots are drawn.
    assertThat(first.regions()).allSatisfy(area -> assertThat(area.spots()).isNotEmpty());
  }

  private static InstrumentRecords records(RunResult run) {
    return Objects.requireNonNull(run.studies().getFirst().instruments());
  }

  @Test
  void withoutInstrumentsThereIsAReason() {
    assertThat(InstrumentMeasurements.measure(org.stratolith.study.Measurand.MAPPED_MODULUS, null))
        .isInstanceOf(Measurement.None.class);
  }
}
