package org.stratolith.study.run;

import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.CapacityTable;
import org.stratolith.analysis.CapacityTable.CycleRow;
import org.stratolith.analysis.ExchangeCurrentDensity;
import org.stratolith.analysis.Gitt;
import org.stratolith.analysis.ImpedanceReduction;
import org.stratolith.matter.Unit;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;

/**
 * What the analyses make of one test: the only place where a quantity's name meets the analysis
 * that yields it. Analyses see the record, never the model behind it; what a builder knows without
 * a test (thicknesses, masses, settings) is read from the design.
 */
final class Measurements {

  private static final double SAME_CURRENT = 0.03;

  private final FinishedTest test;
  private final CyclingRecord record;
  private @Nullable CapacityTable capacities;
  private @Nullable RecordedShort recordedShort;

  Measurements(FinishedTest test) {
    this.test = test;
    this.record = test.cycling();
  }

  /**
   * Measures a quantity, in its own unit.
   *
   * @param cycle the cycle it belongs to, or 0
   */
  Measurement measure(Measurand quantity, int cycle) {
    if (quantity.needs() == Measurand.Needs.DESIGN) {
      return DesignQuantities.read(quantity, test);
    }
    if (quantity.needs() == Measurand.Needs.STRUCTURE) {
      return StructureQuantities.read(quantity, test.study().cell().negative());
    }
    if (record.size() == 0) {
      return new Measurement.None("the test left no record");
    }
    return switch (quantity) {
      case CRITICAL_CURRENT_DENSITY,
          TIME_TO_SHORT,
          CYCLE_OF_SHORT,
          CYCLES_WITHOUT_SHORT,
          SCAN_OF_SHORT,
          CLEAN_SCANS ->
          recordedShort().measure(quantity);
      case PEAK_CURRENT -> in(quantity, peakCurrent());
      case EXCHANGE_CURRENT_DENSITY_TAFEL -> {
        ExchangeCurrentDensity.Tafel tafel = exchange().tafel();
        yield in(quantity, tafel == null ? Double.NaN : tafel.value());
      }
      case EXCHANGE_CURRENT_DENSITY_LINEAR -> {
        ExchangeCurrentDensity.Linear linear = exchange().linear();
        yield in(quantity, linear == null ? Double.NaN : linear.value());
      }
      case INTERFACE_RESISTANCE_BEFORE -> in(quantity, interfaceResistance(0));
      case INTERFACE_RESISTANCE_AFTER ->
          in(quantity, interfaceResistance(test.record().spectra().size() - 1));
      case INTERFACE_RESISTANCE_RISE ->
          in(
              quantity,
              interfaceResistance(test.record().spectra().size() - 1) - interfaceResistance(0));
      case AREAL_DISCHARGE_CAPACITY -> in(quantity, discharge(cycle));
      case SPECIFIC_DISCHARGE_CAPACITY ->
          in(quantity, discharge(cycle) / test.built().activeLoading());
      case MAXIMUM_AREAL_CAPACITY -> in(quantity, largestDischarge());
      case CAPACITY_RETENTION -> in(quantity, retention(cycle));
      case COULOMBIC_EFFICIENCY -> in(quantity, efficiency(cycle));
      case MEAN_POLARISATION -> in(quantity, polarisation(cycle));
      case GITT_POLARISATION -> in(quantity, Gitt.of(pulses()).medianPolarisation());
      case FOIL_CAPACITY -> in(quantity, largestDischarge());
      case FILAMENT_LENGTH -> in(quantity, filament(record.size() - 1));
      case FILAMENT_GROWTH -> in(quantity, filament(record.size() - 1) - filament(0));
      default -> throw new IllegalArgumentException(quantity + " is read from the design");
    };
  }

  /** What a reader should know about the number of a quantity, or null; for its row. */
  @Nullable String remark(Measurand quantity) {
    return quantity.hasInterval() && record.size() > 0 ? recordedShort().remark(quantity) : null;
  }

