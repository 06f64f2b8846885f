package org.stratolith.reader.diffraction;

import java.nio.charset.Charset;
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
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Rigaku's text {@code .ras} of SmartLab and MiniFlex: any number of scans, each with a header. */
public final class RasFormat implements InstrumentFormat {

  @Override
  public String name() {
    return "Rigaku RAS";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.head(64).stripLeading().startsWith("*RAS_DATA_START")
        || file.head(64).startsWith("*RAS_HEADER_START");
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    TextLines lines = TextLines.of(file, japanese());
    List<Measured> contents = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    Map<String, String> header = new LinkedHashMap<>();
    while (lines.next()) {
      if (lines.startsWith("*RAS_HEADER_START")) {
        header = new LinkedHashMap<>();
      } else if (lines.startsWith("*RAS_INT_START")) {
        header.forEach(metadata::putIfAbsent);
        RigakuScan scan = new RigakuScan(header, file.name());
        points(lines, scan, remarks);
        scan.finish("Scan " + (contents.size() + 1), contents, remarks);
      } else if (lines.startsWith("*") && !lines.startsWith("*RAS_")) {
        String text = lines.text();
        int blank = text.indexOf(' ');
        if (blank > 0) {
          header.put(text.substring(1, blank), unquoted(text.substring(blank + 1).strip()));
        }
      }
    }
    if (contents.isEmpty() && remarks.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "holds no scan",
              "Maybe it was cut off, or the measurement was stopped"));
    }
    return new Reading(name(), contents, metadata, remarks);
  }

  private static void points(TextLines lines, RigakuScan scan, List<Remark> remarks) {
    boolean ended = false;
    while (!ended && lines.next()) {
      ended = lines.startsWith("*");
      int cells = ended ? 0 : lines.split(TextLines.BLANKS);
      if (cells >= 2) {
        double attenuation = cells > 2 ? lines.value(2) : 1;
        scan.point(lines.value(0), lines.value(1), attenuation);
      } else if (cells == 1) {
        throw lines.error(
            "has one cell, a point has an angle and an intensity", "Maybe it was cut");
      }
    }
    if (!ended) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem("the scan has no end", "Maybe the file was cut off")));
    }
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static Charset japanese() {
    return Charset.isSupported("windows-31j")
        ? Charset.forName("windows-31j")
        : StandardCharsets.ISO_8859_1;
  }
}
