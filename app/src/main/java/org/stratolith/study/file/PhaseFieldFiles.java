package org.stratolith.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.YamlNode;
import org.stratolith.text.YamlTree;

/**
 * Phase-field studies: files with the key {@code phase field}. A folder of them is as many runs,
 * one for each file.
 */
public final class PhaseFieldFiles {

  /** The key that makes a study one of phase fields. */
  public static final String KEY = "phase field";

  private static final String ENDING = ".yaml";

  private PhaseFieldFiles() {}

  /** Whether a file, or the first study of a folder, is a phase-field study. */
  public static boolean recognises(Path path) {
    for (Path file : files(path)) {
      YamlNode.Mapping tree = tree(file);
      if (tree != null) {
        return tree.get(KEY) != null;
      }
    }
    return false;
  }

  /**
   * Reads a file or a folder.
   *
   * @param settings values given on the command line
   * @throws InputException with every problem found
   */
  public static List<PhaseFieldStudy> read(Path path, List<StudyFiles.Setting> settings) {
    Problems problems = new Problems();
    List<PhaseFieldStudy> studies = new ArrayList<>();
    for (Path file : files(path)) {
      try {
        if (!(YamlTree.read(file) instanceof YamlNode.Mapping mapping)) {
          problems.add(
              Place.ofFile(file.toString()),
              "is not a mapping, a study begins with keys such as \"study: …\"",
              "Maybe this is another kind of file");
          continue;
        }
        YamlNode.Mapping tree = mapping;
        for (StudyFiles.Setting setting : settings) {
          String where = "--set " + setting.path();
          YamlNode value = YamlTree.parse(where, setting.value());
          tree = Overrides.set(tree, setting.path(), value, Place.ofFile(where));
        }
        PhaseFieldStudy study = new PhaseFieldReader(problems).read(file, tree);
        if (study != null) {
          studies.add(study);
        }
      } catch (InputException e) {
        problems.addAll(e);
      }
    }
    problems.throwIfAny();
    return studies;
  }

  private static YamlNode.@Nullable Mapping tree(Path file) {
    try {
      return YamlTree.read(file) instanceof YamlNode.Mapping mapping ? mapping : null;
    } catch (InputException saidWhenItIsRead) {
      return null;
    }
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(file -> !file.getFileName().toString().equals(StudyFiles.FOLDER))
          .sorted()
          .toList();
    } catch (IOException saidWhenItIsRead) {
      return List.of();
    }
  }
}
