package org.stratolith.reader.biologic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.Control;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The current of a file that has no column of it, as EC-Lab writes for GCPL: the set value where
 * the current was controlled, zero at rest, and the slope of the charge where the voltage was
 * controlled.
 */
final class MissingCurrent {

  private final EcLabColumns columns;
  private final Control @Nullable [] controls;
  private final double[] time;

  MissingCurrent(EcLabColumns columns, Control @Nullable [] controls, double[] time) {
    this.columns = columns;
    this.controls = controls;
    this.time = time;
  }

  double[] find(List<Remark> remarks, FileBytes file) {
    double[] set = set();
    double[] charge = columns.find("(Q-Qo)");
    double[] current = new double[time.length];
    Arrays.fill(current, Double.NaN);
    int fromSet = 0;
    int fromCharge = 0;
    int missing = 0;
    for (int row = 0; row < time.length; row++) {
      Control control = controls == null ? Control.UNKNOWN : controls[row];
      if (control == Control.REST) {
        current[row] = 0;
      } else if (control == Control.CURRENT && set != null) {
        current[row] = set[row];
        fromSet++;
      } else if (charge != null) {
        current[row] = slope(charge, row);
        fromCharge++;
      } else {
        missing++;
      }
    }
    if (missing > 0) {
      remarks.add(
          MprModules.warning(
              file,
              "has no current in " + missing + " rows, and nothing from which it would follow",
              "Maybe export I, or (Q-Qo), too"));
    }
    if (fromSet + fromCharge > 0) {
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              new Problem(
                  Place.ofFile(file.name()),
                  "has no column of current: it is the set value in "
                      + fromSet
                      + " rows and the slope of the charge in "
                      + fromCharge,
                  null)));
    }
    return current;
  }

  /** The set current, A: its own column, or the one that is V or mA by what is controlled. */
  private double @Nullable [] set() {
    double[] both = columns.plain("control/V/mA");
    double[] milliamperes = both == null ? columns.plain("control/mA") : both;
    if (milliamperes != null) {
      for (int row = 0; row < milliamperes.length; row++) {
        milliamperes[row] /= 1000;
      }
    }
    return milliamperes;
  }

  /** Slope of the charge over the interval that ends at a row; in the first row, begins there. */
  private double slope(double[] charge, int row) {
    int end = Math.min(Math.max(row, 1), time.length - 1);
    int begin = Math.max(end - 1, 0);
    double dt = time[end] - time[begin];
    return dt > 0 ? (charge[end] - charge[begin]) / dt : Double.NaN;
  }
}
