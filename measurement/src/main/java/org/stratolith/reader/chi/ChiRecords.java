package org.stratolith.reader.chi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.FrequencySweeps;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.TestRows;
import org.stratolith.record.StepType;
import org.stratolith.record.Voltammogram;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** From the columns of a CHI text to records, by their headings. */
final class ChiRecords {

  private final FileBytes file;
  private final ChiHead head;
  private final ReadingOptions options;
  private final List<Remark> remarks;

  ChiRecords(FileBytes file, ChiHead head, ReadingOptions options, List<Remark> remarks) {
    this.file = file;
    this.head = head;
    this.options = options;
    this.remarks = remarks;
  }

  List<Measured> read(NumberTable table) {
    String first = table.headings().getFirst();
    if (first.startsWith("Freq/")) {
      return List.copyOf(spectra(table));
    }
    return first.startsWith("Potential/") ? sweeps(table) : List.of(test(table));
  }

  private List<Measured.Spectrum> spectra(NumberTable table) {
    double[] real = column(table, "Z'");
    double[] imaginary = column(table, "Z\"");
    if (real == null || imaginary == null) {
      throw error("has frequencies, but not both Z' and Z\"", "Maybe export them too");
    }
    return FrequencySweeps.find(needed(table, "Freq"), real, imaginary)
        .records(options.electrodeArea());
  }

  /** A voltammogram for each column of current; the time follows from the scan rate. */
  private List<Measured> sweeps(NumberTable table) {
    double[] potential = needed(table, "Potential");
    double rate = head.number("Scan Rate (V/s)");
    double[] time = new double[potential.length];
    for (int row = 1; row < time.length; row++) {
      time[row] = time[row - 1] + Math.abs(potential[row] - potential[row - 1]) / rate;
    }
    if (rate > 0) {
      note("holds no times: they follow from the scan rate, " + rate + " V/s", null);
    } else {
      warn("holds neither times nor a scan rate", "Maybe the head was edited");
      Arrays.fill(time, Double.NaN);
    }
    List<Measured> sweeps = new ArrayList<>();
    for (int k = 1; k < table.headings().size(); k++) {
      String heading = table.headings().get(k);
      String quantity = heading.substring(0, heading.lastIndexOf('/'));
      double[] current = column(table, quantity);
      if (current != null && heading.endsWith("A")) {
        turn(potential, current);
        sweeps.add(
            new Measured.Sweep(
                table.headings().size() == 2 ? head.technique() : quantity,
                Voltammogram.of(time, potential, current, null, options.electrodeArea())));
      } else {
        note("the column '" + heading + "' is not read", null);
      }
    }
    return sweeps;
  }

  /** Current or potential over time; what is not in the rows is the set value of the head. */
  private Measured test(NumberTable table) {
    double[] time = needed(table, "Time");
    double[] potential = column(table, "Potential");
    double[] current = column(table, "Current");
    String technique = head.technique().toLowerCase(Locale.ROOT);
    if (potential == null && current == null) {
      throw error("has neither potential nor current", "Maybe the technique is one we do not know");
    }
    if (current == null) {
      current = new double[time.length];
      Arrays.fill(current, technique.contains("open circuit") ? 0 : setCurrent());
    } else {
      turnBySetting(current);
    }
    if (potential == null) {
      potential = new double[time.length];
      Arrays.fill(potential, head.number("Init E (V)"));
      note("holds no potentials: the set one, Init E, is taken for all rows", null);
    }
    TestRows rows = new TestRows(time, potential, current);
    if (technique.contains("open circuit")) {
      rows.type(StepType.REST);
    } else if (column(table, "Potential") == null) {
      rows.type(StepType.HOLD);
    } else {
      rows.markDirections();
    }
    return new Measured.Test(
        head.technique(),
        rows.build(options.electrodeArea(), options.cycles(), file.name(), remarks));
  }

  /** The one current that a chronopotentiometry sets, A, or NaN. */
  private double setCurrent() {
    List<String> set = head.nonZero("Cathodic Current (A)", "Anodic Current (A)");
    if (set.size() == 1) {
      double size = Math.abs(head.number(set.getFirst()));
      note("holds no currents: the set one, " + set.getFirst() + ", is taken for all rows", null);
      return set.getFirst().startsWith("Anodic") ? size : -size;
    }
    warn(
        "holds no currents, and the head sets not just one",
        "Maybe the steps can be told from the potential");
    return Double.NaN;
  }

  /** Makes anodic currents positive in a sweep. */
  private void turn(double[] potential, double[] current) {
    switch (options.currentSign()) {
      case ANODIC_POSITIVE -> {}
      case CATHODIC_POSITIVE -> {
        negate(current);
        note("the sign of the current was turned: cathodic was said to be positive", null);
      }
      case INFERRED -> {
        double slope = SignBySlope.correlation(potential, current);
        if (Math.abs(slope) < SignBySlope.CLEAR) {
          warn(
              "does not say which sign the current has, nor do the rows: it is left as it stands",
              "Maybe say which sign it has; CHI's own default is cathodic positive");
        } else if (slope < 0) {
          negate(current);
          note(
              "the sign of the current was turned: it falls as the potential rises, so cathodic was"
                  + " positive",
              "Maybe say which sign it has, if the cell is no resistive one");
        } else {
          note("the current rises with the potential: anodic is positive", null);
        }
      }
    }
  }

  private void turnBySetting(double[] current) {
    switch (options.currentSign()) {
      case ANODIC_POSITIVE -> {}
      case CATHODIC_POSITIVE -> {
        negate(current);
        note("the sign of the current was turned: cathodic was said to be positive", null);
      }
      case INFERRED ->
          warn(
              "does not say which sign the current has: it is left as it stands",
              "Maybe say which sign it has; CHI's own default is cathodic positive");
    }
  }

  private static void negate(double[] current) {
    Arrays.setAll(current, row -> -current[row]);
  }

  private double[] needed(NumberTable table, String quantity) {
    double[] column = column(table, quantity);
    if (column == null) {
      throw error("has no column '" + quantity + "' in a known unit", "Maybe the file is damaged");
    }
    return column;
  }

  /** A column by its quantity, in SI, or null. */
  private static double @Nullable [] column(NumberTable table, String quantity) {
    for (int k = 0; k < table.headings().size(); k++) {
      String heading = table.headings().get(k);
      int slash = heading.lastIndexOf('/');
      if (heading.substring(0, slash).equals(quantity)) {
        String unit = heading.substring(slash + 1);
        try {
          return inSi(table.column(k), Unit.of(unit.equals("sec") ? "s" : unit));
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static double[] inSi(double[] column, Unit unit) {
    Arrays.setAll(column, row -> unit.toSi(column[row]));
    return column;
  }

  private void note(String message, @Nullable String advice) {
    remarks.add(new Remark(Remark.Weight.NOTE, problem(message, advice)));
  }

  private void warn(String message, String advice) {
    remarks.add(new Remark(Remark.Weight.WARNING, problem(message, advice)));
  }

  private InputException error(String message, String advice) {
    return new InputException(problem(message, advice));
  }

  private Problem problem(String message, @Nullable String advice) {
    return new Problem(Place.ofFile(file.name()), message, advice);
  }
}
