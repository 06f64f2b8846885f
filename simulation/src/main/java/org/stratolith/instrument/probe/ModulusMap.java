package org.stratolith.instrument.probe;

import java.util.Locale;
import java.util.SplittableRandom;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.record.Column;
import org.stratolith.record.Micrograph;

/**
 * A map of Young's modulus as a force microscope makes it: at each pixel Hill's mean of the phases
 * under the contact, times the scatter of the measurement. The contact is as wide as on a face of
 * the picture's mean composition. Roughness, the indentation's depth and plastic flow are not in
 * it.
 */
public final class ModulusMap {

  private static final double MODULUS_OF_PORE = 1; // Pa: nothing, that can be divided by

  private ModulusMap() {}

  /**
   * Maps a face.
   *
   * @param face picture of the face
   * @param set holds {@code force-microscope.*} and {@code phase.*}
   * @param seed of the measurement's scatter
   */
  public static Micrograph of(GrainPicture face, ParameterSet set, long seed) {
    double[] moduli = new double[face.phases().size() + 1];
    for (int p = 0; p < face.phases().size(); p++) {
      String key = "phase." + face.phases().get(p).toLowerCase(Locale.ROOT) + ".youngs-modulus";
      moduli[p] = set.value(key, Dimension.PRESSURE);
    }
    moduli[moduli.length - 1] = MODULUS_OF_PORE;
    double poisson = set.value("force-microscope.face-poisson-ratio", Dimension.DIMENSIONLESS);
    double mean = MixtureModulus.of(shares(face, moduli.length), moduli).hill();
    double radius = TipContact.of(set).contactRadius(mean, poisson) / face.pixel();
    double scatter = set.value("force-microscope.scatter", Dimension.DIMENSIONLESS);
    SplittableRandom dice = new SplittableRandom(seed);
    double[] map = new double[face.columns() * face.rows()];
    double[] under = new double[moduli.length];
    for (int row = 0; row < face.rows(); row++) {
      for (int column = 0; column < face.columns(); column++) {
        count(face, column, row, radius, under);
        map[row * face.columns() + column] =
            MixtureModulus.of(under, moduli).hill() * (1 + scatter * dice.nextGaussian());
      }
    }
    return Micrograph.of(
        Column.of("Youngs Modulus", "GPa"),
        face.columns(),
        face.rows(),
        face.columns() * face.pixel(),
        face.rows() * face.pixel(),
        map);
  }

  private static double[] shares(GrainPicture face, int kinds) {
    double[] shares = new double[kinds];
    for (int row = 0; row < face.rows(); row++) {
      for (int column = 0; column < face.columns(); column++) {
        int phase = face.phase(column, row);
        shares[phase < 0 ? kinds - 1 : phase]++;
      }
    }
    return shares;
  }

  /** Pixels of each phase whose middle lies in the contact, the map's edge cutting it off. */
  private static void count(GrainPicture face, int column, int row, double radius, double[] under) {
    java.util.Arrays.fill(under, 0);
    int reach = (int) Math.floor(radius);
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        int x = column + dx;
        int y = row + dy;
        boolean inside = x >= 0 && x < face.columns() && y >= 0 && y < face.rows();
        if (inside && dx * dx + dy * dy <= radius * radius) {
          int phase = face.phase(x, y);
          under[phase < 0 ? under.length - 1 : phase]++;
        }
      }
    }
  }
}
