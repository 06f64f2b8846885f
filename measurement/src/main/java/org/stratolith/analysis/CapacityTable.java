package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * Capacities and energies of every step and cycle, and what follows from them.
 *
 * <p>Charge is what passes with positive current, whatever the sign of the voltage. In a symmetric
 * cell, or one of lithium and copper, it is what was plated on the negative electrode, and the
 * coulombic efficiency is stripped over plated charge.
 *
 * @param steps one row per step, in the order of execution
 * @param cycles one row per cycle, in order
 * @param electrodeArea m2, NaN if not known
 */
public record CapacityTable(List<StepRow> steps, List<CycleRow> cycles, double electrodeArea) {

  /**
   * @param step the step
   * @param charge C
   * @param discharge C, positive
   * @param chargeEnergy J
   * @param dischargeEnergy J given back; negative if the cell took up energy
   */
  public record StepRow(
      Step step, double charge, double discharge, double chargeEnergy, double dischargeEnergy) {}

  /**
   * @param cycle its number in the record
   * @param charge C
   * @param discharge C, positive
   * @param chargeEnergy J
   * @param dischargeEnergy J
   * @param dischargeCurrent mean of the discharge current while it flows, A, positive; NaN if none
   */
  public record CycleRow(
      int cycle,
      double charge,
      double discharge,
      double chargeEnergy,
      double dischargeEnergy,
      double dischargeCurrent) {

    /** Discharged over charged; NaN for a cycle without charge. */
    public double coulombicEfficiency() {
      return charge > 0 ? discharge / charge : Double.NaN;
    }

    /** Energy given back over energy taken up; NaN for a cycle without charge. */
    public double energyEfficiency() {
      return chargeEnergy > 0 ? dischargeEnergy / chargeEnergy : Double.NaN;
    }

    /** Mean voltage of the discharge by charge, V; NaN without discharge. */
    public double meanDischargeVoltage() {
      return discharge > 0 ? dischargeEnergy / discharge : Double.NaN;
    }

    /** Mean voltage of the charge by charge, V; NaN without charge. */
    public double meanChargeVoltage() {
      return charge > 0 ? chargeEnergy / charge : Double.NaN;
    }
  }

  public CapacityTable {
    steps = List.copyOf(steps);
    cycles = List.copyOf(cycles);
  }

  /** Sums up a record. Rows with a missing current are bridged by a straight line. */
  public static CapacityTable of(CyclingRecord record) {
    List<StepRow> steps = new ArrayList<>();
    List<CycleRow> cycles = new ArrayList<>();
    List<StepRow> open = new ArrayList<>();
    double seconds = 0;
    for (Step step : record.steps()) {
      if (!open.isEmpty() && open.getLast().step().cycle() != step.cycle()) {
        cycles.add(cycle(open, seconds));
        open.clear();
        seconds = 0;
      }
      StepCharge sum = StepCharge.of(record, step);
      StepRow row =
          new StepRow(
              step, sum.charge(), sum.discharge(), sum.chargeEnergy(), sum.dischargeEnergy());
      steps.add(row);
      open.add(row);
      if (sum.discharge() > sum.charge() && step.size() > 1) {
        seconds += record.time(step.to() - 1) - record.time(step.from());
      }
    }
    if (!open.isEmpty()) {
      cycles.add(cycle(open, seconds));
    }
    return new CapacityTable(steps, cycles, record.electrodeArea());
  }

  private static CycleRow cycle(List<StepRow> rows, double dischargeSeconds) {
    double charge = 0;
    double discharge = 0;
    double chargeEnergy = 0;
    double dischargeEnergy = 0;
    for (StepRow row : rows) {
      charge += row.charge();
      discharge += row.discharge();
      chargeEnergy += row.chargeEnergy();
      dischargeEnergy += row.dischargeEnergy();
    }
    return new CycleRow(
        rows.getFirst().step().cycle(),
        charge,
        discharge,
        chargeEnergy,
        dischargeEnergy,
        dischargeSeconds > 0 ? discharge / dischargeSeconds : Double.NaN);
  }

  /**
   * Discharge capacity of one cycle over that of another; NaN if either is missing.
   *
   * @param cycle number of the late cycle
   * @param reference number of the early cycle
   */
  public double retention(int cycle, int reference) {
    double late = Double.NaN;
    double early = Double.NaN;
    for (CycleRow row : cycles) {
      late = row.cycle() == cycle ? row.discharge() : late;
      early = row.cycle() == reference ? row.discharge() : early;
    }
    return early > 0 ? late / early : Double.NaN;
  }

  /** Charge per electrode area, C/m2; NaN if the area is not known. */
  public double perArea(double charge) {
    return charge / electrodeArea;
  }
}
