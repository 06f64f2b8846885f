package org.stratolith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.report.measured.Finding;
import org.stratolith.report.measured.FindingPage;
import org.stratolith.report.measured.JoinedTest;
import org.stratolith.report.measured.Reduction;
import org.stratolith.report.measured.Settings;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;
import picocli.CommandLine;

/** Reduces files, several at once; one that fails does not stop the others. */
final class Analyses {

  private final Reduction reduction;
  private final ReadingOptions options;
  private final Settings settings;
  private final int threads;

  Analyses(String kind, ReadingOptions options, Settings settings, int threads) {
    this.reduction = reduction(kind);
    this.options = options;
    this.settings = settings;
    this.threads = threads;
  }

  /** What became of one file, or of all together. */
  record Outcome(
      String source, @Nullable Reading reading, List<Finding> findings, List<Problem> problems) {}

  private static Reduction reduction(String word) {
    List<String> words = Arrays.stream(Reduction.values()).map(Reduction::word).toList();
    if (!words.contains(word)) {
      throw new InputException(
          new Problem(
              Place.ofFile("analyse"),
              Spelling.quote(word)
                  + " is no kind of analysis, there are "
                  + String.join(", ", words),
              Spelling.advice(word, words)));
    }
    return Reduction.valueOf(word.toUpperCase(Locale.ROOT));
  }

  int run(
      List<Path> files,
      boolean together,
      boolean json,
      @Nullable Path output,
      CommandLine command) {
    List<Outcome> outcomes;
    try (ProgressLine progress = ProgressLine.onTerminal(command.getErr(), "files")) {
      outcomes = outcomes(files, together, progress);
    }
    if (together) {
      outcomes = List.of(joined(outcomes));
    }
    PrintWriter out = command.getOut();
    PrintWriter err = command.getErr();
    if (json) {
      out.println(AnalysesJson.of(reduction, outcomes));
    }
    boolean wrong = false;
    for (Outcome outcome : outcomes) {
      if (!json) {
        tellRemarks(outcome, err);
        outcome.findings().forEach(finding -> FindingText.print(finding, out));
      }
      outcome.problems().forEach(err::println);
      wrong |= !outcome.problems().isEmpty();
    }
    int code = wrong ? Main.WRONG_INPUT : Main.DONE;
    if (output != null) {
      return write(output, outcomes, out, err) ? code : Main.FAILED;
    }
    return code;
  }

  private static void tellRemarks(Outcome outcome, PrintWriter err) {
    Reading reading = outcome.reading();
    if (reading != null) {
      for (Remark remark : reading.remarks()) {
        err.println(remark.weight().name().toLowerCase(Locale.ROOT) + ": " + remark.problem());
      }
    }
  }

  private List<Outcome> outcomes(List<Path> files, boolean together, ProgressLine progress) {
    AtomicInteger done = new AtomicInteger();
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, files.size()))) {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (Path file : files) {
        futures.add(
            pool.submit(() -> {
              Outcome outcome = outcome(file, !together);
              String name = String.valueOf(file.getFileName());
              progress.at("analyse", done.incrementAndGet(), files.size(), name);
              return outcome;
            }));
      }
      for (Future<Outcome> future : futures) {
        outcomes.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return outcomes;
  }

  private static Supplier<List<Measured>> contents(Reading reading) {
    return reading::contents;
  }

  private Outcome outcome(Path file, boolean reduce) {
    String source = file.toString();
    Reading reading = null;
    try {
      reading = InstrumentFiles.read(file, options);
      return reduce
          ? reduced(source, reading, contents(reading))
          : new Outcome(source, reading, List.of(), List.of());
    } catch (InputException e) {
      return new Outcome(source, reading, List.of(), e.problems());
    }
  }

  private Outcome reduced(
      String source, @Nullable Reading reading, Supplier<List<Measured>> contents) {
    try {
      List<Finding> findings = reduction.of(source, contents.get(), settings);
      List<Problem> problems =
          findings.isEmpty()
              ? List.of(
                  problem(
                      source,
                      "holds nothing that 'analyse " + reduction.word() + "' reduces",
                      "Maybe another kind of analysis, or the file has no rows"))
              : List.of();
      return new Outcome(source, reading, findings, problems);
    } catch (IllegalArgumentException e) {
      String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
      return new Outcome(
          source,
          reading,
          List.of(),
          List.of(
              problem(
                  source, lines[0], lines.length > 1 ? lines[1] : "Maybe the file was cut off")));
    }
  }

  private static Problem problem(String source, String what, String advice) {
    return new Problem(Place.ofFile(source), what, advice);
  }

  private Outcome joined(List<Outcome> outcomes) {
    List<Problem> problems = new ArrayList<>();
    List<Measured> contents = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      problems.addAll(outcome.problems());
      Reading reading = outcome.reading();
      if (reading != null) {
        contents.addAll(reading.contents());
        sources.add(outcome.source());
      }
    }
    String source = String.join(" + ", sources);
    if (contents.isEmpty()) {
      return new Outcome(source, null, List.of(), problems);
    }
    Outcome outcome =
        reduced(source, null, () -> List.of(new Measured.Test("", JoinedTest.of(contents))));
    problems.addAll(outcome.problems());
    return new Outcome(source, null, outcome.findings(), problems);
  }

  private boolean write(Path output, List<Outcome> outcomes, PrintWriter out, PrintWriter err) {
    List<Finding> findings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      findings.addAll(outcome.findings());
      outcome.problems().forEach(problem -> problems.add(problem.toString()));
    }
    String title = "Analysis: " + reduction.what();
    try {
      Files.writeString(output, FindingPage.html(title, findings, problems, Version.text()));
    } catch (IOException e) {
      err.println(
          problem(output.toString(), "cannot be written: " + e, "Maybe the folder does not exist"));
      return false;
    }
    out.println("the report is " + output);
    return true;
  }
}
