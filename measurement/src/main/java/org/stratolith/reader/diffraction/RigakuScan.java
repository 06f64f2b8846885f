package org.stratolith.reader.diffraction;

import java.util.List;
import java.util.Map;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Remark;
import org.stratolith.record.Diffractogram.Line;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** A scan of Rigaku's with its header: what the numbers mean, and whether all of them are there. */
final class RigakuScan {

  private final Map<String, String> header;
  private final Place place;
  private final boolean perSecond;
  private final double secondsPerStep;
  private final Scan scan = new Scan();

  RigakuScan(Map<String, String> header, String file) {
    this.header = header;
    this.place = Place.ofFile(file);
    this.perSecond = text("MEAS_SCAN_UNIT_Y").equalsIgnoreCase("cps");
    boolean timed = text("MEAS_SCAN_SPEED_UNIT").equals("deg/min");
    this.secondsPerStep =
        timed ? 60 * number("MEAS_SCAN_STEP") / number("MEAS_SCAN_SPEED") : Double.NaN;
  }

  /** A point as it was counted behind an attenuator. */
  void point(double angle, double counted, double attenuation) {
    if (perSecond) {
      // N = rate x time counts have the deviation sqrt(N), the rate sqrt(N) / time.
      double sigma = Scan.countingDeviation(counted * secondsPerStep) / secondsPerStep;
      scan.add(angle, counted * attenuation, attenuation * sigma);
    } else {
      scan.addCounts(angle, counted, attenuation);
    }
  }

  void finish(String name, List<Measured> contents, List<Remark> remarks) {
    String axis = text("MEAS_SCAN_AXIS_X_INTERNAL");
    axis = axis.isEmpty() ? text("MEAS_SCAN_AXIS_X") : axis;
    if (!axis.isEmpty()
        && !axis.replace("/", "").replace("-", "").contains("Theta")
        && !axis.startsWith("2")) {
      remarks.add(
          warning(
              name + " runs over '" + axis + "', not over 2theta, and was left out",
              "Maybe it is a rocking curve or a pole figure"));
      return;
    }
    double count = number("MEAS_DATA_COUNT");
    if (count != scan.size() && !Double.isNaN(count)) {
      remarks.add(
          warning(
              name + " has " + scan.size() + " points, its header says " + Math.round(count),
              "Maybe the measurement was stopped, or the file was cut off"));
    }
    if (perSecond && Double.isNaN(secondsPerStep)) {
      remarks.add(
          warning(
              "the intensities are counts per second and the time per step is not stated",
              "Maybe weigh all points alike"));
    }
    contents.add(scan.finish(name, place, radiation(), remarks));
  }

  private List<Line> radiation() {
    return Radiations.of(
        number("HW_XG_WAVE_LENGTH_ALPHA1"),
        number("HW_XG_WAVE_LENGTH_ALPHA2"),
        number("HW_XG_WAVE_LENGTH_BETA"),
        Radiations.ALPHA_RATIO,
        text("MEAS_COND_XG_WAVE_TYPE"));
  }

  private Remark warning(String message, String advice) {
    return new Remark(Remark.Weight.WARNING, new Problem(place, message, advice));
  }

  private String text(String key) {
    return header.getOrDefault(key, "");
  }

  private double number(String key) {
    try {
      return Double.parseDouble(text(key));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
