package org.stratolith.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.stratolith.text.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code stratolith}. Exit codes: 0 done, 1 the run failed, 2 the input is wrong.
 *
 * <p>Only what is needed to read the command line is loaded at start-up: the commands name the
 * rooms they use inside their methods, so that {@code --help} stays quick.
 */
@Command(
    name = "stratolith",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ConvertCommand.class,
      AnalyseCommand.class,
      DiffractionCommand.class
    },
    description = "A virtual laboratory for lithium-metal solid-state cells.",
    footer = {
      "",
      "Exit codes: 0 done, 1 a run failed, 2 the input is wrong.",
      "",
      "Begin with:  stratolith run studies/quick"
    })
public final class Main implements Runnable {

  /** Everything was done. */
  static final int DONE = 0;

  /** A run could not be carried to its end. */
  static final int FAILED = 1;

  /** The input cannot be used. */
  static final int WRONG_INPUT = 2;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(writer(System.out), writer(System.err), args));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs the command line and returns its code. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(Main::explain)
        .execute(args);
  }

  private static int explain(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (exception instanceof InputException wrong) {
      wrong.problems().forEach(problem -> err.println(problem));
      int count = wrong.problems().size();
      err.println(count == 1 ? "1 problem" : count + " problems");
      return WRONG_INPUT;
    }
    err.println("stratolith: the run failed: " + exception.getMessage());
    if (Boolean.getBoolean("stratolith.trace")) {
      exception.printStackTrace(err);
    } else {
      err.println(
          "  Maybe run it again with JAVA_TOOL_OPTIONS=-Dstratolith.trace=true in the environment and"
              + " report what it prints");
    }
    return FAILED;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
