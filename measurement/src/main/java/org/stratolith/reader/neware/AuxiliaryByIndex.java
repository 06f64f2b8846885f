package org.stratolith.reader.neware;

import java.util.Map;
import java.util.TreeMap;
import org.stratolith.reader.FileBytes;

/** Puts what auxiliary sensors recorded beside the data rows of the same index. */
final class AuxiliaryByIndex {

  static final double CELSIUS = 273.15;

  private final FileBytes file;
  private final int[] at;
  private final int indexAt;
  private final Map<Integer, double[][]> channels = new TreeMap<>();
  private int homeless;

  /**
   * @param at offsets of the data rows in the order of their index
   * @param indexAt where in a row its index stands, 32 bits
   */
  AuxiliaryByIndex(FileBytes file, int[] at, int indexAt) {
    this.file = file;
    this.at = at;
    this.indexAt = indexAt;
  }

  /** Voltage in V and temperature in degC that a channel recorded with a row. */
  void set(Rows rows, int channel, long index, double voltage, double celsius) {
    set(rows, channel, index, voltage, celsius, Double.NaN);
  }

  /** As above, with a set temperature in degC unless it is NaN. */
  void set(Rows rows, int channel, long index, double voltage, double celsius, double setCelsius) {
    int row = row(index);
    if (row < 0) {
      homeless++;
      return;
    }
    boolean withSet = !Double.isNaN(setCelsius);
    double[][] columns =
        channels.computeIfAbsent(
            channel,
            number ->
                withSet
                    ? new double[][] {
                      rows.extra("Auxiliary Voltage V" + number, "V"),
                      rows.extra("Temperature T" + number, "degC"),
                      rows.extra("Set Temperature T" + number, "degC")
                    }
                    : new double[][] {
                      rows.extra("Auxiliary Voltage V" + number, "V"),
                      rows.extra("Temperature T" + number, "degC")
                    });
    columns[0][row] = voltage;
    columns[1][row] = celsius + CELSIUS;
    if (withSet) {
      columns[2][row] = setCelsius + CELSIUS;
    }
  }

  /** Tells how many found no row. */
  void remark(Remarks remarks) {
    if (homeless > 0) {
      remarks.note(
          homeless + " rows of auxiliary sensors belong to no row of data and were left out",
          "Maybe the test was recorded by parts");
    }
  }

  private int row(long index) {
    if (at.length == 0) {
      return -1;
    }
    // Where nothing is missing, the distance to the first row is the place.
    long guess = index - file.u4(at[0] + indexAt);
    if (guess >= 0 && guess < at.length && file.u4(at[(int) guess] + indexAt) == index) {
      return (int) guess;
    }
    int low = 0;
    int high = at.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long here = file.u4(at[middle] + indexAt);
      if (here == index) {
        return middle;
      }
      if (here < index) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
