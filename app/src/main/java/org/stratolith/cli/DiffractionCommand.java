package org.stratolith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stratolith diffraction}: the powder lines of phases and of CIFs. */
@Command(
    name = "diffraction",
    mixinStandardHelpOptions = true,
    description =
        "List the X-ray powder lines of phases from the library, or of crystals in CIF files.",
    footer = {
      "",
      "Examples:",
      "  stratolith diffraction LiCl",
      "  stratolith diffraction Li9Al4 crystal.cif --wavelength CuKa1 --json",
      "  stratolith diffraction Li6PS5Cl -o argyrodite.html",
      "  stratolith diffraction --list"
    })
final class DiffractionCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "PHASE|FILE.cif",
      description = "Phases of the library, or CIF files (every crystal in them).")
  private List<String> inputs = List.of();

  @Option(
      names = "--wavelength",
      defaultValue = "CuKa",
      paramLabel = "NAME",
      description =
          "CuKa, CuKa1, CuKb, MoKa, CoKa, ... or a wavelength in angstrom (${DEFAULT-VALUE}).")
  private String wavelength = "CuKa";

  @Option(
      names = "--from",
      defaultValue = "10",
      paramLabel = "DEGREES",
      description = "Smallest 2theta (${DEFAULT-VALUE}).")
  private double from;

  @Option(
      names = "--to",
      defaultValue = "90",
      paramLabel = "DEGREES",
      description = "Largest 2theta (${DEFAULT-VALUE}).")
  private double to;

  @Option(
      names = "--convention",
      defaultValue = "xray",
      paramLabel = "NAME",
      description = {
        "xray: X-ray form factors, dispersion, and displacements where a CIF states them;",
        "pymatgen: as pymatgen's peak lists, from electron scattering, without either (${DEFAULT-VALUE})."
      })
  private String convention = "xray";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PAGE.html",
      description =
          "Write a page: cell, a drawing to turn, sites, pattern and lines; one file that needs nothing else.")
  private @Nullable Path output;

  @Option(names = "--json", description = "Print JSON for machines.")
  private boolean json;

  @Option(names = "--list", description = "List the phases of the library with their sources.")
  private boolean list;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  DiffractionCommand() {}

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    if (inputs.isEmpty() && !list) {
      throw new CommandLine.ParameterException(
          command, "no phase and no CIF is given\n  Maybe 'stratolith diffraction --list' helps");
    }
    if (list && output != null) {
      throw new CommandLine.ParameterException(
          command, "--list writes no page\n  Maybe name phases instead of --list");
    }
    try {
      // The physics is named in Diffractograms only, so that other commands do not load it.
      Diffractograms diffractograms = new Diffractograms(wavelength, convention, from, to);
      if (list) {
        diffractograms.library(command.getOut());
      } else if (json) {
        diffractograms.json(inputs, command.getOut());
      } else {
        diffractograms.tables(inputs, command.getOut());
      }
      if (output != null) {
        // JSON on the standard output stays JSON.
        diffractograms.page(inputs, output, json ? command.getErr() : command.getOut());
      }
      return 0;
    } catch (InputException e) {
      e.problems().forEach(command.getErr()::println);
      return 2;
    } catch (IllegalArgumentException e) {
      command.getErr().println(e.getMessage());
      return 2;
    }
  }
}
