package org.stratolith.reader.diffraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.record.Diffractogram.Line;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Columns of 2theta, intensity and perhaps its standard deviation: {@code .xy}, {@code .xye} and
 * their like, with blanks, tabs, commas or semicolons, after comments ({@code #}, {@code '}, {@code
 * !}, {@code ;}, {@code /* … *}{@code /}) and one line of headings.
 *
 * <p>Nothing marks such a file, so it is recognised when comments or headings speak of diffraction,
 * or when the numbers look like it: angles below 180 degrees rising by equal steps, and either more
 * than two degrees of them or a third column that is a deviation.
 */
public final class XyFormat implements InstrumentFormat {

  private static final int HEAD = 16_384;
  private static final int FEWEST = 5;
  private static final double LARGEST_STEP = 0.5;
  private static final Pattern SPOKEN =
      Pattern.compile(
          "2-?th|two ?theta|theta,|scantype|\"?anode|wavelength|diffract|scan ?axis",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WAVELENGTH =
      Pattern.compile("wavelength[^=:0-9]*[=:]\\s*([0-9.]+)", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "Angle and intensity (XY, XYE)";
  }

  @Override
  public boolean recognises(FileBytes file) {
    if (file.length() == 0 || file.indexOf(new byte[1], 0, HEAD) >= 0) {
      return false;
    }
    boolean whole = file.length() <= HEAD;
    String head = file.head(HEAD);
    int end = whole ? head.length() : Math.max(head.lastIndexOf('\n'), 0);
    byte[] bytes = Arrays.copyOf(file.array(), end);
    XyLines rows = new XyLines(TextLines.of(FileBytes.of(file.name(), bytes)));
    return rows.readQuietly() && plausible(rows);
  }

  private static boolean plausible(XyLines rows) {
    int n = rows.size();
    if (n < FEWEST) {
      return false;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int k = 1; k < n; k++) {
      double step = rows.angle(k) - rows.angle(k - 1);
      least = Math.min(least, step);
      most = Math.max(most, step);
    }
    boolean angles = rows.angle(0) >= -10 && rows.angle(n - 1) <= 180 && least > 0;
    if (!angles || most > LARGEST_STEP) {
      return false;
    }
    if (SPOKEN.matcher(rows.spoken().toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    if (!rows.heading().isEmpty()) {
      // Headings that do not speak of angles speak of something else.
      return false;
    }
    boolean equal = most < 1.5 * least;
    boolean wide = rows.angle(n - 1) - rows.angle(0) > 2;
    return equal && (rows.columns() == 3 ? rows.deviationsPlausible() : wide);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    TextLines lines = TextLines.of(file);
    XyLines rows = new XyLines(lines);
    rows.read();
    List<Remark> remarks = new ArrayList<>(rows.remarks());
    if (rows.size() == 0) {
      throw new InputException(
          new Problem(Place.ofFile(file.name()), "holds no points", "Maybe it was cut off"));
    }
    Scan scan = new Scan();
    for (int k = 0; k < rows.size(); k++) {
      scan.add(rows.angle(k), rows.intensity(k), rows.deviation(k));
    }
    if (rows.columns() == 2) {
      boolean counts = scan.takeForCounts();
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              new Problem(
                  Place.ofFile(file.name()),
                  counts
                      ? "all intensities are whole numbers and were taken for counts"
                      : "the deviations of the intensities are not known",
                  counts ? null : "Maybe export three columns (XYE)")));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    if (!rows.spoken().isBlank()) {
      metadata.put("comment", rows.spoken().strip());
    }
    return new Reading(
        rows.columns() == 3 ? "XYE" : "XY",
        List.of(scan.finish("", Place.ofFile(file.name()), radiation(rows.spoken()), remarks)),
        metadata,
        remarks);
  }

  private static List<Line> radiation(String spoken) {
    Matcher stated = WAVELENGTH.matcher(spoken);
    if (stated.find()) {
      try {
        double wavelength = Double.parseDouble(stated.group(1));
        return wavelength > 0.01 && wavelength < 10 ? List.of(new Line(wavelength, 1)) : List.of();
      } catch (NumberFormatException e) {
        return List.of();
      }
    }
    return List.of();
  }
}
