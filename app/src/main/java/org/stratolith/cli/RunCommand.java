package org.stratolith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stratolith.report.Report;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.RunResult;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.disk.PhaseFieldWriter;
import org.stratolith.study.disk.RunDirectory;
import org.stratolith.study.disk.RunWriter;
import org.stratolith.study.disk.Scoreboard;
import org.stratolith.study.file.StudyFiles;
import org.stratolith.study.run.Runner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stratolith run}: simulates studies, scores them, writes the report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Simulate studies, score them against their paper, and write a report.")
final class RunCommand implements Callable<Integer> {

  @CommandLine.Mixin private final StudyOptions options = new StudyOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where runs are written, one folder each (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("out");

  @Option(names = "--json", description = "Print the scoreboard as JSON, for machines.")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many studies run at once (default: the number of processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  RunCommand() {}

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || threads > 1024) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--threads is " + threads + ", allowed is 1 to 1024\nMaybe 2");
    }
    PrintWriter out = spec.commandLine().getOut();
    StudyOptions.Inputs asked = options.read();
    List<StudyFiles> inputs = asked.cells();
    for (StudyFiles input : inputs) {
      RunDirectory.refuseToReplace(output.resolve(input.name()));
    }
    for (PhaseFieldStudy study : asked.phaseFields()) {
      RunDirectory.refuseToReplace(output.resolve(study.id()));
    }
    List<RunResult> results = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.onTerminal(spec.commandLine().getErr())) {
      for (StudyFiles input : inputs) {
        RunResult result =
            new Runner(threads, Version.text(), progress).run(input, options.settings);
        results.add(result);
        folders.add(RunWriter.write(output, result, Report.files(result)));
      }
    }
    List<PhaseFieldRuns.Done> phaseFields =
        PhaseFieldRuns.run(
            asked.phaseFields(), output, options.settings, spec.commandLine().getErr());
    if (json) {
      List<ScoreRow> rows = new ArrayList<>();
      results.forEach(result -> rows.addAll(result.rows()));
      ObjectNode board = Scoreboard.json(rows);
      ObjectNode others =
          PhaseFieldWriter.scoreboard(
              phaseFields.stream().map(PhaseFieldRuns.Done::result).toList());
      board.withArray("rows").addAll(others.withArray("rows"));
      out.println(board.toPrettyString());
    } else {
      phaseFields.forEach(done -> PhaseFieldRuns.print(out, done));
      for (int k = 0; k < results.size(); k++) {
        ScoreTable.print(out, results.get(k), folders.get(k));
      }
    }
    boolean succeeded =
        results.stream().allMatch(RunResult::succeeded)
            && phaseFields.stream().allMatch(done -> done.result().succeeded());
    return succeeded ? Main.DONE : Main.FAILED;
  }
}
