package org.stratolith.study.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.stratolith.analysis.fringe.FringeIndex;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.instrument.diffraction.RingPattern;
import org.stratolith.record.InstrumentCsv;
import org.stratolith.record.Micrograph;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.text.WholeFile;

/** Writes what the instruments recorded, a file for each record, beside the run's other files. */
final class InstrumentFiles {

  private InstrumentFiles() {}

  /**
   * Writes the files.
   *
   * @param id of the study
   * @param file where a file of a name goes
   */
  static void write(String id, InstrumentRecords records, Function<String, Path> file) {
    InstrumentRecords.Diffraction diffraction = records.diffraction();
    if (diffraction != null) {
      InstrumentCsv.write(file.apply(id + ".xrd.csv"), diffraction.record());
      write(file.apply(id + ".xrd-lines.csv"), lines(diffraction));
    }
    if (!records.regions().isEmpty()) {
      write(file.apply(id + ".electron-rings.csv"), rings(records.regions()));
    }
    for (int k = 0; k < records.windows().size(); k++) {
      InstrumentCsv.write(
          file.apply(id + ".lattice-image-" + (k + 1) + ".csv"), records.windows().get(k).image());
    }
    if (!records.windows().isEmpty()) {
      write(file.apply(id + ".lattice-spots.csv"), spots(records.windows()));
    }
    if (records.ions() != null) {
      InstrumentCsv.write(file.apply(id + ".tof-sims.csv"), records.ions());
    }
    if (records.ionImages() != null) {
      InstrumentCsv.write(file.apply(id + ".tof-sims-images.csv"), records.ionImages());
    }
    if (records.etching() != null) {
      InstrumentCsv.write(file.apply(id + ".xps.csv"), records.spectra());
      InstrumentCsv.write(file.apply(id + ".xps-areas.csv"), records.etching());
    }
    if (records.lineScan() != null) {
      InstrumentCsv.write(file.apply(id + ".line-scan.csv"), records.lineScan());
    }
    for (Micrograph image : records.images()) {
      InstrumentCsv.write(file.apply(id + "." + name(image) + "-image.csv"), image);
    }
    if (records.modulus() != null) {
      InstrumentCsv.write(file.apply(id + ".modulus-map.csv"), records.modulus());
    }
  }

  private static String name(Micrograph image) {
    return image.quantity().name().split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static void write(Path path, List<String> lines) {
    WholeFile.write(
        path,
        writer -> {
          for (String line : lines) {
            writer.append(line).append('\n');
          }
        });
  }

  private static List<String> lines(InstrumentRecords.Diffraction diffraction) {
    List<String> rows = new ArrayList<>();
    rows.add("Phase,Indices,Two Theta / deg,Signal / 1,Background / 1,Signal to Noise / 1,Seen");
    for (Map.Entry<String, List<LineDetection.Seen>> phase : diffraction.lines().entrySet()) {
      for (LineDetection.Seen seen : phase.getValue()) {
        rows.add(
            String.format(
                Locale.ROOT,
                "%s,%s,%.4f,%.6g,%.6g,%.6g,%s",
                phase.getKey(),
                seen.line().hkl(),
                seen.line().twoTheta(),
                seen.signal(),
                seen.background(),
                seen.signalToNoise(),
                seen.detected() ? "yes" : "no"));
      }
    }
    return rows;
  }

  private static List<String> rings(List<InstrumentRecords.RegionPattern> regions) {
    List<String> rows = new ArrayList<>();
    rows.add("Region,From / nm,To / nm,Phase,Indices,Spacing / angstrom,Intensity / 1");
    for (int k = 0; k < regions.size(); k++) {
      InstrumentRecords.RegionPattern pattern = regions.get(k);
      for (RingPattern.Ring ring : pattern.rings()) {
        rows.add(
            String.format(
                Locale.ROOT,
                "%d,%.6g,%.6g,%s,%s,%.5f,%.5g",
                k + 1,
                1e9 * pattern.region().from(),
                1e9 * pattern.region().to(),
                ring.phase(),
                ring.hkl(),
                ring.spacing(),
                ring.intensity()));
      }
    }
    return rows;
  }

  private static List<String> spots(List<InstrumentRecords.LatticeWindow> windows) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "Window,From / nm,To / nm,Frequency X / angstrom-1,Frequency Y / angstrom-1,"
            + "Spacing / angstrom,Power over Noise / 1,Phase,Indices,Misfit / 1,Certain");
    for (int k = 0; k < windows.size(); k++) {
      InstrumentRecords.LatticeWindow window = windows.get(k);
      for (FringeIndex.Named named : window.spots()) {
        FringeIndex.Candidate plane = named.best();
        rows.add(
            String.format(
                Locale.ROOT,
                "%d,%.6g,%.6g,%.5f,%.5f,%.4f,%.4g,%s,%s,%s,%s",
                k + 1,
                1e9 * window.window().from(),
                1e9 * window.window().to(),
                named.spot().x(),
                named.spot().y(),
                named.spot().spacing(),
                named.spot().power(),
                plane == null ? "" : plane.phase(),
                plane == null ? "" : plane.hkl(),
                plane == null ? "" : String.format(Locale.ROOT, "%.5f", plane.misfit()),
                plane == null ? "" : named.isCertain() ? "yes" : "no"));
      }
    }
    return rows;
  }
}
