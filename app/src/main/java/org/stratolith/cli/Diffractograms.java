package org.stratolith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.crystal.cif.CifReader;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.MillerFamily;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.phase.Phase;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.DeGraefMcHenry;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.report.crystal.CrystalPage;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Finds the crystals that the command names, computes their lines and prints them. */
final class Diffractograms {

  /** Lines below this, the strongest being 100, are left out of tables for people. */
  private static final double FAINT = 0.1;

  private final Radiation radiation;
  private final ScatteringFactors factors;
  private final double from;
  private final double to;

  /** A crystal with what the library says of it, if it comes from there. */
  private record Named(Crystal crystal, @Nullable Phase phase) {}

  /** The promised form: {@code {"peaks": [...]}}. */
  private record Peaks(List<Line> peaks) {}

  private record NamedPeaks(String phase, List<Line> peaks) {}

  private record Line(double twoTheta, double d, double intensity, List<List<Integer>> hkl) {}

  Diffractograms(String wavelength, String convention, double from, double to) {
    this.radiation = Radiation.of(wavelength);
    this.factors =
        switch (convention.toLowerCase(Locale.ROOT)) {
          case "xray" -> new WaasmaierKirfel();
          case "pymatgen" -> new DeGraefMcHenry();
          default ->
              throw new IllegalArgumentException(
                  "no convention is called '" + convention + "'\n  Maybe xray or pymatgen");
        };
    this.from = from;
    this.to = to;
  }

  /** One crystal gives {@code {"peaks": [...]}}; several give a list of such with their names. */
  void json(List<String> inputs, PrintWriter out) {
    List<Named> crystals = crystals(inputs);
    List<NamedPeaks> results = new ArrayList<>();
    for (Named named : crystals) {
      List<Line> lines = new ArrayList<>();
      for (DiffractionPeak peak : peaks(named).peaks()) {
        List<List<Integer>> hkl = new ArrayList<>();
        for (MillerFamily family : peak.families()) {
          hkl.add(List.of(family.h(), family.k(), family.l()));
        }
        lines.add(new Line(peak.twoTheta(), peak.spacing(), peak.intensity(), hkl));
      }
      results.add(new NamedPeaks(named.crystal().name(), lines));
    }
    Object answer = results.size() == 1 ? new Peaks(results.getFirst().peaks()) : results;
    out.println(JsonMapper.builder().build().writeValueAsString(answer));
  }

  void tables(List<String> inputs, PrintWriter out) {
    String gap = "";
    for (Named named : crystals(inputs)) {
      out.print(gap);
      table(named, out);
      gap = System.lineSeparator();
    }
  }

  /**
   * Writes a page of the crystals.
   *
   * @throws InputException if the file cannot be written
   */
  void page(List<String> inputs, Path output, PrintWriter out) {
    List<CrystalPage.Entry> entries = new ArrayList<>();
    for (Named named : crystals(inputs)) {
      entries.add(new CrystalPage.Entry(named.crystal(), named.phase(), peaks(named)));
    }
    try {
      Files.writeString(output, CrystalPage.html(entries, from, to, Version.text()));
    } catch (IOException e) {
      throw new InputException(
          new Problem(
              Place.ofFile(output.toString()),
              "cannot be written: " + e,
              "Maybe the folder does not exist"));
    }
    out.println("the page is " + output);
  }

  void library(PrintWriter out) {
    for (String name : PhaseLibrary.names()) {
      Phase phase = PhaseLibrary.of(name);
      out.printf("%s (%s)%n", name, phase.status().word());
      out.printf("  %s%n  %s%n  %s%n", cell(phase.crystal()), phase.setting(), phase.source());
    }
  }

  private void table(Named named, PrintWriter out) {
    out.println(named.crystal().name());
    out.println("  " + cell(named.crystal()));
    Phase phase = named.phase();
    if (phase != null) {
      out.println("  " + phase.setting());
      out.println("  Source (" + phase.status().word() + "): " + phase.source());
    }
    out.printf(Locale.ROOT, "  %s, %.5f angstrom%n", radiation.name(), radiation.wavelength());
    out.printf("%9s %9s %9s   %s%n", "2theta", "d (A)", "I", "hkl (multiplicity)");
    for (DiffractionPeak peak : peaks(named).peaks()) {
      if (peak.intensity() >= FAINT) {
        out.printf(
            Locale.ROOT,
            "%9.3f %9.4f %9.1f   %s%n",
            peak.twoTheta(),
            peak.spacing(),
            peak.intensity(),
            peak.families().stream()
                .map(Diffractograms::indices)
                .collect(Collectors.joining(", ")));
      }
    }
  }

  private static String indices(MillerFamily family) {
    return "%d %d %d (%d)".formatted(family.h(), family.k(), family.l(), family.multiplicity());
  }

  private static String cell(Crystal crystal) {
    UnitCell cell = crystal.cell();
    return String.format(
        Locale.ROOT,
        "%s, a %.4f b %.4f c %.4f A, alpha %.3f beta %.3f gamma %.3f deg, %.3f g/cm3",
        crystal.spaceGroup() == null ? "space group by its operations" : crystal.spaceGroup(),
        cell.a(),
        cell.b(),
        cell.c(),
        cell.alpha(),
        cell.beta(),
        cell.gamma(),
        crystal.density() / 1000);
  }

  private PeakList peaks(Named named) {
    return PowderDiffraction.of(named.crystal(), factors, radiation).peaks(from, to);
  }

  /** What is a file, or looks like one, is read; anything else is asked of the library. */
  private static List<Named> crystals(List<String> inputs) {
    List<Named> found = new ArrayList<>();
    for (String input : inputs) {
      if (input.toLowerCase(Locale.ROOT).endsWith(".cif") || Files.isRegularFile(Path.of(input))) {
        read(input).forEach(crystal -> found.add(new Named(crystal, null)));
      } else {
        Phase phase = PhaseLibrary.of(input);
        found.add(new Named(phase.crystal(), phase));
      }
    }
    return found;
  }

  private static List<Crystal> read(String file) {
    try {
      return CifReader.read(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new InputException(
          new Problem(Place.ofFile(file), "there is no such file", "Maybe the path is misspelt"));
    } catch (IOException e) {
      throw new InputException(
          new Problem(Place.ofFile(file), "the file cannot be read: " + e.getMessage(), null));
    }
  }
}
