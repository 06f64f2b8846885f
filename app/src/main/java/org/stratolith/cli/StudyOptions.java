package org.stratolith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.file.ElectrodeSource;
import org.stratolith.study.file.PhaseFieldFiles;
import org.stratolith.study.file.StudyFiles;
import org.stratolith.study.run.ProjectParameters;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} and {@code check} have in common: which studies, with what set otherwise. */
final class StudyOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "STUDY",
      description = "A study file, or a folder of study files.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = {
        "Set an entry of every study, such as",
        "--set pressure='3 MPa' or --set ensemble.members=50."
      })
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "process|structure",
      description = {
        "Where an electrode comes from, where a study gives both: its process (default),",
        "or the structure that somebody measured."
      })
  String from = ElectrodeSource.PROCESS.word();

  StudyOptions() {}

  /** What was asked for. */
  record Inputs(List<StudyFiles> cells, List<PhaseFieldStudy> phaseFields) {}

  /** Reads and checks all of them; everything that is wrong is thrown together. */
  Inputs read() {
    List<StudyFiles.Setting> parsed = settings();
    List<PhaseFieldStudy> phaseFields = new ArrayList<>();
    ElectrodeSource source = source();
    List<Problem> problems = new ArrayList<>();
    List<StudyFiles> runs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path given : paths) {
      Path path = withEnding(given);
      try {
        if (PhaseFieldFiles.recognises(path)) {
          for (PhaseFieldStudy study : PhaseFieldFiles.read(path, parsed)) {
            if (!names.add(study.id())) {
              problems.add(twice(path, study.id()));
            }
            phaseFields.add(study);
          }
          continue;
        }
        StudyFiles run = StudyFiles.read(path, parsed, ProjectParameters.all(), source);
        if (!names.add(run.name())) {
          problems.add(twice(path, run.name()));
        }
        runs.add(run);
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new Inputs(runs, phaseFields);
  }

  /** A name without its ending means the file. */
  private static Path withEnding(Path path) {
    Path file = path.resolveSibling(path.getFileName() + ".yaml");
    return !Files.exists(path) && Files.isRegularFile(file) ? file : path;
  }

  private static Problem twice(Path path, String name) {
    return new Problem(
        Place.ofFile(path.toString()),
        "a run named \"" + name + "\" is asked for twice",
        "Maybe run them one after the other, with different -o");
  }

  private ElectrodeSource source() {
    for (ElectrodeSource source : ElectrodeSource.values()) {
      if (source.word().equals(from)) {
        return source;
      }
    }
    throw new InputException(
        new Problem(
            Place.ofFile("--from " + from),
            "an electrode comes from its process or from its structure",
            "Maybe --from structure"));
  }

  private List<StudyFiles.Setting> settings() {
    List<StudyFiles.Setting> parsed = new ArrayList<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String path = equals < 0 ? "" : setting.substring(0, equals).strip();
      if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
        throw new InputException(
            new Problem(
                Place.ofFile("--set " + setting),
                "found no path and value",
                "Maybe --set pressure='3 MPa'"));
      }
      parsed.add(new StudyFiles.Setting(path, setting.substring(equals + 1).strip()));
    }
    return parsed;
  }
}
