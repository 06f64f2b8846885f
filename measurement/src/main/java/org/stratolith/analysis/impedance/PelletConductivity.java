package org.stratolith.analysis.impedance;

import org.stratolith.analysis.ImpedanceReduction;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * Ionic conductivity of a pellet between two electrodes, sigma = d/(R A), with d the thickness and
 * A the area. Independent relative errors add as squares.
 *
 * @param conductivity S/m
 * @param standardError S/m; NaN if the resistance's error is not known
 * @param resistance ohm
 * @param resistanceError ohm, standard error; NaN if not known
 * @param pellet thickness and area
 * @param origin where the resistance comes from
 */
public record PelletConductivity(
    double conductivity,
    double standardError,
    double resistance,
    double resistanceError,
    Pellet pellet,
    Origin origin) {

  /** Where the resistance comes from. */
  public enum Origin {
    /** A circuit's parameter. */
    FIT,
    /** The crossing of the real axis at high frequency. */
    INTERCEPT,
    /** Re Z at the highest frequency: the axis was not reached, so sigma is an upper bound. */
    HIGHEST_FREQUENCY,
    /** Re Z where -Im Z is lowest between the pellet's arc and the electrodes' rise. */
    FOOT
  }

  /**
   * A pellet.
   *
   * @param thickness m
   * @param thicknessError m, standard error
   * @param area m2
   * @param areaError m2, standard error
   */
  public record Pellet(double thickness, double thicknessError, double area, double areaError) {
    public Pellet {
      if (!(thickness > 0 && area > 0 && thicknessError >= 0 && areaError >= 0)) {
        throw new IllegalArgumentException(
            "a pellet of thickness "
                + thickness
                + " m (error "
                + thicknessError
                + ") and area "
                + area
                + " m2 (error "
                + areaError
                + ") is not possible\nMaybe a unit is missing");
      }
    }

    /** A disc; the error of the area is twice the diameter's relative error. */
    public static Pellet disc(
        double thickness, double thicknessError, double diameter, double diameterError) {
      double area = 0.25 * Math.PI * diameter * diameter;
      return new Pellet(thickness, thicknessError, area, 2 * area * diameterError / diameter);
    }
  }

  /**
   * From a resistance, such as a fitted one.
   *
   * @param resistance ohm
   * @param error ohm, standard error, or NaN
   */
  public static PelletConductivity ofFit(double resistance, double error, Pellet pellet) {
    return of(resistance, error, pellet, Origin.FIT);
  }

  /**
   * From the spectrum alone. With blocking electrodes the pellet's own arc, if part of it is seen,
   * ends at the foot where the electrodes' rise begins, and R is Re Z there; else R is the
   * high-frequency value of {@link ImpedanceReduction}.
   */
  public static PelletConductivity ofSpectrum(ImpedanceSpectrum spectrum, Pellet pellet) {
    ImpedanceReduction reduction = ImpedanceReduction.of(spectrum);
    if (reduction.tail() && reduction.interfaceResistance() > 0.02 * reduction.total()) {
      return of(reduction.total(), Double.NaN, pellet, Origin.FOOT);
    }
    return of(
        reduction.highFrequency(),
        Double.NaN,
        pellet,
        reduction.interceptReached() ? Origin.INTERCEPT : Origin.HIGHEST_FREQUENCY);
  }

  private static PelletConductivity of(
      double resistance, double error, Pellet pellet, Origin origin) {
    if (!(resistance > 0)) {
      throw new IllegalArgumentException(
          "a pellet with a resistance of "
              + resistance
              + " ohm has no conductivity\nMaybe the spectrum is that of a short");
    }
    double conductivity = pellet.thickness() / (resistance * pellet.area());
    double relative =
        Math.hypot(
            error / resistance,
            Math.hypot(
                pellet.thicknessError() / pellet.thickness(), pellet.areaError() / pellet.area()));
    return new PelletConductivity(
        conductivity, conductivity * relative, resistance, error, pellet, origin);
  }
}
