package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stratolith.analysis.profile.EtchTable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.Measured;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.page.Block;
import org.stratolith.study.Comparison;

/** Signals of a measured depth profile over those of a simulated one. */
final class ProfileComparison {

  private static final String AREA = " Area";

  private ProfileComparison() {}

  /** A signal under its name in each profile. */
  private record Shared(String name, int measured, int simulated) {}

  static Compared of(
      Comparison.Kind kind, Comparison.Choice choice, DepthProfile simulated, MeasuredFile file) {
    DepthProfile measured =
        kind == Comparison.Kind.PHOTOELECTRON_AREAS ? areas(file) : profile(file);
    refuseOtherAxis(measured.axis(), simulated.axis());
    Unit unit = simulated.axis().unit();
    Axis ordinate =
        kind == Comparison.Kind.SECONDARY_IONS
            ? Axis.logarithmic("Counts as measured", "")
            : Axis.linear("As measured", "").from(0);
    Panel panel = Panel.of("", Axis.linear(simulated.axis().name(), unit.toString()), ordinate);
    List<Compared.Row> rows = new ArrayList<>();
    List<Block> tables = new ArrayList<>();
    int colour = 0;
    for (Shared signal : shared(choice, measured, simulated)) {
      ScaledOverlay overlay =
          ScaledOverlay.of(
              curve(measured, signal.measured(), unit),
              curve(simulated, signal.simulated(), unit),
              choice.scale());
      String inFile = measured.signals().get(signal.measured()).name();
      rows.add(
          new Compared.Row(
              kind.word() + ": " + signal.name(),
              inFile.equals(signal.name()) ? "" : "in the file: " + inFile,
              overlay.cellsOfCounts(unit.toString())));
      panel =
          panel
              .with(
                  new Line(
                      signal.name() + " measured", Style.of(colour).thin(), overlay.measured()))
              .with(
                  new Line(
                      signal.name() + " simulated", Style.of(colour).dashed(), overlay.model()));
      tables.addAll(
          ProfileTables.of(signal.name(), measured, inFile, simulated, signal.simulated()));
      colour++;
    }
    return new Compared(
        rows,
        List.of(panel),
        "Measured (thin) and simulated (dashed) signals over "
            + simulated.axis().name().toLowerCase(Locale.ROOT)
            + ", each simulated one times its own factor.",
        tables);
  }

  private static DepthProfile profile(MeasuredFile file) {
    return file.all(Measured.Profile.class, null).getFirst().record();
  }

  /** Of the file's spectra, or as the file has them already. */
  private static DepthProfile areas(MeasuredFile file) {
    List<PhotoelectronSpectrum> spectra =
        file.reading().contents(Measured.Photoelectrons.class).stream()
            .map(one -> PhotoelectronComparison.rising(one.record()))
            .toList();
    if (spectra.isEmpty()) {
      return profile(file);
    }
    if (spectra.stream().anyMatch(spectrum -> Double.isNaN(spectrum.etchTime()))) {
      throw new IllegalArgumentException("the file does not say when its spectra were taken");
    }
    spectra.forEach(PhotoelectronComparison::refuseShort);
    return EtchTable.of(spectra, Map.of());
  }

  private static void refuseOtherAxis(Column measured, Column simulated) {
    if (!measured.unit().isLike(simulated.unit())) {
      throw new IllegalArgumentException(
          "the profile in it is over %s, the simulated one over %s"
              .formatted(measured.label(), simulated.label()));
    }
  }

  private static List<Shared> shared(
      Comparison.Choice choice, DepthProfile measured, DepthProfile simulated) {
    List<Shared> shared = new ArrayList<>();
    for (int k = 0; k < simulated.signals().size(); k++) {
      String full = simulated.signals().get(k).name();
      boolean area = full.endsWith(AREA);
      String name = area ? full.substring(0, full.length() - AREA.length()) : full;
      if (full.endsWith(" Fraction")
          || (choice.signal() != null && !choice.signal().equals(name))) {
        continue;
      }
      int index = index(measured, Objects.requireNonNullElse(choice.as(), name), area);
      if (index >= 0) {
        shared.add(new Shared(name, index, k));
      }
    }
    if (shared.isEmpty()) {
      String wanted = choice.as() == null ? choice.signal() : choice.as();
      throw new IllegalArgumentException(
          (wanted == null
                  ? "no signal in it has the name of a simulated one"
                  : "no signal in it is called '" + wanted + "'")
              + ", only "
              + MeasuredFile.names(measured.signals().stream().map(Column::name).toList())
              + "\nMaybe say what the file calls it: \"as: …\"");
    }
    return shared;
  }

  private static int index(DepthProfile profile, String name, boolean area) {
    for (int k = 0; k < profile.signals().size(); k++) {
      String own = profile.signals().get(k).name();
      if (MeasuredFile.alike(own, name) || (area && MeasuredFile.alike(own, name + AREA))) {
        return k;
      }
    }
    return -1;
  }

  private static Curve curve(DepthProfile profile, int signal, Unit unit) {
    return Curve.of(profile.positions(), profile.values(signal)).map(unit::fromSi, y -> y);
  }
}
