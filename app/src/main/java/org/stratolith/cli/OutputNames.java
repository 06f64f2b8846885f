package org.stratolith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Where the outputs of each input go. */
final class OutputNames {

  /**
   * Where the outputs of one input go.
   *
   * @param folder of the outputs
   * @param stem their names begin with
   * @param file the name of the first output if the user gave one, or null
   */
  record Target(Path folder, String stem, @Nullable String file) {}

  private OutputNames() {}

  /**
   * The targets of all inputs, in their order.
   *
   * @param output the user's choice: a folder, a file that ends in .csv, or null
   * @throws InputException if two inputs have the same target
   */
  static List<Target> of(List<Path> inputs, @Nullable Path output) {
    boolean file = output != null && !Files.isDirectory(output) && lower(output).endsWith(".csv");
    if (file && inputs.size() > 1) {
      throw new InputException(
          new Problem(
              Place.ofFile(String.valueOf(output)),
              "is one file, but " + inputs.size() + " inputs are given",
              "Maybe name a folder after -o"));
    }
    if (output != null && file) {
      Path folder = folderOf(output);
      return List.of(new Target(folder, stem(output), String.valueOf(output.getFileName())));
    }
    List<Target> targets = new ArrayList<>();
    for (Path input : inputs) {
      targets.add(target(input, output, stem(input)));
    }
    apart(inputs, output, targets);
    return targets;
  }

  /** Inputs that differ only in their endings keep these in the outputs' names. */
  private static void apart(List<Path> inputs, @Nullable Path output, List<Target> targets) {
    Map<Target, Integer> count = new HashMap<>();
    targets.forEach(target -> count.merge(target, 1, Integer::sum));
    Map<Target, Path> owner = new HashMap<>();
    for (int k = 0; k < inputs.size(); k++) {
      if (count.getOrDefault(targets.get(k), 0) > 1) {
        targets.set(k, target(inputs.get(k), output, String.valueOf(inputs.get(k).getFileName())));
      }
      Path other = owner.put(targets.get(k), inputs.get(k));
      if (other != null) {
        throw new InputException(
            new Problem(
                Place.ofFile(inputs.get(k).toString()),
                "and " + other + " would be written to the same place",
                "Maybe convert them one by one, each with its own -o"));
      }
    }
  }

  private static Target target(Path input, @Nullable Path output, String stem) {
    Path folder = output == null ? folderOf(input) : output.toAbsolutePath();
    return new Target(folder.normalize(), stem, null);
  }

  private static Path folderOf(Path file) {
    return file.toAbsolutePath().resolve("..").normalize();
  }

  /** The file's name without its ending; {@code .bdf.csv} counts as one. */
  private static String stem(Path path) {
    String name = String.valueOf(path.getFileName());
    for (String ending : List.of(".bdf.csv", ".impedance.csv", ".bdf.gz", ".bdf.csv.gz")) {
      if (lower(path).endsWith(ending) && name.length() > ending.length()) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  private static String lower(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }
}
