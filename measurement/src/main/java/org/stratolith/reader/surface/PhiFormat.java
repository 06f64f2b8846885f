package org.stratolith.reader.surface;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Physical Electronics' {@code .spe} (spectra) and {@code .pro} (depth profiles): a header of text,
 * then a table of blocks, then single-precision rates. The layout of the blocks was found on two
 * files whose values the NIMS converter gives; see {@code docs/formats/surface.md}.
 */
public final class PhiFormat implements InstrumentFormat {

  private static final int TABLE = 16;
  private static final int ENTRY = 96;
  private static final int HEAD = 1 << 20;
  private static final int FLOAT = 0x3466; // "f4"
  private static final double SECONDS_PER_MINUTE = 60;

  /** A rate times its dwell time is a whole number of counts up to single precision. */
  private static final double WHOLE = 0.02;

  @Override
  public String name() {
    return "PHI SPE and PRO";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has("SOFH\r\n", 0) || file.has("SOFH\n", 0);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    int end = file.indexOf("EOFH".getBytes(StandardCharsets.US_ASCII), 0, HEAD);
    if (end < 0) {
      throw problem(file, "the header has no end");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    List<PhiRegion> regions = new ArrayList<>();
    List<String> layers = new ArrayList<>();
    for (String line : file.head(end).split("\\R", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        switch (key) {
          case "SpectralRegDef" -> regions.add(PhiRegion.parse(value, file.name()));
          case "DepthCalDef" -> layers.add(value);
          default -> metadata.putIfAbsent(key, value);
        }
      }
    }
    int base = end + (file.has("EOFH\r\n", end) ? 6 : 5);
    List<Measured> contents = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    List<Double> times = etchTimes(layers);
    for (int k = 0; k < regions.size(); k++) {
      region(file, base, k, regions.get(k), times, contents, remarks);
    }
    if (contents.isEmpty()) {
      throw problem(file, "holds no spectrum");
    }
    String kind = metadata.getOrDefault("FileType", "").strip();
    return new Reading("PHI " + kind, contents, metadata, remarks);
  }

  private static void region(
      FileBytes file,
      int base,
      int index,
      PhiRegion region,
      List<Double> times,
      List<Measured> contents,
      List<Remark> remarks) {
    int entry = base + TABLE + index * ENTRY;
    long points = file.u4(entry + 20);
    long cycles = file.u4(entry + 24);
    long bytes = file.u4(entry + 76);
    long first = base + file.u4(entry + 80);
    boolean fits =
        points == region.points()
            && (file.u4(entry + 72) & 0xFFFF) == FLOAT
            && cycles > 0
            && cycles <= file.length()
            && bytes == points * cycles * 4
            && first + bytes <= file.length();
    if (!fits) {
      throw problem(
          file, "the block of region '" + region.name() + "' is not what its header says");
    }
    boolean timed = cycles == times.size() || cycles == 1;
    if (!timed) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  Place.ofFile(file.name()),
                  cycles + " cycles, but times of etching for " + times.size(),
                  "Maybe the profile was stopped; the times are left open")));
    }
    for (int cycle = 0; cycle < cycles; cycle++) {
      double[] energy = new double[(int) points];
      double[] counts = new double[(int) points];
      for (int k = 0; k < points; k++) {
        energy[k] = region.energy(k);
        double rate = file.f4((int) (first + 4 * (cycle * points + k)));
        double count = rate * region.dwell();
        counts[k] = Math.abs(count - Math.rint(count)) < WHOLE ? Math.rint(count) : count;
      }
      double time = !timed ? Double.NaN : cycles == 1 ? 0 : times.get(cycle);
      contents.add(
          new Measured.Photoelectrons(
              region.name(), PhotoelectronSpectrum.of(region.name(), time, energy, counts)));
    }
  }

  /** Time of etching before each cycle, s: zero, then the intervals of the layers one by one. */
  private static List<Double> etchTimes(List<String> layers) {
    List<Double> times = new ArrayList<>();
    times.add(0.0);
    double time = 0;
    for (String layer : layers) {
      String[] words = layer.split("\\s+", -1);
      try {
        double interval = Double.parseDouble(words[7]) * SECONDS_PER_MINUTE;
        int count = Math.min(Integer.parseInt(words[8]), 100_000);
        for (int k = 0; k < count; k++) {
          time += interval;
          times.add(time);
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        // The number of times will not fit that of the cycles, which is remarked.
        return List.of();
      }
    }
    return times;
  }

  private static InputException problem(FileBytes file, String message) {
    return new InputException(
        new Problem(
            Place.ofFile(file.name()),
            message,
            "Maybe it was cut off, or another version of the software wrote it"));
  }
}