  /** A value in SI, as a measurement in the quantity's unit. */
  static Measurement in(Measurand quantity, double si) {
    return Double.isFinite(si)
        ? new Measurement.Value(Unit.of(quantity.unit()).fromSi(si))
        : new Measurement.None("the record does not reach that far");
  }

  // Up to the short: what flows through a filament is not the interface's current.
  private double peakCurrent() {
    double end = recordedShort().onset();
    double peak = 0;
    for (int row = 0; row < record.size() && record.time(row) <= end; row++) {
      peak = Math.max(peak, Math.abs(record.currentDensity(row)));
    }
    return peak;
  }

  private ExchangeCurrentDensity exchange() {
    return ExchangeCurrentDensity.of(
        test.record().voltammogram(),
        test.study().cell().temperature(),
        test.built().separator().resistance());
  }

  private double interfaceResistance(int spectrum) {
    if (spectrum < 0 || spectrum >= test.record().spectra().size()) {
      return Double.NaN;
    }
    ImpedanceReduction reduced =
        ImpedanceReduction.of(test.record().spectra().get(spectrum).spectrum());
    return reduced.timesArea(reduced.interfaceResistance());
  }

  private RecordedShort recordedShort() {
    if (recordedShort == null) {
      recordedShort = RecordedShort.of(test);
    }
    return recordedShort;
  }

  private CapacityTable capacities() {
    if (capacities == null) {
      capacities = CapacityTable.of(record);
    }
    return capacities;
  }

  private double discharge(int cycle) {
    for (CycleRow row : capacities().cycles()) {
      if (row.cycle() == cycle) {
        return row.discharge() / record.electrodeArea();
      }
    }
    return Double.NaN;
  }

  private double largestDischarge() {
    double largest = Double.NaN;
    for (CycleRow row : capacities().cycles()) {
      largest = Math.max(Double.isNaN(largest) ? 0 : largest, row.discharge());
    }
    return largest / record.electrodeArea();
  }

  /** Over the largest capacity of a cycle with the same discharge current, to 3 %. */
  private double retention(int cycle) {
    double current = Double.NaN;
    for (CycleRow row : capacities().cycles()) {
      current = row.cycle() == cycle ? row.dischargeCurrent() : current;
    }
    double largest = Double.NaN;
    for (CycleRow row : capacities().cycles()) {
      if (Math.abs(row.dischargeCurrent() - current) <= SAME_CURRENT * current) {
        largest = Math.max(Double.isNaN(largest) ? 0 : largest, row.discharge());
      }
    }
    return discharge(cycle) / (largest / record.electrodeArea());
  }

  private double efficiency(int cycle) {
    for (CycleRow row : capacities().cycles()) {
      if (row.cycle() == cycle) {
        return row.coulombicEfficiency();
      }
    }
    return Double.NaN;
  }

  /** Half the distance between the mean voltages of charge and discharge. */
  private double polarisation(int cycle) {
    for (CycleRow row : capacities().cycles()) {
      if (row.cycle() == cycle) {
        return (row.meanChargeVoltage() - row.meanDischargeVoltage()) / 2;
      }
    }
    return Double.NaN;
  }

  /** The pulses and the rests between them, without the cycles before. */
  private CyclingRecord pulses() {
    int first = record.size();
    for (Step step : record.steps()) {
      if (step.type() == StepType.PULSE) {
        // The rest before the first pulse is its baseline.
        first = Math.max(0, step.from() - 1);
        break;
      }
    }
    return record.slice(first, record.size());
  }

  private double filament(int row) {
    double longest = Double.NaN;
    for (String electrode : new String[] {"Negative", "Positive"}) {
      int column = record.columnIndex(electrode + " Filament Length");
      if (column >= 0) {
        double length = record.value(column, row);
        longest = Double.isNaN(longest) ? length : Math.max(longest, length);
      }
    }
    return longest;
  }
}
