package org.stratolith.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.report.Report;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page;
import org.stratolith.study.RunResult;
import org.stratolith.study.file.StudyFiles;
import org.stratolith.study.run.Progress;
import org.stratolith.study.run.ProjectParameters;
import org.stratolith.study.run.Runner;
import org.stratolith.testing.Samples;

/** Instruments' files go through a study to the page, which says what is compared or why not. */
class SampleComparisonTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("stratolith.root", ".."), "studies", "examples");

  private static final String STUDY =
      """
      study: Samples
      cell: foil
      negative: {foil thickness: 60 um}
      instruments:
        structure:
          - {thickness: 100 nm, Li9Al4 fraction: 35 vol%, LiCl fraction: 65 vol%, particle size: 40 nm}
          - {thickness: 60 um}
        X-ray diffraction: {from: 20 deg, to: 60 deg, step: 0.05 deg}
        secondary ions: {step: 10 s}
        photoelectrons: {duration: 60 s}
        line scan: {}
        modulus map: {width: 300 nm}
      compare:
      """;

  @TempDir Path folder;

  private static RunResult run(Path study) throws IOException {
    StudyFiles files = StudyFiles.read(study, List.of(), ProjectParameters.all());
    return new Runner(2, "test", Progress.NONE).run(files, List.of());
  }

  private static List<List<Cell>> rows(RunResult run) {
    Page.Section section = ComparisonSection.of(run).getFirst();
    return ((Block.Table) section.blocks().get(1)).rows();
  }

  private List<Cell> compare(String sample, String curve) throws IOException {
    Path file = folder.resolve("samples.yaml");
    Path path = Samples.file(sample).toAbsolutePath();
    Files.writeString(file, STUDY + "  - {file: \"" + path + "\", curve: " + curve + "}\n");
    RunResult run = run(file);
    assertThat(Report.files(run).get(Report.PAGE)).contains("Measured beside simulated");
    return rows(run).getFirst();
  }

  @Test
  void theExampleComparesEveryFile() throws IOException {
    RunResult run = run(EXAMPLES.resolve("compare-instruments.yaml"));
    List<List<Cell>> rows = rows(run);
    assertThat(rows).hasSize(8).noneMatch(row -> row.get(3).text().equals("not compared"));
    assertThat(Report.files(run)).containsKey(Report.PAGE);
  }

  @Test
  void aDiffractogramOfAnotherSampleIsFarOff() throws IOException {
    List<Cell> row = compare("xrd/TiO2-1-6h.ras", "X-ray diffraction");
    assertThat(row.get(3).text()).isEqualTo("20 to 60\u00A0°");
    // Rutile's strongest line is not the electrode's.
    assertThat(row.get(7).text()).matches("[89]\\d(\\.\\d)? %");
    assertThat(row.get(8).note()).isEqualTo("fitted: the strongest values made equal");
  }

  @Test
  void aProfileIsComparedUnderItsNameOrRefused() throws IOException {
    String sample = "tof_sims/I240416f_B_MAPI_1f_pos-B1 - NF.txt";
    assertThat(compare(sample, "secondary ions, signal: Li3+, as: Sn+").get(2).note())
        .isEqualTo("in the file: Sn+");
    List<Cell> refused = compare(sample, "secondary ions");
    assertThat(refused.get(3).text()).isEqualTo("not compared");
    assertThat(refused.get(3).note())
        .startsWith("no signal in it has the name of a simulated one, only 'Dose', 'Fluence'")
        .endsWith("Maybe say what the file calls it: \"as: …\"");
  }

  @Test
  void regionsElsewhereDoNotOverlap() throws IOException {
    List<Cell> row =
        compare(
            "xps/XPS_PHI_QUANTERA_narrow.spe", "photoelectron spectrum, signal: Al 2p, as: C1s");
    assertThat(row.get(3).note()).startsWith("the two do not overlap: measured 278 to 298");
  }

  @Test
  void areasOfADepthSeriesAreReduced() throws IOException {
    List<Cell> row =
        compare("xps/XPS_PHI_QUANTERA_depth_1.pro", "photoelectron areas, signal: Al 2p, as: Si2p");
    assertThat(row.get(2).text()).isEqualTo("photoelectron areas: Al 2p");
    assertThat(row.get(2).note()).isEqualTo("in the file: Si2p Area");
  }

  @Test
  void anImageWithoutAUnitIsNoModulus() throws IOException {
    assertThat(compare("afm/test.gwy", "modulus map").get(3).note())
        .isEqualTo("no image in it is a modulus, in Pa; it holds 'Test / 1'");
  }
}
