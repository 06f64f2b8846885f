package org.stratolith.reader.biologic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.Control;
import org.stratolith.reader.rows.FrequencySweeps;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.TestRows;
import org.stratolith.record.Column;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * From EC-Lab's columns, of either file, to records. EC-Lab's current is positive when the working
 * electrode is oxidised, which is charge where that is the positive electrode.
 */
final class EcLabRows {

  private final EcLabColumns columns;
  private final NumberTable table;
  private final FileBytes file;
  private final ReadingOptions options;
  private final List<Remark> remarks;

  EcLabRows(NumberTable table, FileBytes file, ReadingOptions options, List<Remark> remarks) {
    this.columns = new EcLabColumns(table);
    this.table = table;
    this.file = file;
    this.options = options;
    this.remarks = remarks;
  }

  /**
   * The records.
   *
   * @param loops rows at which EC-Lab's loops begin
   * @param name for the record
   */
  List<Measured> read(int[] loops, String name) {
    double area = options.electrodeArea();
    double[] frequency = columns.find("freq");
    double[] time = columns.find("time");
    if (time == null) {
      if (frequency == null) {
        throw error("has neither a column of time nor of frequency", "Maybe export them too");
      }
      FrequencySweeps sweeps = sweeps(frequency, loops);
      return List.copyOf(sweeps.records(area));
    }
    double[] voltage = columns.find("Ecell", "Ewe", "<Ewe>", "Ewe-Ece");
    if (voltage == null && frequency == null) {
      throw error("has no column of a voltage", "Maybe export Ewe or Ecell too");
    }
    Control[] controls = controls();
    double[] current = columns.find("I", "<I>");
    if (current == null) {
      current = new MissingCurrent(columns, controls, time).find(remarks, file);
    }
    TestRows rows = new TestRows(time, voltage == null ? nothing() : voltage, current);
    boolean marked = steps(rows, controls, loops);
    if (frequency != null) {
      rows.impedances(sweeps(frequency, loops));
    } else if (!marked) {
      rows.markDirections();
      note(
          "holds no sequence numbers: a step begins where the current turns; below 0.5 % of the"
              + " largest it counts as none",
          "Maybe export Ns and the flags too");
    }
    further(rows);
    double[] charge = columns.find("(Q-Qo)");
    if (charge != null && frequency == null) {
      rows.checkCharge(charge, file.name(), remarks);
    }
    return List.of(
        new Measured.Test(name, rows.build(area, options.cycles(), file.name(), remarks)));
  }

  /** Marks the steps; returns whether the file itself tells them. */
  private boolean steps(TestRows rows, Control @Nullable [] controls, int[] loops) {
    double[] sequence = columns.plain("Ns");
    if (sequence != null) {
      rows.stepIds(sequence);
    }
    if (controls != null) {
      rows.controls(controls);
      double[] both = columns.plain("control/V/mA");
      double[] set = both == null ? columns.plain("control/V") : both;
      if (set != null) {
        rows.setPoints(set);
      }
    }
    // The flag may come a row later than the number itself, which therefore counts first.
    double[] changes = sequence == null ? columns.plain("Ns changes") : null;
    if (changes != null) {
      rows.markAt(ones(changes));
    }
    rows.markAt(loops);
    double[] half = columns.plain("half cycle");
    double[] cycle = columns.plain("cycle number");
    cycle = cycle == null ? columns.plain("z cycle") : cycle;
    if (half != null) {
      rows.mark(half);
    }
    if (cycle != null) {
      rows.cycles(cycle);
    } else if (half != null) {
      double[] counted = new double[half.length];
      Arrays.setAll(counted, row -> 1 + Math.floor(half[row] / 2));
      rows.cycles(counted);
      note("holds no cycle numbers: two of its half cycles are counted as one cycle", null);
    } else if (loops.length > 1) {
      rows.cycles(loopOf(loops));
      note("holds no cycle numbers: EC-Lab's loops are counted as cycles", null);
    }
    return sequence != null || controls != null || half != null;
  }

  private void further(TestRows rows) {
    double[] temperature = columns.find("Temperature");
    if (temperature != null) {
      rows.further(Column.of("Temperature T1", "degC"), temperature);
    }
    double[] charge = columns.find("(Q-Qo)");
    if (charge != null) {
      rows.further(Column.of("Net Capacity", "Ah"), charge);
    }
    double[] counter = columns.find("Ece", "<Ece>");
    if (counter != null) {
      rows.further(Column.of("Counter Electrode Potential", "V"), counter);
      note("has three electrodes: the voltage is that of the working electrode", null);
    }
  }

  private FrequencySweeps sweeps(double[] frequency, int[] loops) {
    double[] real = columns.find("Re(Z)");
    double[] imaginary = columns.find("Im(Z)");
    double[] minus = columns.find("-Im(Z)");
    if (minus != null) {
      imaginary = minus.clone();
      Arrays.setAll(imaginary, row -> -minus[row]);
    }
    if (real == null || imaginary == null) {
      throw error(
          "has frequencies, but not both parts of the impedance",
          "Maybe export Re(Z)/Ohm and -Im(Z)/Ohm too");
    }
    double[] cycle = columns.plain("cycle number");
    double[] loop = loopOf(loops);
    int[] mark = new int[table.rows()];
    for (int row = 1; row < mark.length; row++) {
      boolean changes =
          loop[row] != loop[row - 1] || (cycle != null && cycle[row] != cycle[row - 1]);
      mark[row] = mark[row - 1] + (changes ? 1 : 0);
    }
    return FrequencySweeps.find(frequency, real, imaginary, mark);
  }

  private double[] loopOf(int[] loops) {
    double[] loop = new double[table.rows()];
    int passed = 0;
    for (int row = 0; row < loop.length; row++) {
      while (passed < loops.length && loops[passed] <= row) {
        passed++;
      }
      loop[row] = Math.max(passed, 1);
    }
    return loop;
  }

  /** What EC-Lab controlled: the two lowest bits of the flags. */
  private Control @Nullable [] controls() {
    double[] mode = columns.plain("mode");
    double[] flags = columns.plain(MprColumn.FLAGS);
    double[] bits = mode == null ? flags : mode;
    if (bits == null) {
      return null;
    }
    Control[] controls = new Control[bits.length];
    for (int row = 0; row < bits.length; row++) {
      controls[row] =
          switch ((int) bits[row] & 3) {
            case 1 -> Control.CURRENT;
            case 2 -> Control.VOLTAGE;
            case 3 -> Control.REST;
            default -> Control.UNKNOWN;
          };
    }
    return controls;
  }

  private static int[] ones(double[] column) {
    int[] rows = new int[column.length];
    int count = 0;
    for (int row = 0; row < column.length; row++) {
      if (column[row] == 1) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private double[] nothing() {
    double[] column = new double[table.rows()];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  private void note(String message, @Nullable String advice) {
    remarks.add(
        new Remark(Remark.Weight.NOTE, new Problem(Place.ofFile(file.name()), message, advice)));
  }

  private InputException error(String message, String advice) {
    return new InputException(new Problem(Place.ofFile(file.name()), message, advice));
  }
}
