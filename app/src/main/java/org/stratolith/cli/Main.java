package org.stratolith.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code stratolith}. */
@Command(
    name = "stratolith",
    mixinStandardHelpOptions = true,
    subcommands = {DiffractionCommand.class},
    description = "A virtual laboratory for lithium-metal solid-state cells.")
public final class Main implements Runnable {

  /**
   * Runs the command line and exits with its code: 0 done, 1 the run failed, 2 the input is wrong.
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
