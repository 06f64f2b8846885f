package org.stratolith.instrument.diffraction;

import java.util.Arrays;
import java.util.List;
import org.stratolith.instrument.Counting;
import org.stratolith.matter.diffraction.Absorption;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.LineProfile;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;

/**
 * A powder pattern in counts, as a scan would record it: every phase of a flat sample thicker than
 * the beam reaches, Kα1 and Kα2 lines (2:1), broadened by instrument, size and strain, on a
 * constant background.
 *
 * <p>Integrated intensity of a line of phase p with volume fraction v (Cullity, 2nd ed., eqs. 4-19,
 * 14-1):
 *
 * <pre>I = C v / V_p² · Σ m |F|² LP / (2 μ),   μ = Σ_p v_p μ_p,</pre>
 *
 * with the volume V_p of a cell and the linear absorption μ of the mixture. The layers of a
 * stratified sample, preferred orientation and microabsorption are not in it.
 */
public final class PowderPattern {

  /** Lines further than this many widths from a point add nothing to it that counting could see. */
  private static final double REACH = 60;

  private PowderPattern() {}

  /**
   * A diffractometer and its settings.
   *
   * @param lines radiations with their shares, such as Kα1 with 2/3 and Kα2 with 1/3
   * @param from first 2θ, degrees
   * @param step degrees
   * @param points number of points
   * @param width full width at half maximum of the instrument, degrees
   * @param scale C: counts · degrees per (electrons²/Å⁶ · m); fitted to a measured scan
   * @param background counts in each point
   */
  public record Scan(
      List<Line> lines,
      double from,
      double step,
      int points,
      double width,
      double scale,
      double background) {

    /** Copies the lines and refuses an empty scan. */
    public Scan {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || !(step > 0) || points < 1 || !(width > 0) || !(background >= 0)) {
        throw new IllegalArgumentException(
            "a scan needs lines, a positive step and width, points, and a background of at least 0\n  Maybe a value is missing");
      }
    }
  }

  /** A spectral line and its share of the radiation. */
  public record Line(Radiation radiation, double share) {}

  /**
   * Expected counts at each point.
   *
   * @throws IllegalArgumentException if the volume fractions do not add up to 1 within 1e-6
   */
  public static double[] expected(List<Component> sample, ScatteringFactors factors, Scan scan) {
    double total = sample.stream().mapToDouble(Component::volumeFraction).sum();
    if (Math.abs(total - 1) > 1e-6) {
      throw new IllegalArgumentException(
          "the volume fractions add up to %s, not to 1\n  Maybe a phase is missing"
              .formatted(total));
    }
    double[] counts = new double[scan.points()];
    Arrays.fill(counts, scan.background());
    for (Line line : scan.lines()) {
      double absorption = 0;
      for (Component part : sample) {
        absorption +=
            part.volumeFraction() * Absorption.linear(part.crystal(), factors, line.radiation());
      }
      for (Component part : sample) {
        add(counts, part, factors, scan, line, scan.scale() / (2 * absorption));
      }
    }
    return counts;
  }

  /** Counts of one scan: Poisson-distributed about the expected ones, given by the seed. */
  public static long[] counted(double[] expected, long seed) {
    return Counting.counted(expected, seed);
  }

  private static void add(
      double[] counts,
      Component part,
      ScatteringFactors factors,
      Scan scan,
      Line line,
      double scale) {
    double last = scan.from() + (scan.points() - 1) * scan.step();
    PeakList list =
        PowderDiffraction.of(part.crystal(), factors, line.radiation())
            .peaks(Math.max(1, scan.from() - 2), Math.min(179, last + 2));
    double volume = part.crystal().cell().volume();
    double unit =
        scale * line.share() * part.volumeFraction() / (volume * volume) * list.strongest() / 100;
    for (DiffractionPeak peak : list.peaks()) {
      LineProfile profile =
          LineProfile.of(
              peak.twoTheta(),
              line.radiation().wavelength(),
              scan.width(),
              part.crystalliteSize(),
              part.microstrain());
      double reach = REACH * profile.width();
      int first = (int) Math.ceil((peak.twoTheta() - reach - scan.from()) / scan.step());
      int end = (int) Math.floor((peak.twoTheta() + reach - scan.from()) / scan.step());
      for (int i = Math.max(0, first); i <= Math.min(counts.length - 1, end); i++) {
        double offset = scan.from() + i * scan.step() - peak.twoTheta();
        counts[i] += unit * peak.intensity() * profile.at(offset);
      }
    }
  }
}
