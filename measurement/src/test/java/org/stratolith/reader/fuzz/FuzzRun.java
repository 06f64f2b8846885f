package org.stratolith.reader.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads many damaged files; see {@code docs/formats/fuzzing.md}. Arguments: files per family, first
 * number, and the beginning of a family's name or nothing for all.
 */
public final class FuzzRun {

  /** A file that takes longer hangs, s. */
  private static final int LIMIT = 20;

  private static volatile long begun;
  private static volatile String now = "";

  private FuzzRun() {}

  /** Runs; the process ends with 1 if there are findings, with 2 if a file hangs. */
  public static void main(String[] arguments) {
    int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    String chosen = arguments.length > 2 ? arguments[2] : "";
    Path samples = Path.of(System.getProperty("stratolith.samples", "../shared/samples"));
    Thread watch = Thread.ofPlatform().daemon().unstarted(watching(Thread.currentThread()));
    begun = Long.MAX_VALUE;
    watch.start();
    boolean clean = true;
    for (Map.Entry<String, List<Seeds.Seed>> family : Seeds.of(samples).entrySet()) {
      if (!family.getKey().startsWith(chosen)) {
        continue;
      }
      Fuzzing fuzzing = new Fuzzing(family.getKey(), family.getValue());
      long start = System.nanoTime();
      for (int k = 0; k < files; k++) {
        fuzzing.one(
            first + k,
            name -> {
              now = name;
              begun = System.nanoTime();
            });
      }
      begun = Long.MAX_VALUE;
      System.out.printf(
          "%s; %d seeds, %.0f s%n",
          fuzzing.summary(), family.getValue().size(), (System.nanoTime() - start) / 1e9);
      fuzzing
          .findings()
          .forEach((where, what) -> System.out.println("  " + where + "\n    " + what));
      clean &= fuzzing.findings().isEmpty();
    }
    System.exit(clean ? 0 : 1);
  }

  private static Runnable watching(Thread worker) {
    return () -> {
      while (true) {
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          return;
        }
        long since = begun;
        if (since != Long.MAX_VALUE && System.nanoTime() - since > LIMIT * 1_000_000_000L) {
          System.out.println("hangs: " + now);
          for (StackTraceElement element : worker.getStackTrace()) {
            System.out.println("  " + element);
          }
          Runtime.getRuntime().halt(2);
        }
      }
    };
  }
}
