package org.stratolith.reader.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.text.InputException;

/** The sample files by the format that recognises them: what a family's mutations start from. */
final class Seeds {

  /** Longer files are cut to this, which is damage enough for them, bytes. */
  private static final int LONGEST = 128 << 10;

  /** Longer archives are left out. */
  private static final int LONGEST_ARCHIVE = 256 << 10;

  private static final long NOT_LOOKED_AT = 8L << 20;

  /**
   * A file.
   *
   * @param name path below the samples
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Seed(String name, byte[] bytes) {}

  private Seeds() {}

  /** Families by name, each with its files in the order of their names. */
  static Map<String, List<Seed>> of(Path samples) {
    Map<String, List<Seed>> families = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(samples)) {
      for (Path path : paths.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (Files.isRegularFile(path) && Files.size(path) < NOT_LOOKED_AT) {
          add(families, samples.relativize(path).toString(), Files.readAllBytes(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return families;
  }

  private static void add(Map<String, List<Seed>> families, String name, byte[] bytes) {
    if (name.endsWith(".zip")) {
      Archive archive = Archive.unpack(bytes);
      archive.members().forEach((member, content) -> add(families, name + "!" + member, content));
      return;
    }
    try {
      FileBytes file = FileBytes.of(name, bytes);
      InstrumentFormat format = InstrumentFiles.format(file);
      format.read(file, ReadingOptions.DEFAULTS);
      boolean archive = Archive.recognises(bytes);
      if (!archive || bytes.length <= LONGEST_ARCHIVE) {
        byte[] start = archive ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST));
        families
            .computeIfAbsent(format.name(), family -> new ArrayList<>())
            .add(new Seed(name, start));
      }
    } catch (InputException e) {
      // Not an instrument's file, or one that cannot be read as it is.
    }
  }
}
