package org.stratolith.reader.diffraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Remark;
import org.stratolith.reader.XmlWalk;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * One range of a {@code .brml}: rows of numbers ({@code Datum}), and after them the views that say
 * which column is the absorption factor, the angle, the count.
 */
final class BrmlRange implements XmlWalk.Visitor {

  private static final int MOST_CELLS = 1000;

  private final Place place;
  private final Map<String, String> metadata;
  private final List<double[]> rows = new ArrayList<>();
  private double alpha1 = Double.NaN;
  private double alpha2 = Double.NaN;
  private double beta = Double.NaN;
  private double ratio = Radiations.ALPHA_RATIO;
  private int viewStart = -1;
  private boolean scanAxes;
  private int field;
  private int angleAt = -1;
  private int countAt = -1;
  private int absorptionAt = -1;
  private double measuredSteps = Double.NaN;

  BrmlRange(String file, Map<String, String> metadata) {
    this.place = Place.ofFile(file);
    this.metadata = metadata;
  }

  @Override
  public void begin(String name, Map<String, String> attributes) {
    switch (name) {
      case "ScanInformation" ->
          metadata.putIfAbsent("ScanName", attributes.getOrDefault("ScanName", ""));
      case "SubScanInfo" -> measuredSteps = number(attributes.getOrDefault("MeasuredSteps", ""));
      case "WaveLengthAlpha1" -> alpha1 = number(attributes.getOrDefault("Value", ""));
      case "WaveLengthAlpha2" -> alpha2 = number(attributes.getOrDefault("Value", ""));
      case "WaveLengthBeta" -> beta = number(attributes.getOrDefault("Value", ""));
      case "WaveLengthRatio" -> ratio = number(attributes.getOrDefault("Value", ""));
      case "RawDataView" -> {
        viewStart = (int) number(attributes.getOrDefault("Start", "-1"));
        scanAxes = false;
        if (attributes.getOrDefault("LogicName", "").equals("AbsorptionFactor")) {
          absorptionAt = viewStart;
        }
        String type = attributes.getOrDefault("type", "");
        if (type.equals("RecordedRawDataView") && countAt < 0) {
          countAt = viewStart;
        }
      }
      case "Varying" -> {
        scanAxes = attributes.getOrDefault("LogicName", "").equals("ScanAxes");
        field = 0;
      }
      case "FieldDefinitions" -> {
        if (scanAxes && attributes.getOrDefault("AxisId", "").equals("TwoTheta")) {
          angleAt = viewStart + field;
        }
        field++;
      }
      default -> {}
    }
  }

  @Override
  public void end(String name, String raw) {
    String text = raw.strip();
    switch (name) {
      case "Datum" -> rows.add(numbers(text));
      case "TimeStampStarted", "TimePerStep", "ScanMode" -> metadata.putIfAbsent(name, text);
      default -> {}
    }
  }

  void finish(String name, List<Measured> contents, List<Remark> remarks) {
    if (angleAt < 0 || countAt < 0) {
      remarks.add(
          warning(
              name + " is not over 2theta with one count for each angle, and was left out",
              "Maybe it is a rocking curve, or images of a detector"));
      return;
    }
    if (measuredSteps != rows.size() && !Double.isNaN(measuredSteps)) {
      remarks.add(
          warning(
              name + " has " + rows.size() + " points, it says " + Math.round(measuredSteps),
              "Maybe several sub-scans follow each other, or the file was cut off"));
    }
    Scan scan = new Scan();
    for (double[] row : rows) {
      if (Math.max(angleAt, countAt) < row.length) {
        double factor =
            absorptionAt >= 0 && absorptionAt < row.length && row[absorptionAt] > 0
                ? row[absorptionAt]
                : 1;
        scan.addCounts(row[angleAt], row[countAt], factor);
      }
    }
    contents.add(scan.finish(name, place, Radiations.of(alpha1, alpha2, beta, ratio, ""), remarks));
  }

  private Remark warning(String message, String advice) {
    return new Remark(Remark.Weight.WARNING, new Problem(place, message, advice));
  }

  private double[] numbers(String text) {
    String[] words = text.split(",", MOST_CELLS);
    double[] numbers = new double[words.length];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = number(words[k]);
    }
    return numbers;
  }

  private double number(String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InputException(
          new Problem(
              place,
              "'" + (text.length() > 40 ? text.substring(0, 40) : text) + "' is not a number",
              "Maybe the file is damaged"));
    }
  }
}
