package org.stratolith.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.phasefield.ternary.Mobility;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.text.InputException;

class PhaseFieldFilesTest {

  private static final String SURFACE =
      """
      study: A face
      phase field: ternary
      depth: {length: 768 nm, cells: 256}
      lateral: {length: 384 nm, cells: 128, axes: 2}
      interface energies: {Li-Li9Al4: 0.6 J/m2, Li-LiCl: 550 mJ/m2, Li9Al4-LiCl: 0.35 J/m2}
      interface width: 12 nm
      wall energies: {Li: 0.52 J/m2, Li9Al4: 0.45 J/m2, LiCl: 0.13 J/m2}
      mobility: {per strain: 1e-24 m3, thermal: 2e-24 m3/s, strain rate: 4 1/s, within phases: 0.1}
      start:
        particle radius: 20 nm
        layers:
          - {to: 300 nm, Li9Al4: 18 %, LiCl: 32 %}
      until: 2
      first step: 1e-6
      pictures: [0, 1]
      """;

  @TempDir Path folder;

  @Test
  void readsAStudyInSi() throws IOException {
    Path file = write(SURFACE);
    assertThat(PhaseFieldFiles.recognises(file)).isTrue();
    PhaseFieldStudy study = PhaseFieldFiles.read(file, List.of()).getFirst();
    assertThat(study.id()).isEqualTo("face");
    assertThat(study.pictures()).containsExactly(0.0, 1.0, 2.0);
    PhaseFieldStudy.Surface surface = (PhaseFieldStudy.Surface) study.problem();
    assertThat(surface.box().axes()).hasSize(3);
    assertThat(surface.energies().sigma02()).isEqualTo(0.55);
    assertThat(surface.clock().mobility()).isCloseTo(1.5e-24, within(1e-38));
    assertThat(surface.mobility()).isEqualTo(new Mobility.Interfacial(0.1));
    assertThat(surface.layers().getFirst().to()).isEqualTo(300e-9);
  }

  @Test
  void aSettingIsReadAsIfItStoodInTheFile() throws IOException {
    Path file = write(SURFACE);
    var setting = new StudyFiles.Setting("start.seed", "7");
    PhaseFieldStudy study = PhaseFieldFiles.read(file, List.of(setting)).getFirst();
    assertThat(((PhaseFieldStudy.Surface) study.problem()).seed()).isEqualTo(7);
  }

  /** Each line: what stands in the file, what is put there, where and what is said, the advice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cells: 256     | cells: 200       | face.yaml:3:32: found 200 cells      | Maybe 128 or 256
          LiCl: 32 %     | LiCl: 90 %       | more than 100 %                      | Maybe lower one
          0.35 J/m2      | 0.01 J/m2        | would spread between                 | Maybe lower the largest
          0.35 J/m2      | 0.35 J           | face.yaml:5:                         | Maybe
          width: 12 nm   | width: 4 nm      | fewer than two cells                 | Maybe take more cells
          width: 12 nm   | width: 12 s      | face.yaml:6:18                       | Maybe
          until: 2       | untill: 2        | unknown key                          | Maybe you meant
          pictures: [0, 1] | pictures: [1, 0.5] | do not rise                      | Maybe sort them
          first step: 1e-6 | first step: 0.3 | no whole number of first steps      | Maybe choose
          phase field: ternary | phase field: binary | allowed are PFHub 1a             | Maybe
          per strain: 1e-24 m3, thermal: 2e-24 m3/s | per strain: 0 m3 | nothing moves | Maybe per strain
          """)
  void saysWhatIsWrongWhereAndWhatMayHelp(String was, String is, String message, String advice)
      throws IOException {
    assertThat(SURFACE).contains(was);
    Path file = write(SURFACE.replace(was, is));
    InputException wrong =
        catchThrowableOfType(InputException.class, () -> PhaseFieldFiles.read(file, List.of()));
    assertThat(wrong).isNotNull();
    // One slip is one problem, but for a key that is then missing too.
    assertThat(wrong.problems()).hasSizeLessThanOrEqualTo(2);
    assertThat(wrong.problems())
        .anySatisfy(problem ->
            assertThat(problem.toString()).contains(message).contains("\n").contains(advice));
  }

  @Test
  void aCellsStudyIsNone() throws IOException {
    assertThat(PhaseFieldFiles.recognises(write("study: A cell\ncell: half\n"))).isFalse();
    assertThat(PhaseFieldFiles.recognises(folder.resolve("none.yaml"))).isFalse();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("face.yaml"), text);
  }
}
