package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.stratolith.analysis.profile.ShirleyArea;
import org.stratolith.reader.Measured;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.study.Comparison;

/** Photoelectron spectra of regions after one time of etching, measured and simulated. */
final class PhotoelectronComparison {

  /** Shirley's background takes a mean of eight points at each end. */
  private static final int FEWEST = 17;

  private static final double SAME_TIME = 0.5; // s, where there is one time only

  private PhotoelectronComparison() {}

  static Compared of(
      Comparison.Choice choice, List<PhotoelectronSpectrum> simulated, MeasuredFile file) {
    List<PhotoelectronSpectrum> measured =
        file.all(Measured.Photoelectrons.class, choice.as()).stream()
            .map(Measured.Photoelectrons::record)
            .toList();
    List<Compared.Row> rows = new ArrayList<>();
    List<Panel> panels = new ArrayList<>();
    List<Block> tables = new ArrayList<>();
    for (String region : regions(simulated)) {
      String inFile = Objects.requireNonNullElse(choice.as(), region);
      List<PhotoelectronSpectrum> there = of(measured, inFile);
      if ((choice.signal() == null || choice.signal().equals(region)) && !there.isEmpty()) {
        PhotoelectronSpectrum one = rising(nearest(there, choice.etchTime(), "measured"));
        PhotoelectronSpectrum other =
            rising(nearest(of(simulated, region), choice.etchTime(), "simulated"));
        ScaledOverlay overlay = ScaledOverlay.of(curve(one), curve(other), choice.scale());
        rows.add(
            new Compared.Row(
                "photoelectron spectrum: " + region,
                "etched "
                    + Numbers.significant(one.etchTime(), 4)
                    + " s, simulated "
                    + Numbers.significant(other.etchTime(), 4)
                    + " s",
                overlay.cellsOfCounts("eV")));
        panels.add(panel(region, overlay));
        tables.add(table(region, one, other));
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "no region in it has the name of a simulated one, only "
              + MeasuredFile.names(measured.stream().map(PhotoelectronSpectrum::region).toList())
              + "\nMaybe say what the file calls it: \"as: …\"");
    }
    return new Compared(
        rows,
        panels,
        "Measured and simulated counts over binding energy, the background as it is.",
        tables);
  }

  private static Set<String> regions(List<PhotoelectronSpectrum> spectra) {
    Set<String> regions = new LinkedHashSet<>();
    spectra.forEach(spectrum -> regions.add(spectrum.region()));
    return regions;
  }

  private static List<PhotoelectronSpectrum> of(
      List<PhotoelectronSpectrum> spectra, String region) {
    return spectra.stream()
        .filter(spectrum -> MeasuredFile.alike(spectrum.region(), region))
        .toList();
  }

  /** The spectrum taken nearest to a time of etching, within half the way to its neighbours. */
  private static PhotoelectronSpectrum nearest(
      List<PhotoelectronSpectrum> spectra, double time, String which) {
    double[] times =
        spectra.stream()
            .mapToDouble(PhotoelectronSpectrum::etchTime)
            .filter(Double::isFinite)
            .sorted()
            .distinct()
            .toArray();
    if (times.length == 0) {
      throw new IllegalArgumentException("the file does not say when its spectra were taken");
    }
    double widest = 0;
    for (int k = 1; k < times.length; k++) {
      widest = Math.max(widest, times[k] - times[k - 1]);
    }
    PhotoelectronSpectrum nearest =
        spectra.stream()
            .filter(spectrum -> Double.isFinite(spectrum.etchTime()))
            .min(Comparator.comparingDouble(spectrum -> Math.abs(spectrum.etchTime() - time)))
            .orElseThrow();
    if (Math.abs(nearest.etchTime() - time) > Math.max(SAME_TIME, widest / 2)) {
      throw new IllegalArgumentException(
          "no spectrum was %s after %s s of etching; the nearest after %s s"
              .formatted(
                  which.equals("measured") ? "measured" : "simulated",
                  Numbers.significant(time, 4),
                  Numbers.significant(nearest.etchTime(), 4)));
    }
    return nearest;
  }

  /** The spectrum by rising binding energy; many instruments scan downwards. */
  static PhotoelectronSpectrum rising(PhotoelectronSpectrum spectrum) {
    int[] order =
        IntStream.range(0, spectrum.size())
            .boxed()
            .sorted(Comparator.comparingDouble(spectrum::bindingEnergy))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] energies = new double[order.length];
    double[] counts = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      energies[k] = spectrum.bindingEnergy(order[k]);
      counts[k] = spectrum.counts(order[k]);
    }
    return PhotoelectronSpectrum.of(spectrum.region(), spectrum.etchTime(), energies, counts);
  }

  /** Refuses spectra without room for a background at both ends. */
  static void refuseShort(PhotoelectronSpectrum spectrum) {
    if (spectrum.size() < FEWEST) {
      throw new IllegalArgumentException(
          "the spectrum of %s has %d points, too few for a background"
              .formatted(spectrum.region(), spectrum.size()));
    }
  }

  private static Curve curve(PhotoelectronSpectrum spectrum) {
    double[] energies = new double[spectrum.size()];
    double[] counts = new double[spectrum.size()];
    for (int k = 0; k < energies.length; k++) {
      energies[k] = spectrum.bindingEnergy(k);
      counts[k] = spectrum.counts(k);
    }
    return Curve.of(energies, counts);
  }

  private static Panel panel(String region, ScaledOverlay overlay) {
    return Panel.of(
            region, Axis.linear("Binding energy", "eV"), Axis.linear("Counts as measured", ""))
        .with(new Line("measured", Style.of(1).thin(), overlay.measured()))
        .with(new Line("simulated", Style.of(0), overlay.model()));
  }

  private static Block table(
      String region, PhotoelectronSpectrum measured, PhotoelectronSpectrum simulated) {
    refuseShort(measured);
    refuseShort(simulated);
    return new SideBySide(region + ": the same reduction of both, in each one’s own counts")
        .with(
            "Area above Shirley’s background",
            ShirleyArea.of(measured),
            ShirleyArea.of(simulated),
            "counts eV")
        .with("Highest at", highestAt(measured), highestAt(simulated), "eV")
        .table();
  }

  private static double highestAt(PhotoelectronSpectrum spectrum) {
    int top = 0;
    for (int k = 1; k < spectrum.size(); k++) {
      top = spectrum.counts(k) > spectrum.counts(top) ? k : top;
    }
    return spectrum.bindingEnergy(top);
  }
}
