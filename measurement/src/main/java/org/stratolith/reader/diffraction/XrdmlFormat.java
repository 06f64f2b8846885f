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
import org.stratolith.reader.XmlWalk;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** PANalytical's {@code .xrdml}, versions 1.x and 2.x: any number of scans over 2theta. */
public final class XrdmlFormat implements InstrumentFormat {

  private static final int HEAD = 2048;

  @Override
  public String name() {
    return "PANalytical XRDML";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(HEAD);
    return head.contains("<xrdMeasurements") && head.indexOf('<') < 8;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    Visitor visitor = new Visitor(file.name());
    XmlWalk.walk(file, visitor);
    if (visitor.contents.isEmpty() && visitor.remarks.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()), "holds no scan", "Maybe the measurement was stopped"));
    }
    String version = visitor.version.isEmpty() ? "" : " " + visitor.version;
    return new Reading(name() + version, visitor.contents, visitor.metadata, visitor.remarks);
  }

  private static final class Visitor implements XmlWalk.Visitor {

    private final Place place;
    private final List<Measured> contents = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private String version = "";
    private double alpha1 = Double.NaN;
    private double alpha2 = Double.NaN;
    private double beta = Double.NaN;
    private double ratio = Radiations.ALPHA_RATIO;
    private String axis = "";
    private String unit = "";
    private String scanAxis = "";
    private double start = Double.NaN;
    private double end = Double.NaN;
    private double[] list = new double[0];
    private double[] values = new double[0];
    private double[] factors = new double[0];
    private boolean corrected;
    private double seconds = Double.NaN;

    Visitor(String file) {
      this.place = Place.ofFile(file);
    }

    @Override
    public void begin(String name, Map<String, String> attributes) {
      switch (name) {
        case "xrdMeasurements" -> {
          String schema = attributes.getOrDefault("schemaLocation", "");
          int at = schema.indexOf("XRDMeasurement/");
          version = at < 0 ? "" : schema.substring(at + 15).split("[ /]", 2)[0];
        }
        case "usedWavelength" ->
            metadata.put("usedWavelength intended", attributes.getOrDefault("intended", ""));
        case "scan" -> {
          scanAxis = attributes.getOrDefault("scanAxis", "");
          start = Double.NaN;
          end = Double.NaN;
          list = new double[0];
          values = new double[0];
          factors = new double[0];
          seconds = Double.NaN;
          metadata.putIfAbsent("scanAxis", scanAxis);
        }
        case "positions" -> axis = attributes.getOrDefault("axis", "");
        case "counts", "intensities" -> unit = attributes.getOrDefault("unit", "counts");
        default -> {}
      }
    }

    @Override
    public void end(String name, String raw) {
      String text = raw.strip();
      switch (name) {
        case "kAlpha1" -> alpha1 = number(text);
        case "kAlpha2" -> alpha2 = number(text);
        case "kBeta" -> beta = number(text);
        case "ratioKAlpha2KAlpha1" -> ratio = number(text);
        case "startPosition" -> start = axis.equals("2Theta") ? number(text) : start;
        case "endPosition" -> end = axis.equals("2Theta") ? number(text) : end;
        case "listPositions" -> list = axis.equals("2Theta") ? numbers(text) : list;
        case "positions" -> axis = "";
        case "commonCountingTime" -> seconds = number(text);
        case "beamAttenuationFactors" -> factors = numbers(text);
        case "counts" -> {
          values = numbers(text);
          corrected = false;
        }
        case "intensities" -> {
          values = numbers(text);
          corrected = true;
        }
        case "id", "anodeMaterial", "startTimeStamp", "tension", "current", "applicationSoftware" ->
            metadata.putIfAbsent(name, text);
        case "scan" -> scan();
        default -> {}
      }
    }

    /** Counts are as counted, behind the attenuator; intensities are corrected for it already. */
    private void scan() {
      String name = "Scan " + (contents.size() + 1);
      int n = values.length;
      boolean ranged = !Double.isNaN(start) && !Double.isNaN(end);
      if (n == 0 || (!ranged && list.length != n)) {
        remarks.add(
            new Remark(
                Remark.Weight.WARNING,
                new Problem(
                    place,
                    "a scan over '"
                        + scanAxis
                        + "' with "
                        + n
                        + " points has no 2theta for each,"
                        + " and was left out",
                    "Maybe it is a rocking curve, or the measurement was stopped")));
        return;
      }
      if (factors.length != 0 && factors.length != n) {
        remarks.add(
            new Remark(
                Remark.Weight.WARNING,
                new Problem(
                    place,
                    factors.length + " attenuation factors for " + n + " points; not used",
                    "Maybe the file is damaged")));
      }
      Scan scan = new Scan();
      for (int k = 0; k < n; k++) {
        double angle =
            list.length == n ? list[k] : n == 1 ? start : start + k * (end - start) / (n - 1);
        double factor = factors.length == n ? factors[k] : 1;
        if (unit.equals("cps")) {
          scan.add(angle, values[k], Scan.countingDeviation(values[k] * seconds) / seconds);
        } else if (corrected) {
          scan.add(angle, values[k], factor * Scan.countingDeviation(values[k] / factor));
        } else {
          scan.addCounts(angle, values[k], factor);
        }
      }
      contents.add(
          scan.finish(name, place, Radiations.of(alpha1, alpha2, beta, ratio, ""), remarks));
    }

    private double[] numbers(String text) {
      if (text.isEmpty()) {
        return new double[0];
      }
      String[] words = text.split("\\s+", -1);
      double[] numbers = new double[words.length];
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = number(words[k]);
      }
      return numbers;
    }

    private double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new InputException(
            new Problem(
                place,
                "'" + (text.length() > 40 ? text.substring(0, 40) : text) + "' is not a number",
                "Maybe the file is damaged"));
      }
    }
  }
}
