package org.stratolith.cell;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.lithium.LithiumElectrode;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.numerics.dae.StepListener.AcceptedStep;

/**
 * Samples what drives the filaments of each lithium electrode, for replays along it. Between
 * samples a drive is linear; so a step of the integration, which follows curves of higher order, is
 * cut into parts.
 */
final class DriveRecorder {

  /** Leaves an error of a life by linear interpolation well below one in a thousand. */
  private static final int PARTS = 16;

  private final CellSystem system;
  private final CurrentSettling settling;
  private final List<Integer> electrodes = new ArrayList<>();
  private final List<PenetrationDrive> drives = new ArrayList<>();
  private final double[] between;

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
  }

  /** The drives, in the order of the lithium electrodes from the negative side on. */
  List<PenetrationDrive> drives() {
    return drives;
  }

  /** Samples the start of a control; two samples of one time mark a jump. */
  void start(double time, double[] y) {
    for (int k = 0; k < electrodes.size(); k++) {
      Layer layer = system.layers().get(electrodes.get(k));
      drives
          .get(k)
          .add(
              (LithiumElectrode) layer,
              time,
              y,
              system.offset(electrodes.get(k)),
              y[system.currentIndex()]);
    }
  }

  /** Samples an accepted step. */
  void accepted(AcceptedStep step) {
    for (int part = 1; part < PARTS; part++) {
      double time = step.start() + (step.end() - step.start()) * part / PARTS;
      step.interpolate(time, between);
      settling.settle(time, between);
      start(time, between);
    }
    start(step.end(), step.state());
  }
}
