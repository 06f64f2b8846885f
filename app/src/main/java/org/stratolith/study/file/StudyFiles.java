package org.stratolith.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.Expectation;
import org.stratolith.study.FolderNotes;
import org.stratolith.study.Study;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;
import org.stratolith.text.YamlTree;

/**
 * The studies of one run: a study file, or a folder of them. A {@code defaults.yaml} beside a study
 * file is laid under it, a {@code folder.yaml} says what a folder is about; neither is a study.
 *
 * @param name of the run: the file's name without its ending, or the folder's
 * @param files the files that were read, sorted by name
 * @param notes what is said about the folder; nothing for a single file
 * @param studies in the order of their files' names
 */
public record StudyFiles(String name, List<Path> files, FolderNotes notes, List<Study> studies) {

  /** Name of the file that a folder's studies share. */
  public static final String DEFAULTS = "defaults.yaml";

  /** Name of the file that says what a folder is about. */
  public static final String FOLDER = "folder.yaml";

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 5000;
  private static final int MOST_ASSUMPTIONS = 50;

  private static final String ENDING = ".yaml";
  private static final int MOST_FILES = 1000;

  public StudyFiles {
    files = List.copyOf(files);
    studies = List.copyOf(studies);
  }

  /**
   * A value to set in every study, as given on the command line.
   *
   * @param path such as {@code ensemble.members}
   * @param value YAML text
   */
  public record Setting(String path, String value) {}

  /**
   * Reads and checks a study file or a folder. A single file's studies it is compared with are read
   * too.
   *
   * @param known the project's parameters
   * @throws InputException with every problem found in any of the files
   */
  public static StudyFiles read(Path path, List<Setting> settings, ParameterSet known) {
    return read(path, settings, known, ElectrodeSource.PROCESS);
  }

  /** The same, with electrodes from another source where a study gives both. */
  public static StudyFiles read(
      Path path, List<Setting> settings, ParameterSet known, ElectrodeSource source) {
    Problems problems = new Problems();
    Map<String, Path> wanted = new TreeMap<>();
    boolean folder = Files.isDirectory(path);
    if (folder) {
      wanted.putAll(inFolder(path));
    } else {
      wanted.put(id(path), path);
    }
    Path defaultsFile = sibling(path, folder, DEFAULTS);
    YamlNode.Mapping defaults = Files.exists(defaultsFile) ? tree(defaultsFile, problems) : null;
    Path notesFile = sibling(path, folder, FOLDER);
    boolean noted = folder && Files.exists(notesFile);
    FolderNotes notes = noted ? notes(notesFile, problems) : FolderNotes.NONE;
    StudyReader reader = new StudyReader(problems, known, source);
    Map<String, Study> studies = new TreeMap<>();
    Map<String, Path> waiting = new LinkedHashMap<>(wanted);
    while (!waiting.isEmpty()) {
      Map<String, Path> next = new LinkedHashMap<>();
      for (Map.Entry<String, Path> entry : waiting.entrySet()) {
        YamlNode.Mapping tree = tree(entry.getValue(), problems);
        if (tree == null) {
          continue;
        }
        YamlNode.Mapping merged = defaults == null ? tree : Overrides.merge(defaults, tree);
        Study study = reader.read(entry.getKey(), set(merged, settings));
        if (study != null) {
          studies.put(entry.getKey(), study);
          references(study, path, folder, wanted, next, problems);
        }
      }
      wanted.putAll(next);
      waiting = next;
    }
    problems.throwIfAny();
    List<Path> files = new ArrayList<>(wanted.values());
    if (defaults != null) {
      files.add(defaultsFile);
    }
    if (noted) {
      files.add(notesFile);
    }
    files.sort(null);
    return new StudyFiles(name(path), files, notes, new ArrayList<>(studies.values()));
  }

  // The other studies that a study is compared with have to be there to be run.
  private static void references(
      Study study,
      Path path,
      boolean folder,
      Map<String, Path> known,
      Map<String, Path> next,
      Problems problems) {
    for (Expectation expectation : study.expectations()) {
      String other = expectation.otherStudy();
      if (other == null || known.containsKey(other) || next.containsKey(other)) {
        continue;
      }
      Path file = sibling(path, folder, other + ENDING);
      if (!folder && plain(other) && Files.isRegularFile(file)) {
        next.put(other, file);
      } else {
        problems.add(
            expectation.place(),
            "there is no study " + Spelling.quote(other) + " beside this one to compare it with",
            Spelling.advice(other, known.keySet()));
      }
    }
  }

  private static boolean plain(String name) {
    return !name.contains("/") && !name.contains("\\");
  }

  private static FolderNotes notes(Path file, Problems problems) {
    YamlNode.Mapping tree = tree(file, problems);
    if (tree == null) {
      return FolderNotes.NONE;
    }
    Fields fields = Fields.of(tree, Section.FOLDER, problems);
    return new FolderNotes(
        fields.text("title", LONGEST_TITLE, "one line that says what the studies are about"),
        fields.textOr("description", LONGEST_TEXT, ""),
        fields.texts("assumptions", MOST_ASSUMPTIONS, LONGEST_TEXT));
  }

  private static YamlNode.Mapping set(YamlNode.Mapping tree, List<Setting> settings) {
    YamlNode.Mapping changed = tree;
    for (Setting setting : settings) {
      String where = "--set " + setting.path();
      YamlNode value =
          setting.value().isBlank()
              ? new YamlNode.Scalar(Place.ofFile(where), "", false)
              : YamlTree.parse(where, setting.value());
      changed = Overrides.set(changed, setting.path(), value, Place.ofFile(where));
    }
    return changed;
  }

  private static YamlNode.@Nullable Mapping tree(Path file, Problems problems) {
    try {
      if (YamlTree.read(file) instanceof YamlNode.Mapping mapping) {
        return mapping;
      }
      problems.add(
          Place.ofFile(file.toString()),
          "is not a mapping, a study begins with keys such as \"study: …\"",
          "Maybe this is another kind of file");
    } catch (InputException e) {
      problems.addAll(e);
    }
    return null;
  }

  private static Map<String, Path> inFolder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      Map<String, Path> found = new TreeMap<>();
      entries
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(file -> !file.getFileName().toString().equals(DEFAULTS))
          .filter(file -> !file.getFileName().toString().equals(FOLDER))
          .limit(MOST_FILES)
          .forEach(file -> found.put(id(file), file));
      if (found.isEmpty()) {
        throw whole(folder, "holds no study (no file that ends in " + ENDING + ")");
      }
      return found;
    } catch (IOException e) {
      throw whole(folder, "cannot be read: " + e.getMessage());
    }
  }

  private static InputException whole(Path path, String message) {
    return new InputException(
        new org.stratolith.text.Problem(
            Place.ofFile(path.toString()), message, "Maybe another folder was meant"));
  }

  private static Path sibling(Path path, boolean folder, String name) {
    return folder ? path.resolve(name) : path.resolveSibling(name);
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static String name(Path path) {
    if (!Files.isDirectory(path)) {
      return id(path);
    }
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? "studies" : last.toString();
  }
}
