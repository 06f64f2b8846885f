package org.stratolith.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a study file or of a folder of them.
 *
 * @param name name of the file without its ending, or of the folder
 * @param notes what is said about the folder
 * @param inputs the files that were read, in the order of their names
 * @param studies the results in the order of the files' names
 * @param provenance what it was made with
 */
public record RunResult(
    String name,
    FolderNotes notes,
    List<Input> inputs,
    List<StudyResult> studies,
    Provenance provenance) {

  public RunResult {
    inputs = List.copyOf(inputs);
    studies = List.copyOf(studies);
  }

  /**
   * A file that was read.
   *
   * @param sha256 hash of its bytes, hexadecimal
   */
  public record Input(Path file, String sha256) {}

  /**
   * What a run was made with.
   *
   * @param version of Stratolith
   * @param java version of the Java runtime
   * @param machine operating system, architecture and number of processors
   * @param started when, ISO 8601 in UTC
   * @param seconds wall-clock time
   * @param threads how many studies ran at once
   * @param integrator method, tolerance and mesh in words
   * @param settings the values given with {@code --set}, as written
   */
  public record Provenance(
      String version,
      String java,
      String machine,
      String started,
      double seconds,
      int threads,
      String integrator,
      List<String> settings) {}

  /** The scoreboard of all studies. */
  public List<ScoreRow> rows() {
    List<ScoreRow> rows = new ArrayList<>();
    for (StudyResult study : studies) {
      rows.addAll(study.rows());
    }
    return rows;
  }

  /** Says whether every test ran to an end of its own. */
  public boolean succeeded() {
    return studies.stream().noneMatch(study -> study.end() instanceof TestEnd.Failed);
  }
}
