package org.stratolith.cell;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.lithium.LithiumElectrode;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.numerics.dae.StepListener.AcceptedStep;

/**
 * Samples what drives the filaments of each lithium electrode, for replays along it. Between
 * samples a drive is linear; so a step of the integration, which follows curves of higher order, is
 * cut into as many parts as its overpotential at half way asks for.
 */
final class DriveRecorder {

  private static final int MOST_PARTS = 16;

  /**
   * Relative error of the overpotential between two samples. Laws raise it to the sixth power or
   * so, which leaves a life right to less than one in a thousand.
   */
  private static final double TOLERANCE = 1e-4;

  private final CellSystem system;
  private final CurrentSettling settling;
  private final List<Integer> electrodes = new ArrayList<>();
  private final List<PenetrationDrive> drives = new ArrayList<>();
  private final double[] between;
  private final double[] before;

  DriveRecorder(CellSystem system) {
    this.system = system;
    settling = new CurrentSettling(system);
    between = new double[system.dimension()];
    for (int k = 0; k < system.layers().size(); k++) {
      if (system.layers().get(k) instanceof LithiumElectrode) {
        electrodes.add(k);
        drives.add(new PenetrationDrive());
      }
    }
    before = new double[electrodes.size()];
  }

  /** The drives, in the order of the lithium electrodes from the negative side on. */
  List<PenetrationDrive> drives() {
    return drives;
  }

  /** Samples a state; two samples of one time mark a jump of the control. */
  void sample(double time, double[] y) {
    for (int k = 0; k < before.length; k++) {
      int layer = electrodes.get(k);
      LithiumElectrode electrode = (LithiumElectrode) system.layers().get(layer);
      drives.get(k).add(electrode, time, y, system.offset(layer), y[system.currentIndex()]);
      before[k] = overpotential(k, y);
    }
  }

  private double overpotential(int k, double[] y) {
    int layer = electrodes.get(k);
    return system.layers().get(layer).voltage(y, system.offset(layer), y[system.currentIndex()]);
  }

  /** Samples an accepted step. */
  void accepted(AcceptedStep step) {
    interpolate(step, 0.5);
    double bend = 0;
    for (int k = 0; k < before.length; k++) {
      double end = overpotential(k, step.state());
      double largest = Math.max(Math.abs(before[k]), Math.abs(end));
      double off = Math.abs(overpotential(k, between) - 0.5 * (before[k] + end));
      bend = Math.max(bend, largest == 0 ? 0 : off / largest);
    }
    // The error of a chord falls with the square of its length.
    int parts = (int) Math.clamp(Math.ceil(Math.sqrt(bend / TOLERANCE)), 1, MOST_PARTS);
    for (int part = 1; part < parts; part++) {
      sample(interpolate(step, (double) part / parts), between);
    }
    sample(step.end(), step.state());
  }

  private double interpolate(AcceptedStep step, double part) {
    double time = step.start() + (step.end() - step.start()) * part;
    step.interpolate(time, between);
    settling.settle(time, between);
    return time;
  }
}
