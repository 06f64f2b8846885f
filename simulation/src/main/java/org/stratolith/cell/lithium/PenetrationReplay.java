package org.stratolith.cell.lithium;

import org.stratolith.cell.layer.Separator;

/**
 * Grows filaments along a recorded drive. Before it shorts the cell a filament acts on nothing, so
 * one run of a cell serves every member of an ensemble that differs in its penetration law alone,
 * such as the Weibull scatter of the critical overpotential.
 *
 * <p>Heun's method on the samples, each interval in as many equal parts as keep the growth of the
 * progress in one part below 1 % of what a short needs; within the last interval the time is
 * interpolated.
 */
public final class PenetrationReplay {

  private static final int MOST_PARTS = 100;

  private final double volumePerCharge;
  private final Separator separator;

  private PenetrationReplay(double volumePerCharge, Separator separator) {
    this.volumePerCharge = volumePerCharge;
    this.separator = separator;
  }

  /** A replay in cells with this interface's lithium and this separator. */
  public static PenetrationReplay of(LithiumInterface properties, Separator separator) {
    return new PenetrationReplay(properties.volumePerCharge(), separator);
  }

  /**
   * Time at which a filament that obeys {@code law} crosses the separator, s; infinite if it does
   * not within the drive.
   */
  public double timeToShort(PenetrationDrive drive, PenetrationLaw law) {
    FilamentLength filament =
        new FilamentLength(law.flawLength(), law.lengthExponent(), separator.thickness());
    double end = filament.progress(separator.thickness());
    double progress = 0;
    for (int k = 1; k < drive.size(); k++) {
      double step = drive.time(k) - drive.time(k - 1);
      if (step <= 0 || (drive.plating(k) <= 0 && drive.plating(k - 1) <= 0)) {
        continue;
      }
      double slope = rate(drive, k, 0, law, filament, progress);
      double fastest = Math.max(slope, rate(drive, k, 1, law, filament, progress));
      int parts = (int) Math.clamp(Math.ceil(100 * fastest * step / end), 1, MOST_PARTS);
      for (int part = 0; part < parts; part++) {
        double h = step / parts;
        if (part > 0) {
          slope = rate(drive, k, (double) part / parts, law, filament, progress);
        }
        double ahead = rate(drive, k, (part + 1.0) / parts, law, filament, progress + h * slope);
        double growth = 0.5 * h * (slope + ahead);
        if (progress + growth >= end) {
          return drive.time(k - 1) + h * (part + (end - progress) / growth);
        }
        progress += growth;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private double rate(
      PenetrationDrive drive,
      int k,
      double part,
      PenetrationLaw law,
      FilamentLength filament,
      double progress) {
    double plating = mix(drive.plating(k - 1), drive.plating(k), part);
    if (plating <= 0) {
      return 0;
    }
    double local = mix(drive.localCurrent(k - 1), drive.localCurrent(k), part);
    double overpotential = mix(drive.overpotential(k - 1), drive.overpotential(k), part);
    double grown = filament.conductingLength(progress) - filament.initial();
    double tip = overpotential + plating * grown / separator.conductivity();
    return law.rate(volumePerCharge, local, tip, progress);
  }

  private static double mix(double a, double b, double part) {
    return a + part * (b - a);
  }
}
