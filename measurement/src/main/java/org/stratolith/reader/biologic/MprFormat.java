package org.stratolith.reader.biologic;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** BioLogic's binary {@code .mpr}; see {@code docs/formats/biologic.md}. */
public final class MprFormat implements InstrumentFormat {

  /** Techniques by their number in the settings; those that were seen in files. */
  private static final Map<Integer, String> TECHNIQUES =
      Map.of(
          0x04, "Galvanostatic Cycling with Potential Limitation",
          0x0B, "Open Circuit Voltage",
          0x18, "Chronoamperometry",
          0x19, "Chronopotentiometry",
          0x1D, "Potentio Electrochemical Impedance Spectroscopy",
          0x1E, "Galvano Electrochemical Impedance Spectroscopy",
          0x75, "Constant Voltage",
          0x76, "Constant Current",
          0x7F, "Modulo Bat");

  private static final int[] DATE_OFFSETS = {585, 473, 469, 465};

  /** Days since 1899-12-30 that a test may have begun at: 2004 to 2064. */
  private static final double EARLIEST = 38_000;

  private static final double LATEST = 60_000;

  @Override
  public String name() {
    return "BioLogic mpr";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has(MprModules.MAGIC, 0);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    List<Remark> remarks = new ArrayList<>();
    MprModules modules = MprModules.read(file, remarks);
    MprModules.Module data = modules.find("VMP data");
    if (data == null) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "has no module 'VMP data'",
              "Maybe the test was never started, or the file was cut off"));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    double area = settings(file, modules.find("VMP Set"), metadata, remarks);
    log(file, modules.find("VMP LOG"), metadata);
    NumberTable table = new MprData(file, data, remarks).read();
    ReadingOptions chosen =
        Double.isNaN(options.electrodeArea()) ? options.withElectrodeArea(area) : options;
    List<Measured> contents =
        new EcLabRows(table, file, chosen, remarks)
            .read(
                loops(file, modules.find("VMP loop"), table.rows()),
                metadata.getOrDefault("Technique", ""));
    return new Reading(
        name() + " (data module " + data.version() + ")", contents, metadata, remarks);
  }

  /** Technique and mass; returns the area of the electrode, m2, or NaN. */
  private static double settings(
      FileBytes file,
      MprModules.@Nullable Module module,
      Map<String, String> metadata,
      List<Remark> remarks) {
    if (module == null || module.to() - module.from() < 0x250) {
      return Double.NaN;
    }
    int number = file.u1(module.from());
    metadata.put("Technique", TECHNIQUES.getOrDefault(number, "technique " + number));
    metadata.put("Mass of active material / mg", Float.toString(file.f4(module.from() + 0x107)));
    metadata.put("Characteristic mass", Float.toString(file.f4(module.from() + 0x24C)));
    return EcLabArea.of(file.f4(module.from() + 0x211), file, metadata, remarks);
  }

  private static void log(
      FileBytes file, MprModules.@Nullable Module module, Map<String, String> metadata) {
    if (module == null) {
      return;
    }
    for (int offset : DATE_OFFSETS) {
      if (module.from() + offset + 8 <= module.to()) {
        double days = file.f8(module.from() + offset);
        if (days > EARLIEST && days < LATEST) {
          LocalDateTime started =
              LocalDateTime.of(1899, 12, 30, 0, 0)
                  .plus(Math.round(days * 86_400_000), ChronoUnit.MILLIS);
          metadata.put("Acquisition started on", started.toString());
          return;
        }
      }
    }
  }

  /** Rows at which loops begin: a count, then the rows; the last is the number of rows. */
  private static int[] loops(FileBytes file, MprModules.@Nullable Module module, int rows) {
    if (module == null || module.to() - module.from() < 8) {
      return new int[0];
    }
    long stated = file.u4(module.from());
    int count = (int) Math.min(stated, (module.to() - module.from()) / 4 - 1);
    int[] loops = new int[count];
    int kept = 0;
    for (int k = 0; k < count; k++) {
      long row = file.u4(module.from() + 4 + 4 * k);
      if (row < rows && (kept == 0 || row > loops[kept - 1])) {
        loops[kept++] = (int) row;
      }
    }
    return java.util.Arrays.copyOf(loops, kept);
  }
}
