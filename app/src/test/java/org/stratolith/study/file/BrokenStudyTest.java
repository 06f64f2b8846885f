package org.stratolith.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.run.ProjectParameters;
import org.stratolith.testing.Allocation;
import org.stratolith.text.InputException;
import org.stratolith.text.Problem;

/** Studies that are wrong: each is refused at its place, with what is allowed and what to try. */
class BrokenStudyTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "broken");
  private static final ParameterSet PARAMETERS = ProjectParameters.all();

  // Reading takes a few megabytes whatever the file; a bomb that went off would take gigabytes.
  private static final long MOST_BYTES = 100_000_000;

  static Stream<String> expectations() throws IOException {
    return Files.readAllLines(FOLDER.resolve("expected.txt")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void isRefusedAtItsPlace(String line) {
    List<String> expected = List.of(line.split(" \\| ", -1));
    Path file = FOLDER.resolve(expected.get(0));
    InputException refusal = refusal(file);
    Problem problem =
        refusal.problems().size() > 5
            ? refusal.problems().getFirst()
            : refusal.problems().getLast();
    assertThat(problem.place().file()).isEqualTo(file.toString());
    assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(expected.get(1));
    assertThat(problem.message()).isEqualTo(expected.get(2));
    assertThat(problem.advice() == null ? "" : problem.advice()).isEqualTo(expected.get(3));
    assertThat(expected.get(3)).matches("|Maybe .*");
  }

  @Test
  void everyBrokenFileHasItsExpectation() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .toList();
      List<String> expected = expectations().map(line -> line.split(" \\| ", -1)[0]).toList();
      assertThat(expected).containsExactlyInAnyOrderElementsOf(names).hasSizeGreaterThan(40);
    }
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void takesBoundedMemory(String line) {
    Path file = FOLDER.resolve(line.split(" \\| ", -1)[0]);
    assertThat(Allocation.bytes(() -> refusal(file))).isLessThan(MOST_BYTES);
  }

  @Test
  void aHugeFileIsRefusedBeforeItIsParsed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.yaml");
    Files.writeString(file, "study: huge\n".repeat(2_000_000));
    assertThat(Allocation.bytes(() -> refusal(file))).isLessThan(MOST_BYTES);
    assertThat(refusal(file).problems().getFirst().message()).contains("larger than");
  }

  @Test
  void aMissingFileAndAnEmptyFolderAreNamed(@TempDir Path folder) {
    assertThat(refusal(folder.resolve("none.yaml")).getMessage()).contains("no such file");
    assertThat(refusal(folder).getMessage()).contains("holds no study");
  }

  private static InputException refusal(Path file) {
    InputException refusal =
        catchThrowableOfType(
            InputException.class, () -> StudyFiles.read(file, List.of(), PARAMETERS));
    assertThat(refusal).as("refusal of " + file).isNotNull();
    assertThat(refusal.problems()).hasSizeBetween(1, Problems.MOST + 1);
    return refusal;
  }
}
