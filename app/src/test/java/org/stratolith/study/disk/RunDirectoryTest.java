package org.stratolith.study.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.text.InputException;

class RunDirectoryTest {

  @TempDir Path parent;

  @Test
  void appearsOnlyWhenComplete() throws IOException {
    try (RunDirectory directory = RunDirectory.begin(parent, "run")) {
      Files.writeString(directory.file("a.csv"), "1");
      assertThat(parent.resolve("run")).doesNotExist();
      directory.complete("{}");
    }
    assertThat(parent.resolve("run/a.csv")).hasContent("1");
    assertThat(parent.resolve("run/manifest.json")).hasContent("{}");
    assertThat(entries()).containsExactly("run");
  }

  @Test
  void leavesNothingAndTheEarlierRunWhenGivenUp() throws IOException {
    write("first");
    try (RunDirectory directory = RunDirectory.begin(parent, "run")) {
      Files.writeString(directory.file("a.csv"), "half");
    }
    assertThat(parent.resolve("run/a.csv")).hasContent("first");
    assertThat(entries()).containsExactly("run");
  }

  @Test
  void replacesAnEarlierRunWhole() throws IOException {
    write("first");
    try (RunDirectory directory = RunDirectory.begin(parent, "run")) {
      Files.writeString(directory.file("b.csv"), "second");
      directory.complete("{}");
    }
    assertThat(parent.resolve("run/b.csv")).hasContent("second");
    assertThat(parent.resolve("run/a.csv")).doesNotExist();
    assertThat(entries()).containsExactly("run");
  }

  @Test
  void refusesToReplaceWhatIsNoRun() throws IOException {
    Files.createDirectory(parent.resolve("run"));
    Files.writeString(parent.resolve("run/thesis.tex"), "years of work");
    assertThatThrownBy(() -> RunDirectory.begin(parent, "run"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not a run")
        .hasMessageContaining("Maybe");
    assertThat(parent.resolve("run/thesis.tex")).exists();
  }

  /** Kills a process in the middle of writing, then runs again in the same place. */
  @Test
  void aKilledProcessLeavesNothingThatLooksWhole() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HalfWriter.class.getName(),
                parent.toString())
            .start();
    try (var lines = child.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("written");
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(parent.resolve("run")).doesNotExist();
    assertThat(entries()).hasSize(1).allMatch(name -> name.startsWith(".run.partial-"));
    try (Stream<Path> all = Files.walk(parent)) {
      assertThat(all.filter(file -> file.endsWith(RunDirectory.MANIFEST))).isEmpty();
    }
    write("second");
    assertThat(entries()).containsExactly("run");
  }

  /** Writes half a run and waits to be killed. */
  static final class HalfWriter {
    public static void main(String[] args) throws Exception {
      RunDirectory directory = RunDirectory.begin(Path.of(args[0]), "run");
      Files.writeString(directory.file("a.csv"), "half");
      System.out.println("written");
      Thread.sleep(600_000);
      directory.complete("{}");
    }
  }

  private void write(String text) throws IOException {
    try (RunDirectory directory = RunDirectory.begin(parent, "run")) {
      Files.writeString(directory.file("a.csv"), text);
      directory.complete("{}");
    }
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
