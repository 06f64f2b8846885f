package org.stratolith.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.stratolith.cell.TestOptions;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.Expectation;
import org.stratolith.study.Measurement;
import org.stratolith.study.RunResult;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult;
import org.stratolith.study.disk.Manifest;
import org.stratolith.study.file.StudyFiles;

/**
 * Runs all tests of a run on a pool of threads. Every test is one task that shares nothing with the
 * others, and results are put together in the order of the studies, so that neither the number of
 * threads nor their timing shows in them.
 */
public final class Runner {

  private final int threads;
  private final String version;
  private final Progress progress;

  /**
   * @param threads how many tests run at once
   * @param version of the program, for the manifest
   */
  public Runner(int threads, String version, Progress progress) {
    this.threads = threads;
    this.version = version;
    this.progress = progress;
  }

  /**
   * Runs the studies.
   *
   * @param settings values given on the command line, for the manifest
   * @throws IOException if an input file can no longer be read
   */
  public RunResult run(StudyFiles files, List<String> settings) throws IOException {
    Instant started = Instant.now();
    long clock = System.nanoTime();
    List<RunResult.Input> inputs = new ArrayList<>();
    for (Path file : files.files()) {
      inputs.add(new RunResult.Input(file, Manifest.sha256(file)));
    }
    List<StudyResult> results = results(files);
    return new RunResult(
        files.name(),
        files.notes(),
        inputs,
        results,
        new RunResult.Provenance(
            version,
            Runtime.version().toString(),
            System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors",
            started.truncatedTo(ChronoUnit.SECONDS).toString(),
            (System.nanoTime() - clock) / 1e9,
            threads,
            integrator(),
            settings));
  }

  private List<StudyResult> results(StudyFiles files) {
    ParameterSet parameters = ProjectParameters.all();
    List<StudyTasks> plans = new ArrayList<>();
    int total = 0;
    Map<String, Set<TestSummary.Key>> compared = compared(files.studies());
    for (Study study : files.studies()) {
      StudyTasks plan =
          new StudyTasks(study, parameters, compared.getOrDefault(study.id(), Set.of()));
      plans.add(plan);
      total += plan.tasks().size();
    }
    progress.at(files.name(), 0, total, "");
    AtomicInteger done = new AtomicInteger();
    int all = total;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<List<Future<TestSummary>>> futures = new ArrayList<>();
      for (StudyTasks plan : plans) {
        List<Future<TestSummary>> own = new ArrayList<>();
        for (Callable<TestSummary> task : plan.tasks()) {
          own.add(
              pool.submit(() -> {
                TestSummary summary = task.call();
                progress.at(files.name(), done.incrementAndGet(), all, plan.study().id());
                return summary;
              }));
        }
        futures.add(own);
      }
      List<List<TestSummary>> summaries = new ArrayList<>();
      for (List<Future<TestSummary>> own : futures) {
        summaries.add(own.stream().map(Runner::get).toList());
      }
      return assemble(plans, summaries);
    }
  }

  /** For each study, what other studies are compared with it for. */
  private static Map<String, Set<TestSummary.Key>> compared(List<Study> studies) {
    Map<String, Set<TestSummary.Key>> compared = new HashMap<>();
    for (Study study : studies) {
      for (Expectation expectation : study.expectations()) {
        if (expectation.otherStudy() != null) {
          compared
              .computeIfAbsent(expectation.otherStudy(), id -> new LinkedHashSet<>())
              .add(new TestSummary.Key(expectation.quantity(), expectation.cycle()));
        }
      }
    }
    return compared;
  }

  private static List<StudyResult> assemble(
      List<StudyTasks> plans, List<List<TestSummary>> summaries) {
    Map<String, TestSummary> nominal = new HashMap<>();
    for (int k = 0; k < plans.size(); k++) {
      nominal.put(plans.get(k).study().id(), summaries.get(k).getFirst());
    }
    References references =
        expectation -> {
          TestSummary other = nominal.get(String.valueOf(expectation.otherStudy()));
          return other == null
              ? new Measurement.None("the other study was not run")
              : other.measure(expectation.quantity(), expectation.cycle());
        };
    List<StudyResult> results = new ArrayList<>();
    for (int k = 0; k < plans.size(); k++) {
      results.add(plans.get(k).result(summaries.get(k), references));
    }
    return results;
  }

  /** What the other study of an expectation gives for the same quantity. */
  @FunctionalInterface
  interface References {
    Measurement of(Expectation expectation);
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }
  }

  private static String integrator() {
    TestOptions options = TestOptions.usual();
    Mesh mesh = Mesh.standard();
    return "%s, relative tolerance %s; positive electrode of %d nodes and %d shells"
        .formatted(
            options.method().name(), options.relativeTolerance(), mesh.nodes(), mesh.shells());
  }
}
