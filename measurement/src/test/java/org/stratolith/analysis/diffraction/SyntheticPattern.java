package org.stratolith.analysis.diffraction;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.LineProfile;
import org.stratolith.matter.diffraction.MillerFamily;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.record.Diffractogram;

/**
 * A diffractogram with a known answer: lines of {@code matter.diffraction} on a falling background,
 * with counting noise by a seed. Shares no code with the refinement.
 */
public final class SyntheticPattern {

  static final List<Diffractogram.Line> COPPER = Companions.named("CuKa");

  private final double from;
  private final double to;
  private final double step;
  private final double[] expected;
  private double shift;
  private double ratio = 1;
  private int[] axis = {0, 0, 1};

  /** Background 400 exp(-2θ/40) + 60 counts. */
  public SyntheticPattern(double from, double to, double step) {
    this.from = from;
    this.to = to;
    this.step = step;
    expected = new double[(int) Math.round((to - from) / step) + 1];
    for (int k = 0; k < expected.length; k++) {
      expected[k] = background(angle(k));
    }
  }

  static double background(double angle) {
    return 400 * Math.exp(-angle / 40) + 60;
  }

  private double angle(int k) {
    return from + k * step;
  }

  /** All lines added from now on are moved by shift × cos θ. */
  public SyntheticPattern displaced(double degrees) {
    shift = degrees;
    return this;
  }

  /**
   * Phases added from now on have March and Dollase's texture along an axis: any of a cube, else
   * 001 of a cell whose c is at right angles to a and b.
   */
  public SyntheticPattern textured(int[] hkl, double marchRatio) {
    axis = hkl.clone();
    ratio = marchRatio;
    return this;
  }

  /** Mean of March and Dollase's density over the planes of a family. */
  private double texture(UnitCell cell, MillerFamily family, double spacing) {
    if (cell.a() != cell.c()) {
      return density(Math.asin(1) - Math.asin(family.l() / cell.c() * spacing));
    }
    int[] p = {family.h(), family.k(), family.l()};
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    double length = Math.hypot(Math.hypot(p[0], p[1]), p[2]);
    double axisLength = Math.hypot(Math.hypot(axis[0], axis[1]), axis[2]);
    double sum = 0;
    for (int[] order : orders) {
      for (int signs = 0; signs < 8; signs++) {
        double product = 0;
        for (int i = 0; i < 3; i++) {
          product += axis[i] * p[order[i]] * ((signs >> i & 1) == 0 ? 1 : -1);
        }
        double angle = Math.acos(Math.min(1, Math.abs(product) / length / axisLength));
        sum += density(angle) / 48;
      }
    }
    return sum;
  }

  private double density(double angle) {
    double base = Math.pow(ratio * Math.cos(angle), 2) + Math.pow(Math.sin(angle), 2) / ratio;
    return Math.pow(base, -1.5);
  }

  /** One line (a doublet) of an area over all radiations. */
  public SyntheticPattern line(double twoTheta, double area, double width, double size) {
    double total = COPPER.stream().mapToDouble(Diffractogram.Line::weight).sum();
    for (Diffractogram.Line line : COPPER) {
      double centre = Companions.moved(twoTheta, COPPER.getFirst().wavelength(), line.wavelength());
      if (!Double.isNaN(centre)) {
        double moved = centre + shift * Math.cos(Math.toRadians(centre / 2));
        LineProfile profile = LineProfile.of(centre, line.wavelength(), width, size, 0);
        for (int k = 0; k < expected.length; k++) {
          expected[k] += area * line.weight() / total * profile.at(angle(k) - moved);
        }
      }
    }
    return this;
  }

  /**
   * A phase whose scale is amount × weight fraction / (mass × volume of the cell), so that phases
   * added with one amount are in the ratio of their fractions.
   */
  public SyntheticPattern phase(
      Crystal crystal, double weightFraction, double amount, double width, double size) {
    PeakList list =
        PowderDiffraction.of(
                crystal, new WaasmaierKirfel(), Companions.radiation(COPPER.getFirst()))
            .peaks(5, Math.min(170, to + 3));
    double scale = amount * weightFraction / (crystal.mass() * 1e27 * crystal.cell().volume());
    for (DiffractionPeak peak : list.peaks()) {
      double texture =
          ratio == 1 ? 1 : texture(crystal.cell(), peak.families().getFirst(), peak.spacing());
      line(
          peak.twoTheta(),
          scale * peak.intensity() / 100 * list.strongest() * texture,
          width,
          size);
    }
    return this;
  }

  /** Counts drawn about the expected ones (normal, of the variance of counts). */
  public Diffractogram measured(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] counts = new double[expected.length];
    double[] angles = new double[expected.length];
    for (int k = 0; k < counts.length; k++) {
      angles[k] = angle(k);
      counts[k] =
          Math.max(0, Math.rint(expected[k] + Math.sqrt(expected[k]) * random.nextGaussian()));
    }
    return Diffractogram.ofCounts(angles, counts, COPPER);
  }

  /** The expected counts; a copy. */
  public double[] expected() {
    return Arrays.copyOf(expected, expected.length);
  }
}
