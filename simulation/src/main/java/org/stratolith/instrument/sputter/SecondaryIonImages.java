package org.stratolith.instrument.sputter;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stratolith.instrument.Blur;
import org.stratolith.instrument.Counting;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Column;
import org.stratolith.record.ImageStack;

/**
 * Images by secondary ions while the sample is sputtered: what {@link SecondaryIonProfile} counts,
 * divided over the pixels of a raster. A pixel of edge p sees (p/D)² grains of diameter D in every
 * layer as thick as a grain, each of a phase with the probability of the phase's fraction; the ion
 * beam blurs the image. All pixels are sputtered at the mean rate, so the crater stays flat.
 */
public final class SecondaryIonImages {

  private static final double FULL_WIDTH = 2.355; // of a Gaussian, in standard deviations

  /**
   * How images are taken.
   *
   * @param edge of the raster, m
   * @param pixels along the edge
   * @param duration of sputtering, s
   * @param image time that an image is collected over, s
   * @param frame time in which a pure phase gives the counts of its sensitivity, s
   */
  public record Scan(double edge, int pixels, double duration, double image, double frame) {}

  private SecondaryIonImages() {}

  /**
   * Takes the images.
   *
   * @param set holds {@code secondary-ions.*} and {@code phase.*}
   * @param grain diameter of the grains, m
   */
  public static ImageStack of(
      DepthStructure structure, ParameterSet set, Scan scan, double grain, long seed) {
    DepthResponse response = SecondaryIonProfile.response(set);
    SputterRates rates = SecondaryIonProfile.rates(set, structure);
    int images = (int) Math.max(1, Math.floor(scan.duration / scan.image + 1e-9));
    double[] times = new double[images];
    double[][] weights = new double[images][];
    int deepest = 0;
    for (int k = 0; k < images; k++) {
      times[k] = (k + 0.5) * scan.image;
      weights[k] = response.weights(structure, rates.depth(structure, times[k]));
      deepest = Math.max(deepest, weights[k].length);
    }
    double[][][] counts = expected(structure, set, scan, grain, weights, deepest, seed);
    double sigma =
        set.value("secondary-ions.image-beam", Dimension.LENGTH)
            / FULL_WIDTH
            / (scan.edge / scan.pixels);
    List<Column> signals = new ArrayList<>();
    for (int ion = 0; ion < counts.length; ion++) {
      signals.add(Column.of(SecondaryIonProfile.IONS.get(ion), "1"));
      for (int k = 0; k < images; k++) {
        double[] blurred = Blur.of(counts[ion][k], scan.pixels, scan.pixels, sigma);
        counts[ion][k] = Counting.measured(blurred, seed + 1 + (long) ion * images + k);
      }
    }
    return ImageStack.of(
        Column.of("Sputter Time", "s"),
        times,
        signals,
        scan.pixels,
        scan.pixels,
        scan.edge,
        scan.edge,
        counts);
  }

  /** Counts by ion, image and pixel before blur and noise. */
  private static double[][][] expected(
      DepthStructure structure,
      ParameterSet set,
      Scan scan,
      double grain,
      double[][] weights,
      int deepest,
      long seed) {
    int points = scan.pixels * scan.pixels;
    double share = scan.image / scan.frame / points;
    double[][] sensitivity = SecondaryIonProfile.sensitivities(structure, set);
    double[][][] counts = new double[sensitivity.length][weights.length][points];
    SplittableRandom dice = new SplittableRandom(seed);
    for (int point = 0; point < points; point++) {
      double[][] fractions = fractions(structure, deepest, scan, grain, dice);
      for (int ion = 0; ion < counts.length; ion++) {
        double[] pure = pure(fractions, sensitivity[ion], deepest);
        for (int k = 0; k < weights.length; k++) {
          double sum = 0;
          for (int cell = 0; cell < weights[k].length; cell++) {
            sum += weights[k][cell] * pure[cell];
          }
          counts[ion][k][point] = share * sum;
        }
      }
    }
    return counts;
  }

  private static double[] pure(double[][] fractions, double[] sensitivity, int cells) {
    double[] pure = new double[cells];
    for (int p = 0; p < fractions.length; p++) {
      for (int cell = 0; cell < cells; cell++) {
        pure[cell] += sensitivity[p] * fractions[p][cell];
      }
    }
    return pure;
  }

  /** Volume fractions under one pixel, by phase and cell: the share of its grains. */
  private static double[][] fractions(
      DepthStructure structure, int cells, Scan scan, double grain, SplittableRandom dice) {
    double across = scan.edge / scan.pixels / grain;
    int grains = (int) Math.max(1, Math.round(across * across));
    double[][] fractions = new double[structure.phases().size()][cells];
    double[] chances = new double[grains];
    long layer = -1;
    for (int cell = 0; cell < cells; cell++) {
      long here = (long) (structure.depth(cell) / grain);
      if (here != layer) {
        layer = here;
        for (int i = 0; i < grains; i++) {
          chances[i] = dice.nextDouble();
        }
      }
      for (double chance : chances) {
        int phase = GrainPicture.choose(structure, cell, chance);
        if (phase >= 0) {
          fractions[phase][cell] += 1.0 / grains;
        }
      }
    }
    return fractions;
  }
}
