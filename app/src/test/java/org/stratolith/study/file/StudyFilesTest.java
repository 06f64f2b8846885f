package org.stratolith.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.Expectation;
import org.stratolith.study.FolderNotes;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Relation;
import org.stratolith.study.Study;
import org.stratolith.study.run.ProjectParameters;
import org.stratolith.text.InputException;

class StudyFilesTest {

  private static final ParameterSet PARAMETERS = ProjectParameters.all();

  private static final String DEFAULTS =
      """
      negative:
        foil thickness: 60 um
        layer: {thickness: 100 nm, Li9Al4 fraction: 40 vol%, LiCl fraction: 60 vol%, modulus: 64 GPa}
      electrolyte: {mass: 150 mg, die: 10 mm}
      cell: symmetric
      pressure: 2 MPa
      temperature: 25 degC
      protocol: [rest for 1 h]
      """;

  @TempDir Path folder;

  @Test
  void layStudiesOverTheirDefaults() throws IOException {
    write("defaults.yaml", DEFAULTS);
    write("a.yaml", "study: A\nnegative: {layer: {thickness: 50 nm}}\n");
    write("b.yaml", "study: B\nnegative: {layer: }\npressure: 7 MPa\n");
    List<Study> studies = StudyFiles.read(folder, List.of(), PARAMETERS).studies();
    assertThat(studies).extracting(Study::id).containsExactly("a", "b");
    Study a = studies.get(0);
    assertThat(layer(a).thickness()).isEqualTo(50e-9);
    assertThat(layer(a).modulus()).isEqualTo(64e9);
    assertThat(a.cell().negative().foilThickness()).isEqualTo(60e-6);
    assertThat(studies.get(1).cell().negative().layer()).isNull();
    assertThat(studies.get(1).cell().pressure()).isEqualTo(7e6);
  }

  @Test
  void aFolderSaysWhatItIsAbout() throws IOException {
    write("defaults.yaml", DEFAULTS);
    write("a.yaml", "study: A\n");
    assertThat(StudyFiles.read(folder, List.of(), PARAMETERS).notes()).isEqualTo(FolderNotes.NONE);
    write("folder.yaml", "title: All of it\nassumptions: [The pressure is guessed.]\n");
    StudyFiles files = StudyFiles.read(folder, List.of(), PARAMETERS);
    assertThat(files.notes())
        .isEqualTo(new FolderNotes("All of it", "", List.of("The pressure is guessed.")));
    assertThat(files.studies()).extracting(Study::id).containsExactly("a");
    assertThat(files.files()).contains(folder.resolve("folder.yaml"));
    assertThat(StudyFiles.read(folder.resolve("a.yaml"), List.of(), PARAMETERS).notes())
        .isEqualTo(FolderNotes.NONE);
  }

  @Test
  void aFolderThatSaysSomethingElseIsRefused() throws IOException {
    write("a.yaml", "study: A\n" + DEFAULTS);
    write("folder.yaml", "tittle: All of it\nassumptions: none\n");
    assertThatThrownBy(() -> StudyFiles.read(folder, List.of(), PARAMETERS))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problems()).hasSize(3);
              assertThat(e.getMessage())
                  .contains("folder.yaml:1:1: unknown key 'tittle'")
                  .contains("the key 'title' is missing")
                  .contains("folder.yaml:2:14")
                  .contains("a list is needed");
            });
  }

  @Test
  void aProblemInTheDefaultsIsReportedOnceAndThere() throws IOException {
    write("defaults.yaml", DEFAULTS.replace("2 MPa", "2 nm"));
    write("a.yaml", "study: A\n");
    write("b.yaml", "study: B\n");
    assertThatThrownBy(() -> StudyFiles.read(folder, List.of(), PARAMETERS))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.getMessage()).contains("defaults.yaml:6:11").contains("2 nm");
            });
  }

  @Test
  void settingsReplaceEntriesByPath() throws IOException {
    write("a.yaml", "study: A\n" + DEFAULTS);
    Study study =
        read(
            new StudyFiles.Setting("negative.layer.thickness", "80 nm"),
            new StudyFiles.Setting("ensemble.members", "7"));
    assertThat(layer(study).thickness()).isEqualTo(80e-9);
    assertThat(Objects.requireNonNull(study.ensemble()).members()).isEqualTo(7);
    assertThatThrownBy(() -> read(new StudyFiles.Setting("pressur", "3 MPa")))
        .hasMessageContaining("--set pressur")
        .hasMessageContaining("'pressure'");
  }

  @Test
  void variantsAndCurvesAreWholeStudies() throws IOException {
    write(
        "a.yaml",
        "study: A\n"
            + DEFAULTS
            + """
            variants:
              - {name: no layer, set: {negative.layer: }}
            vary:
              - title: over exposure
                path: negative.layer.thickness
                values: [50 nm, 150 nm]
                axis: exposure
                abscissae: [20 s, 60 s]
                quantity: time to short
            """);
    Study study = read();
    assertThat(study.variants().getFirst().study().cell().negative().layer()).isNull();
    Study.CurvePlan curve = study.curves().getFirst();
    assertThat(curve.abscissae()).containsExactly(20.0, 60.0);
    assertThat(curve.unit()).isEqualTo("s");
    assertThat(curve.points())
        .extracting(point -> layer(point).thickness())
        .containsExactly(50e-9, 150e-9);
  }

  @Test
  void expectationsAreValuesBoundsOrComparisons() throws IOException {
    write("other.yaml", "study: other\n" + DEFAULTS);
    write(
        "a.yaml",
        "study: A\n"
            + DEFAULTS
            + """
            expect:
              - {quantity: time to short, paper: 0.5 d, tolerance: 5 %, status: predicted, source: s}
              - {quantity: time to short, paper: ">= 700 h", status: bound, source: s}
              - {quantity: time to short, than: "< other", status: bound, source: s}
            """);
    StudyFiles files = StudyFiles.read(folder.resolve("a.yaml"), List.of(), PARAMETERS);
    assertThat(files.studies()).extracting(Study::id).containsExactly("a", "other");
    List<Expectation> expect = files.studies().getFirst().expectations();
    assertThat(expect.get(0).paper()).isEqualTo(12);
    assertThat(expect.get(0).tolerance()).isEqualTo(0.05);
    assertThat(expect.get(1).relation()).isEqualTo(Relation.AT_LEAST);
    assertThat(expect.get(1).paper()).isEqualTo(700);
    assertThat(expect.get(2).relation()).isEqualTo(Relation.BELOW);
    assertThat(expect.get(2).otherStudy()).isEqualTo("other");
    assertThat(expect.get(2).paper()).isNaN();
  }

  private static LithiumDesign.Layer layer(Study study) {
    return Objects.requireNonNull(study.cell().negative().layer());
  }

  private Study read(StudyFiles.Setting... settings) {
    return StudyFiles.read(folder.resolve("a.yaml"), List.of(settings), PARAMETERS)
        .studies()
        .getFirst();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
