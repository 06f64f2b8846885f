package org.stratolith.reader.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.text.InputException;

/**
 * Reads damaged files of one family. Allowed is a reading or an {@link InputException}; anything
 * else is a finding. The format is asked to read even what it no longer recognises.
 */
final class Fuzzing {

  private final String family;
  private final List<Seeds.Seed> seeds;
  private final List<byte[]> others = new ArrayList<>();
  private final List<InstrumentFormat> formats = new ArrayList<>();
  private final Map<String, String> findings = new LinkedHashMap<>();
  private int read;
  private int refused;
  private long slowest;
  private String slowestCase = "";

  Fuzzing(String family, List<Seeds.Seed> seeds) {
    this.family = family;
    this.seeds = seeds;
    for (Seeds.Seed seed : seeds) {
      others.add(seed.bytes());
      formats.add(InstrumentFiles.format(FileBytes.of(seed.name(), seed.bytes())));
    }
  }

  /** Reads the file that a number stands for; {@code begun} is told its name before. */
  void one(long number, Consumer<String> begun) {
    SplittableRandom random = new SplittableRandom(number);
    int k = random.nextInt(seeds.size());
    String name = family + " " + number + " (" + seeds.get(k).name() + ")";
    byte[] mutated = new Mutations(random, others).mutate(seeds.get(k).bytes());
    begun.accept(name);
    long start = System.nanoTime();
    Throwable thrown = attempt(FileBytes.of(name, mutated), formats.get(k));
    long time = System.nanoTime() - start;
    if (time > slowest) {
      slowest = time;
      slowestCase = name;
    }
    if (thrown != null) {
      findings.putIfAbsent(where(thrown), name + ": " + thrown);
    }
  }

  private @Nullable Throwable attempt(FileBytes file, InstrumentFormat format) {
    try {
      // Every format has a look, as when a user opens the file.
      for (InstrumentFormat other : InstrumentFiles.formats()) {
        other.recognises(file);
      }
      format.read(file, ReadingOptions.DEFAULTS);
      read++;
      return null;
    } catch (InputException e) {
      refused++;
      return e.getMessage() == null || e.getMessage().isBlank() ? e : null;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return e;
    }
  }

  /** The innermost place of ours that an error passed through. */
  private static String where(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (element.getClassName().startsWith("org.stratolith")) {
        return thrown.getClass().getName() + " at " + element;
      }
    }
    return thrown.getClass().getName();
  }

  /** What went wrong, by the place where it did, each with the first case. */
  Map<String, String> findings() {
    return findings;
  }

  /** One line: files, how many were read and refused, the slowest. */
  String summary() {
    return "%s: %d read, %d refused, %d kinds of findings; slowest %.0f ms: %s"
        .formatted(family, read, refused, findings.size(), slowest / 1e6, slowestCase);
  }
}
