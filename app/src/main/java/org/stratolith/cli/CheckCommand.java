package org.stratolith.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.Study;
import org.stratolith.study.file.StudyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code stratolith check}: reads studies and says what is wrong with them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Say what is wrong with studies, without running them.")
final class CheckCommand implements Callable<Integer> {

  @CommandLine.Mixin private final StudyOptions options = new StudyOptions();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  CheckCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    StudyOptions.Inputs inputs = options.read();
    for (PhaseFieldStudy study : inputs.phaseFields()) {
      out.printf(
          "%s: a phase field, %d expectations, nothing wrong%n",
          study.id(), study.expectations().size());
    }
    for (StudyFiles run : inputs.cells()) {
      int expectations = 0;
      for (Study study : run.studies()) {
        expectations += study.expectations().size();
      }
      out.printf(
          "%s: %d %s, %d expectations, nothing wrong%n",
          run.name(),
          run.studies().size(),
          run.studies().size() == 1 ? "study" : "studies",
          expectations);
    }
    return Main.DONE;
  }
}
