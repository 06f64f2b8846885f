package org.stratolith.study.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.cell.lithium.PenetrationLaw;
import org.stratolith.cell.lithium.PenetrationReplay;
import org.stratolith.numerics.statistics.TaskRandom;
import org.stratolith.numerics.statistics.Weibull;
import org.stratolith.study.CellKind;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.Study;

/**
 * Cells that are alike but for the critical overpotential of their filaments, which follows a
 * Weibull distribution about the nominal value:
 *
 * <pre>
 *   eta_c = eta_c,nominal x,   P(x &lt; z) = 1 - exp(-ln 2 z^m)
 * </pre>
 *
 * <p>The median cell is the nominal one; both electrodes of a symmetric cell share one draw. Before
 * it shorts the cell a filament acts on nothing, so that each member's filament is grown along the
 * drive of one run in which filaments do not short, sampled more densely than its record. Member k
 * draws its number from the seed and k alone, whatever the order in which members are computed.
 */
final class CellEnsemble {

  private final FinishedTest drive;
  private final double[] shortTimes;
  private final double scanSeconds;

  private CellEnsemble(FinishedTest drive, double[] shortTimes) {
    this.drive = drive;
    this.shortTimes = shortTimes;
    this.scanSeconds = ShortMoment.scanSeconds(drive.study().protocol().steps());
  }

  /**
   * Grows the filaments of all members.
   *
   * <p>If that test could not be carried to its end, members that are still whole where its record
   * ends count as censored, like those that outlive the protocol.
   *
   * @param drive a test without shorts
   * @return null if the record is empty or nothing drove a filament
   */
  static @Nullable CellEnsemble of(FinishedTest drive, Study.Ensemble plan) {
    List<PenetrationDrive> drives = drive.result().drives();
    if (drives.isEmpty() || drive.cycling().size() == 0) {
      return null;
    }
    PenetrationDrive negative = drives.getFirst();
    PenetrationDrive positive =
        drive.study().cell().kind() == CellKind.SYMMETRIC ? drives.getLast() : null;
    BuiltCell built = drive.built();
    PenetrationReplay replay = PenetrationReplay.of(built.lithium(), built.separator());
    PenetrationLaw nominal = built.lithium().penetration();
    Weibull scatter = Weibull.withMedian(plan.modulus(), 1);
    double[] times = new double[plan.members()];
    for (int member = 0; member < times.length; member++) {
      double factor = scatter.quantile(new TaskRandom(plan.seed(), member).nextDouble());
      PenetrationLaw law =
          nominal.withCriticalOverpotential(factor * nominal.criticalOverpotential());
      times[member] = replay.timeToShort(negative, law);
      if (positive != null) {
        times[member] = Math.min(times[member], replay.timeToShort(positive, law));
      }
    }
    return new CellEnsemble(drive, times);
  }

  /** The spread of a quantity that belongs to a short. */
  Interval interval(Measurand quantity) {
    double[] values = new double[shortTimes.length];
    int censored = 0;
    for (int member = 0; member < values.length; member++) {
      Measurement measured =
          ShortMoment.read(quantity, drive.cycling(), shortTimes[member], scanSeconds);
      values[member] = measured.orNaN();
      censored += measured instanceof Measurement.AtLeast ? 1 : 0;
    }
    return Interval.of(values, censored, whyItEnded());
  }

  private String whyItEnded() {
    return drive.failed()
        ? "the run without shorts could not be carried on to the end of the protocol"
        : "the protocol ended";
  }
}
