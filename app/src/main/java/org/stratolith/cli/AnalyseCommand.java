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

/** {@code stratolith analyse}: reduces instruments' files as simulated tests are reduced. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = {
      "Reduce instruments' files with the code that reduces simulated tests. KIND is one of",
      "  ccd        critical current density of a staircase",
      "  shorts     short circuits, with their evidence",
      "  cycling    charge, energy, efficiency and retention of every cycle; dQ/dV",
      "  rate       capacities by discharge current",
      "  lsv        exchange current density from a sweep of a symmetric cell",
      "  cv         peaks of cyclic voltammograms",
      "  impedance  intercepts, Kramers-Kronig test, circuit fit",
      "  drt        distribution of relaxation times of spectra, with its peaks",
      "  gitt       polarisation and diffusivity by titration",
      "  depth      decay of signals in depth profiles",
      "  xrd        lines, phases, cells and weight fractions of diffractograms"
    },
    footer = {
      "",
      "Examples:",
      "  stratolith analyse ccd cell7.ndax --area 0.785cm2 -o report.html",
      "  stratolith analyse shorts cycling.txt spectra.mpr --together --current 0.4mA",
      "  stratolith analyse impedance *.z --circuit 'R0-p(R1,CPE1)' --json",
      "  stratolith analyse drt cell.mpr --lambda l-curve -o drt.html",
      "  stratolith analyse gitt titration.mpt --length 1.74um --window 10s,400s",
      "  stratolith analyse xrd mixture.xrdml --phase Li2CO3.cif --phase ZrO2.cif",
      "  stratolith analyse xrd unknown.raw --phase cell.cif --method le-bail -o cell.html"
    })
final class AnalyseCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "KIND", description = "What to look for; see above.")
  private String kind = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Instruments' files of any format that 'stratolith convert --formats' lists.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "REPORT.html",
      description = "Write a report with plots, one file that needs nothing else.")
  private @Nullable Path output;

  @Option(names = "--json", description = "Print JSON for machines instead of tables.")
  private boolean json;

  @Option(
      names = "--together",
      description = "The files belong to one test: join them by time, spectra among the steps.")
  private boolean together;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description = "Area of the electrode, such as 0.785cm2; counts before the file's own.")
  private @Nullable String area;

  @Option(
      names = "--current",
      paramLabel = "CURRENT",
      description = "The constant current, such as 0.4mA, for files that hold none.")
  private @Nullable String current;

  @Option(
      names = "--temperature",
      paramLabel = "TEMPERATURE",
      description = "For exchange currents (default: 25 degC).")
  private String temperature = "25 degC";

  @Option(
      names = "--separator",
      paramLabel = "RESISTANCE",
      description = "Areal resistance of the separator, such as '12 ohm cm2', for lsv.")
  private @Nullable String separator;

  @Option(
      names = "--length",
      paramLabel = "LENGTH",
      description = "Volume of the host over its surface (radius / 3), for gitt.")
  private @Nullable String length;

  @Option(
      names = "--window",
      paramLabel = "FROM,TO",
      description = "Window of the line over the root of time, such as 10s,400s, for gitt.")
  private @Nullable String window;

  @Option(
      names = "--circuit",
      paramLabel = "CIRCUIT",
      description = "Circuit to fit, such as 'R0-p(R1,CPE1)-Wo1', for impedance.")
  private @Nullable String circuit;

  @Option(
      names = "--lambda",
      paramLabel = "CHOICE",
      description = {
        "How strongly a distribution is smoothed, for drt: gcv (generalised cross-validation),",
        "l-curve, re-im (real against imaginary part), or a number (default: gcv)."
      })
  private String lambda = "gcv";

  @Option(
      names = "--phase",
      paramLabel = "FILE.cif",
      description = "A structure to look for beside the phase library, for xrd; may be repeated.")
  private List<String> phases = List.of();

  @Option(
      names = "--radiation",
      paramLabel = "NAME",
      description =
          "CuKa, CoKa1 or a wavelength in angstrom instead of what the file says, for xrd.")
  private @Nullable String radiation;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = {
        "How the whole pattern is refined, for xrd: rietveld (intensities of structures, gives",
        "weight fractions) or le-bail (free intensities; takes every --phase as there and",
        "needs no atoms but one) (default: rietveld)."
      })
  private String method = "rietveld";

  @Option(
      names = "--texture",
      paramLabel = "PHASE=HKL",
      description =
          "Refine plates or needles along the normal of a plane, such as Li=110, for xrd; may be repeated.")
  private Map<String, String> textures = new LinkedHashMap<>();

  @Option(
      names = "--cycles",
      paramLabel = "CHOICE",
      description = "Where cycle numbers come from; see 'stratolith convert --help'.")
  private String cycles = "stored";

  @Option(
      names = "--current-sign",
      paramLabel = "SIGN",
      description = "Which current is positive; see 'stratolith convert --help'.")
  private String sign = "inferred";

  @Option(
      names = "--column",
      paramLabel = "LABEL=HEADING",
      description = "For tables of your own; see 'stratolith convert --help'.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files at once (default: the number of processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  AnalyseCommand() {}

  @Override
  public Integer call() {
    if (threads < 1 || threads > 1024) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--threads is " + threads + ", allowed is 1 to 1024\nMaybe 2");
    }
    // Readers and analyses are named in Analyses only, so that other commands do not load them.
    Analyses analyses =
        new Analyses(
            kind,
            ReadingChoices.of(area, cycles, sign, columns),
            AnalysisChoices.of(
                current,
                temperature,
                separator,
                length,
                window,
                circuit,
                lambda,
                phases,
                radiation,
                method,
                textures),
            threads);
    return analyses.run(files, together, json, output, spec.commandLine());
  }
}
