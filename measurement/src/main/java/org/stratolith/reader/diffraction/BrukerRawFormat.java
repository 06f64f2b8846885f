package org.stratolith.reader.diffraction;

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
import org.stratolith.record.Diffractogram.Line;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Bruker's {@code .raw} of version 4 (DIFFRAC.EVA, DIFFRAC.SUITE). The layout was found on two
 * files, whose every byte it accounts for; see {@code docs/formats/diffraction.md}. Older versions
 * are told, not read.
 */
public final class BrukerRawFormat implements InstrumentFormat {

  private static final int FIRST_BLOCK = 61;
  private static final int TEXT_BLOCK = 10;
  private static final int TUBE_BLOCK = 30;
  private static final int RANGE_HEADER = 160;
  private static final int MOST_RANGES = 10_000;

  @Override
  public String name() {
    return "Bruker RAW";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has("RAW4.0", 0)
        || file.has("RAW1.01", 0)
        || file.has("RAW2", 0)
        || file.has("RAW ", 0);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    if (!file.has("RAW4.0", 0)) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "is a Bruker RAW of version '" + file.head(7).strip() + "', only RAW4.00 is read",
              "Maybe export it from DIFFRAC.EVA as XY or as RAW V4"));
    }
    List<Measured> contents = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("Date", text(file, 12, 12));
    metadata.put("Time", text(file, 24, 10));
    List<Line> radiation = List.of();
    int at = FIRST_BLOCK;
    while (at + 8 <= file.length() && contents.size() < MOST_RANGES) {
      int type = file.i4(at);
      long length = file.u4(at + 4);
      if (type == 0) {
        at = range(file, at, radiation, contents, remarks);
        continue;
      }
      if (length < 8 || at + length > file.length()) {
        throw damaged(file, at);
      }
      if (type == TEXT_BLOCK && length >= 36) {
        String value = text(file, at + 36, (int) length - 36);
        if (!value.isEmpty()) {
          metadata.putIfAbsent(text(file, at + 12, 24), value);
        }
      } else if (type == TUBE_BLOCK && length >= 112) {
        // Alpha (mean), alpha 1, alpha 2, beta, ratio alpha 2 over alpha 1.
        radiation =
            Radiations.of(
                file.f8(at + 80), file.f8(at + 88), file.f8(at + 96), file.f8(at + 104), "");
      }
      at += (int) length;
    }
    if (contents.isEmpty()) {
      throw new InputException(
          new Problem(Place.ofFile(file.name()), "holds no range", "Maybe it was cut off"));
    }
    return new Reading("Bruker RAW 4", contents, metadata, remarks);
  }

  /** Reads a range and returns where it ends. */
  private static int range(
      FileBytes file, int at, List<Line> radiation, List<Measured> contents, List<Remark> remarks) {
    long points = file.u4(at + 88);
    double start = file.f8(at + 72);
    double step = file.f8(at + 80);
    int width = file.i4(at + 136);
    long further = file.u4(at + 140);
    long first = at + RANGE_HEADER + further;
    long end = first + points * width;
    if ((width != 4 && width != 8) || first > file.length() || !Double.isFinite(start + step)) {
      throw damaged(file, at);
    }
    int there = (int) Math.min(points, (file.length() - first) / width);
    if (end > file.length()) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  Place.ofFile(file.name()),
                  "the range has " + there + " of its " + points + " points",
                  "Maybe the file was cut off while it was copied")));
    }
    Scan scan = new Scan();
    for (int k = 0; k < there; k++) {
      double value = file.f4((int) first + k * width);
      scan.add(start + k * step, value, value < 0 ? Double.NaN : Scan.countingDeviation(value));
    }
    String name = "Range " + (contents.size() + 1);
    contents.add(scan.finish(name, Place.ofFile(file.name()), radiation, remarks));
    return (int) Math.min(end, file.length());
  }

  private static InputException damaged(FileBytes file, int at) {
    return new InputException(
        new Problem(
            Place.ofFile(file.name()),
            "the block at byte " + at + " is damaged, or of a kind that is not known",
            "Maybe export the scan as XY and send the file to the developers"));
  }

  /** Latin-1 up to the first zero. */
  private static String text(FileBytes file, int at, int length) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < length && file.u1(at + k) != 0; k++) {
      text.append((char) file.u1(at + k));
    }
    return text.toString().strip();
  }
}
