package org.stratolith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Converts files, several at once; one that fails does not stop the others. */
final class Conversions {

  private final ReadingOptions options;
  private final boolean overwrite;
  private final int threads;
  private final Set<Path> claimed = ConcurrentHashMap.newKeySet();

  Conversions(ReadingOptions options, boolean overwrite, int threads) {
    this.options = options;
    this.overwrite = overwrite;
    this.threads = threads;
  }

  /** Prints the formats that are read. */
  static void formats(PrintWriter out) {
    for (InstrumentFormat format : InstrumentFiles.formats()) {
      out.println(format.name());
    }
  }

  /** Converts all files, tells people what was written, and returns the exit code. */
  int run(List<Path> files, @Nullable Path output, PrintWriter out, PrintWriter err) {
    try (ProgressLine progress = ProgressLine.onTerminal(err, "files")) {
      return convert(files, output, progress, file -> tell(file, progress, out, err));
    }
  }

  private static void tell(
      ConvertedFile file, ProgressLine progress, PrintWriter out, PrintWriter err) {
    progress.clear();
    file.problems().forEach(err::println);
    Reading reading = file.reading();
    if (reading == null) {
      return;
    }
    for (Remark remark : reading.remarks()) {
      err.println(remark.weight().name().toLowerCase(Locale.ROOT) + ": " + remark.problem());
    }
    if (file.outputs().isEmpty() && file.problems().isEmpty()) {
      err.println(file.input() + ": holds no rows, nothing is written");
    }
    for (ConvertedFile.Written written : file.outputs()) {
      out.println(
          shown(written.path())
              + "  "
              + written.kind()
              + (written.name().isEmpty() ? "" : " '" + written.name() + "'")
              + ", "
              + written.rows()
              + " rows, from "
              + reading.format());
    }
  }

  /** As people would write it from where they are. */
  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  /**
   * Converts all files and hands each to {@code consumer}, in their order; returns the exit code.
   */
  int convert(
      List<Path> files,
      @Nullable Path output,
      ProgressLine progress,
      Consumer<ConvertedFile> consumer) {
    List<OutputNames.Target> targets = OutputNames.of(files, output);
    AtomicInteger done = new AtomicInteger();
    int code = Main.DONE;
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, files.size()))) {
      List<Future<ConvertedFile>> futures = new ArrayList<>();
      for (int k = 0; k < files.size(); k++) {
        Path input = files.get(k);
        OutputNames.Target target = targets.get(k);
        futures.add(
            pool.submit(() -> {
              ConvertedFile converted = convert(input, target);
              String name = String.valueOf(input.getFileName());
              progress.at("convert", done.incrementAndGet(), files.size(), name);
              return converted;
            }));
      }
      for (Future<ConvertedFile> future : futures) {
        ConvertedFile converted = result(future);
        consumer.accept(converted);
        // A failure to write outweighs an input that is wrong.
        code = code == Main.FAILED || converted.code() == Main.DONE ? code : converted.code();
      }
    }
    return code;
  }

  private static ConvertedFile result(Future<ConvertedFile> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private ConvertedFile convert(Path input, OutputNames.Target target) {
    Reading reading = null;
    try {
      reading = InstrumentFiles.read(input, options);
      List<OutputTable> tables = OutputTable.of(reading);
      List<Path> paths = paths(input, target, tables);
      List<ConvertedFile.Written> written = new ArrayList<>();
      for (int k = 0; k < tables.size(); k++) {
        OutputTable table = tables.get(k);
        table.writer().accept(paths.get(k));
        written.add(
            new ConvertedFile.Written(paths.get(k), table.kind(), table.name(), table.rows()));
      }
      return new ConvertedFile(input, reading, written, List.of(), Main.DONE);
    } catch (InputException e) {
      return new ConvertedFile(input, reading, List.of(), e.problems(), Main.WRONG_INPUT);
    } catch (UncheckedIOException e) {
      Problem problem =
          new Problem(
              Place.ofFile(input.toString()),
              String.valueOf(e.getMessage()),
              "Maybe the disk is full, or the folder may not be written to");
      return new ConvertedFile(input, reading, List.of(), List.of(problem), Main.FAILED);
    }
  }

  /** The paths of all tables, none of which may exist unless they are to be replaced. */
  private List<Path> paths(Path input, OutputNames.Target target, List<OutputTable> tables) {
    List<String> names =
        target.file() != null && tables.size() == 1
            ? List.of(target.file())
            : OutputTable.fileNames(target.stem(), tables);
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      Path path = target.folder().resolve(name);
      if (same(path, input)) {
        throw refused(path, "is the input itself", "Maybe name another place after -o");
      }
      if (!overwrite && Files.exists(path)) {
        throw refused(path, "exists already", "Maybe --overwrite, or another place after -o");
      }
      if (!claimed.add(path)) {
        throw refused(
            path, "is written from another input of this call", "Maybe convert them one by one");
      }
      paths.add(path);
    }
    return paths;
  }

  private static InputException refused(Path path, String message, String advice) {
    return new InputException(new Problem(Place.ofFile(path.toString()), message, advice));
  }

  private static boolean same(Path path, Path input) {
    try {
      return Files.exists(path) && Files.isSameFile(path, input);
    } catch (IOException e) {
      return false;
    }
  }
}
