package org.stratolith.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stratolith convert}: instruments' files to Battery Data Format and plain CSV. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Convert instruments' files to CSV: tests and spectra in the Battery Data Format, diffractograms,",
      "depth profiles and images with labelled units. The format is found by content, not by name."
    },
    footer = {
      "",
      "Examples:",
      "  stratolith convert cell7.ndax",
      "  stratolith convert data/*.mpr -o converted --area 0.785cm2",
      "  stratolith convert own.csv --column 'Test Time / s=t (s)' --column 'Voltage / V=Ecell' \\",
      "                             --column 'Current / mA=I'",
      "  stratolith convert --formats"
    })
final class ConvertCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Instruments' files.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "A folder, or for one input a file that ends in .csv.",
        "Default: beside each input, FILE.bdf.csv."
      })
  private @Nullable Path output;

  @Option(names = "--overwrite", description = "Replace outputs that exist; inputs never are.")
  private boolean overwrite;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description = "Area of the electrode, such as 0.785cm2; counts before the file's own.")
  private @Nullable String area;

  @Option(
      names = "--cycles",
      paramLabel = "CHOICE",
      description = {
        "Where cycle numbers come from: stored (as the file has them, the default), charge-first,",
        "discharge-first, auto (as the first step that carries current), step-rollback."
      })
  private String cycles = "stored";

  @Option(
      names = "--current-sign",
      paramLabel = "SIGN",
      description = {
        "Which current is positive where the file does not say it: inferred (the default),",
        "anodic-positive, cathodic-positive."
      })
  private String sign = "inferred";

  @Option(
      names = "--column",
      paramLabel = "LABEL=HEADING",
      description = {
        "For tables of your own: which heading stands for a label of the Battery Data Format;",
        "the label's unit is the column's, 'Current / mA=I'. Repeat it for every column."
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files at once (default: the number of processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print JSON for machines.")
  private boolean json;

  @Option(names = "--formats", description = "List the formats that are read.")
  private boolean formats;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  ConvertCommand() {}

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    // The readers are named in Conversions only, so that other commands do not load them.
    if (formats) {
      Conversions.formats(command.getOut());
      return Main.DONE;
    }
    if (files.isEmpty()) {
      throw new CommandLine.ParameterException(
          command, "no file is given\n  Maybe 'stratolith convert --formats' helps");
    }
    if (threads < 1 || threads > 1024) {
      throw new CommandLine.ParameterException(
          command, "--threads is " + threads + ", allowed is 1 to 1024\nMaybe 2");
    }
    Conversions conversions =
        new Conversions(ReadingChoices.of(area, cycles, sign, columns), overwrite, threads);
    return json
        ? ConversionsJson.run(conversions, files, output, command)
        : conversions.run(files, output, command.getOut(), command.getErr());
  }
}
