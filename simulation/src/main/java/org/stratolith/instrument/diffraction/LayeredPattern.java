package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.LineProfile;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.ScatteringFactors;
import org.stratolith.matter.structure.DepthStructure;

/**
 * The powder lines of a stratified sample: a line of phase p, in counts · degrees per second,
 *
 * <pre>I = C A_p(θ) T(θ) / V_p² · Σ m |F|² LP,</pre>
 *
 * with A_p of {@link DepthAbsorption}, the film's transmission T and the cell's volume V_p. Lines
 * are as wide as the instrument, the crystallites (their volume-mean diameter over the whole depth)
 * and the microstrain make them. Grains point in all directions alike: preferred orientation,
 * microabsorption and the shift by the depth itself are not in it.
 */
public final class LayeredPattern {

  /** Lines further than this many widths from a point add nothing to it that counting could see. */
  private static final double REACH = 60;

  /** A line weaker than this share of its phase's strongest one is not followed. */
  private static final double WEAKEST = 1e-3;

  /**
   * A line of one phase and one wavelength.
   *
   * @param phase its name
   * @param hkl indices of the strongest family
   * @param twoTheta where it appears, degrees
   * @param rate counts · degrees per second
   * @param principal whether it belongs to the first wavelength
   */
  public record Line(
      String phase,
      String hkl,
      double twoTheta,
      double rate,
      LineProfile profile,
      boolean principal) {}

  /**
   * What the crystals of a phase are like.
   *
   * @param matrixSize crystallite size, m, of a phase that has no particles
   * @param microstrain root mean square, of all phases
   */
  public record Texture(double matrixSize, double microstrain) {}

  private final Diffractometer instrument;
  private final List<Line> lines;
  private final Map<String, List<Line>> byPhase = new LinkedHashMap<>();

  private LayeredPattern(Diffractometer instrument, List<Line> lines) {
    this.instrument = instrument;
    this.lines = List.copyOf(lines);
    for (Line line : lines) {
      byPhase.computeIfAbsent(line.phase(), phase -> new ArrayList<>()).add(line);
    }
  }

  /**
   * Looks at a sample.
   *
   * @param from smallest 2θ, degrees
   * @param to largest 2θ, degrees
   * @throws IllegalArgumentException if the library has no such phase
   */
  public static LayeredPattern of(
      DepthStructure sample,
      Texture texture,
      Diffractometer instrument,
      ScatteringFactors factors,
      double from,
      double to) {
    Map<String, Crystal> crystals = new LinkedHashMap<>();
    for (String phase : sample.phases()) {
      crystals.put(phase, PhaseLibrary.of(phase).crystal());
    }
    List<Line> lines = new ArrayList<>();
    for (int w = 0; w < instrument.lines().size(); w++) {
      Diffractometer.Line wave = instrument.lines().get(w);
      DepthAbsorption depth = DepthAbsorption.of(sample, crystals, factors, wave.radiation());
      for (Map.Entry<String, Crystal> phase : crystals.entrySet()) {
        if (sample.amount(phase.getKey()) > 0) {
          PeakList list =
              PowderDiffraction.of(phase.getValue(), factors, wave.radiation()).peaks(from, to);
          double size = size(sample, phase.getKey(), texture);
          double volume = phase.getValue().cell().volume();
          double unit = instrument.rate() * wave.share() * list.strongest() / (volume * volume);
          for (DiffractionPeak peak : list.peaks()) {
            if (peak.intensity() > 100 * WEAKEST) {
              lines.add(
                  line(phase.getKey(), peak, unit, size, texture, instrument, wave, depth, w == 0));
            }
          }
        }
      }
    }
    return new LayeredPattern(instrument, lines);
  }

  private static Line line(
      String phase,
      DiffractionPeak peak,
      double unit,
      double size,
      Texture texture,
      Diffractometer instrument,
      Diffractometer.Line wave,
      DepthAbsorption depth,
      boolean principal) {
    double theta = Math.toRadians(peak.twoTheta() / 2);
    double rate =
        unit
            * peak.intensity()
            / 100
            * depth.seen(phase, theta)
            * instrument.film().transmission(theta);
    var family = peak.families().getFirst();
    return new Line(
        phase,
        "(%d%d%d)".formatted(family.h(), family.k(), family.l()),
        peak.twoTheta() + instrument.shift(peak.twoTheta()),
        rate,
        LineProfile.of(
            peak.twoTheta(),
            wave.radiation().wavelength(),
            instrument.width(),
            size,
            texture.microstrain()),
        principal);
  }

  /** Diameter of a phase's particles, m, weighted with their amount over the depth. */
  static double size(DepthStructure sample, String phase, Texture texture) {
    double sum = 0;
    double amount = 0;
    for (int cell = 0; cell < sample.cells(); cell++) {
      double radius = sample.particleRadius(phase, cell);
      double here = sample.fraction(phase, cell) * (sample.edge(cell + 1) - sample.edge(cell));
      sum += here * (Double.isNaN(radius) ? texture.matrixSize() : 2 * radius);
      amount += here;
    }
    return amount > 0 ? sum / amount : texture.matrixSize();
  }

  /** All lines, by wavelength, phase and rising angle. */
  public List<Line> lines() {
    return lines;
  }

  /** Counts · degrees per second, and the background, at an angle 2θ in degrees: counts/s. */
  public double rateAt(double twoTheta) {
    double rate = instrument.background(twoTheta);
    for (List<Line> own : byPhase.values()) {
      rate += rate(own, twoTheta);
    }
    return rate;
  }

  /** Counts · degrees per second of one phase at an angle 2θ in degrees. */
  public double rateOf(String phase, double twoTheta) {
    return rate(byPhase.getOrDefault(phase, List.of()), twoTheta);
  }

  private static double rate(List<Line> lines, double twoTheta) {
    double rate = 0;
    for (Line line : lines) {
      double offset = twoTheta - line.twoTheta();
      if (Math.abs(offset) < REACH * line.profile().width()) {
        rate += line.rate() * line.profile().at(offset);
      }
    }
    return rate;
  }

  /** The instrument. */
  public Diffractometer instrument() {
    return instrument;
  }
}
