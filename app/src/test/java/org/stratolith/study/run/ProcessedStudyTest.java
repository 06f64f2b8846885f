package org.stratolith.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.foil.FoilStructure;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.report.Report;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;
import org.stratolith.study.disk.RunWriter;
import org.stratolith.study.file.ElectrodeSource;
import org.stratolith.study.file.StudyFiles;

/** Electrodes from their process, through the study file to the cell and the run's folder. */
class ProcessedStudyTest {

  private static final String PROCESS =
      """
      study: a foil
      cell: %s
      negative:
        foil: {thickness: 100 um}
        deposition: {precursor: AlCl3, concentration: 3.6 g/L, temperature: 178 degC, exposure: %s}
        winding: {turns: %d}
        rolling: {final thickness: 60 um}
      """;
  private static final String GIVEN =
      """
        foil thickness: 55 um
        layer: {thickness: 80 nm, Li9Al4 fraction: 30 vol%, LiCl fraction: 60 vol%, modulus: 64 GPa}
        skeleton: {fraction: 5 vol%, particle size: 90 nm}
      """;
  private static final String CELL =
      """
      electrolyte: {mass: 150 mg, die: 10 mm}
      pressure: 2 MPa
      temperature: 25 degC
      protocol: [discharge at 0.5 mA/cm2 for 5 s]
      """;

  @TempDir Path folder;

  private StudyFiles read(String text, ElectrodeSource source) throws IOException {
    Path file = folder.resolve("made.yaml");
    Files.writeString(file, text);
    return StudyFiles.read(file, List.of(), ProjectParameters.all(), source);
  }

  private LithiumDesign electrode(String text, ElectrodeSource source) throws IOException {
    return read(text, source).studies().getFirst().cell().negative();
  }

  private RunResult run(String text) throws IOException {
    return new Runner(1, "test", Progress.NONE).run(read(text, ElectrodeSource.PROCESS), List.of());
  }

  @Test
  void theCellHasTheLithiumAndTheBoundariesOfTheStructure() throws IOException {
    LithiumDesign e = electrode(PROCESS.formatted("foil", "40 s", 8), ElectrodeSource.PROCESS);
    FoilStructure made = Objects.requireNonNull(e.made());
    LithiumDesign.Layer layer = Objects.requireNonNull(e.layer());
    LithiumDesign.Skeleton skeleton = Objects.requireNonNull(e.skeleton());
    assertThat(layer.thickness()).isCloseTo(100e-9, within(3e-9));
    double rest = e.foilThickness() - layer.thickness();
    double inert =
        layer.thickness() * (layer.alloyFraction() + layer.chlorideFraction())
            + rest * skeleton.fraction();
    assertThat(e.foilThickness() - inert).isCloseTo(made.amount("Li"), within(1e-15));
    double area = 6 * skeleton.fraction() / skeleton.particleSize() * rest;
    assertThat(area)
        .isCloseTo(
            area(made.upper(), layer.thickness()) + area(made.lower(), 0), within(1e-9 * area));
  }

  private static double area(DepthStructure s, double from) {
    double area = 0;
    for (int cell = 0; cell < s.cells(); cell++) {
      double width = Math.max(s.edge(cell + 1) - Math.max(s.edge(cell), from), 0);
      for (String phase : List.of("Li9Al4", "LiCl")) {
        double fraction = s.fraction(phase, cell);
        area += fraction > 0 ? 3 * fraction / s.particleRadius(phase, cell) * width : 0;
      }
    }
    return area;
  }

  @Test
  void withoutExposureNoLayerAndNoSkeletonRemain() throws IOException {
    LithiumDesign e = electrode(PROCESS.formatted("foil", "0 s", 8), ElectrodeSource.PROCESS);
    assertThat(e.isStructured()).isFalse();
    assertThat(e.foilThickness()).isEqualTo(60e-6);
  }

  @Test
  void theStructureIsTakenWhereItIsAskedFor() throws IOException {
    String both = PROCESS.formatted("symmetric", "40 s", 8) + GIVEN + CELL;
    assertThat(electrode(both, ElectrodeSource.PROCESS).foilThickness()).isEqualTo(60e-6);
    LithiumDesign given = electrode(both, ElectrodeSource.STRUCTURE);
    assertThat(given.made()).isNull();
    assertThat(given.foilThickness()).isEqualTo(55e-6);
    String onlyProcess = PROCESS.formatted("foil", "40 s", 8);
    assertThatThrownBy(() -> electrode(onlyProcess, ElectrodeSource.STRUCTURE))
        .hasMessageContaining("only its process is given")
        .hasMessageContaining("Maybe");
  }

  @Test
  void aFoilAloneIsScoredAuditedDrawnAndWritten() throws IOException {
    RunResult result =
        run(
            PROCESS.formatted("foil", "40 s", 8)
                + "expect:\n  - {quantity: lithium-free depth, paper: 100 nm, tolerance: 5 %,"
                + " status: calibrated, source: Fig. 2}\n");
    StudyResult study = result.studies().getFirst();
    assertThat(study.end()).isInstanceOf(TestEnd.Made.class);
    assertThat(study.record()).isNull();
    assertThat(study.rows()).extracting(ScoreRow::met).containsExactly(true);
    assertThat(study.balances()).hasSize(4).allMatch(StudyResult.Balance::holds);
    assertThat(study.parameters())
        .anyMatch(parameter -> parameter.name().equals("vapour.transfer-coefficient"));
    Path out = RunWriter.write(folder.resolve("out"), result, Report.files(result));
    List<String> csv = Files.readAllLines(out.resolve("made.structure.csv"));
    FoilStructure made = Objects.requireNonNull(study.study().cell().negative().made());
    assertThat(csv).hasSize(1 + made.upper().cells() + made.lower().cells());
    assertThat(csv.getFirst()).startsWith("face,from (m),to (m),Li volume fraction");
    assertThat(Files.readString(out.resolve("report.html"))).contains("Below the face");
  }

  @Test
  void aCellsBalancesBeginWithThoseOfItsFoil() throws IOException {
    RunResult result = run(PROCESS.formatted("symmetric", "40 s", 8) + CELL);
    assertThat(result.studies().getFirst().balances())
        .extracting(StudyResult.Balance::name)
        .startsWith("aluminium in the foil", "chlorine in the foil", "lithium in the foil")
        .endsWith("charge", "lithium");
  }

  @Test
  void moreChlorideThanTheFoilBearsIsWarnedOf() throws IOException {
    String heavy =
        PROCESS
            .formatted("foil", "40 s", 8)
            .replace(
                "concentration: 3.6 g/L, temperature: 178 degC, exposure: 40 s",
                "loading: 0.8 mg/cm2");
    assertThat(run(heavy).studies().getFirst().warnings())
        .anyMatch(warning -> warning.contains("would warm by") && warning.contains("melt"));
  }
}
