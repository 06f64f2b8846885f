package org.stratolith.instrument.electron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.stratolith.instrument.Counting;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Column;
import org.stratolith.record.Micrograph;

/**
 * Images of a lamella cut across the face: counts of aluminium and chlorine, and heavy-atom
 * contrast, of a {@link GrainPicture} under the broadened beam. Every pixel is an own point of the
 * beam; grains go through the lamella's whole thickness.
 */
public final class SectionImages {

  /** A kernel ends after this many standard deviations. */
  private static final double REACH = 4;

  private SectionImages() {}

  /**
   * Takes the images: aluminium, chlorine, contrast.
   *
   * @param picture a section of {@code structure}
   * @param set holds {@code electron-probe.*} and {@code x-ray-counting.*}
   * @param seed of the counting noise
   */
  public static List<Micrograph> of(
      GrainPicture picture, DepthStructure structure, ParameterSet set, long seed) {
    ElectronProbe probe = ElectronProbe.of(set);
    double depth = picture.rows() * picture.pixel();
    double sigma = probe.spread(LineScan.broadening(probe, structure, depth));
    double perAtom = LineScan.countsPerAtom(set, probe);
    List<Micrograph> images = new ArrayList<>();
    for (int e = 0; e < LineScan.ELEMENTS.size(); e++) {
      String element = LineScan.ELEMENTS.get(e);
      double[] expected =
          blurred(picture, phase -> perAtom * AtomContrast.atoms(phase, element), sigma);
      images.add(image(picture, element + " K Counts", Counting.measured(expected, seed + e)));
    }
    images.add(image(picture, "HAADF Intensity", blurred(picture, AtomContrast::heavy, sigma)));
    return images;
  }

  private static Micrograph image(GrainPicture picture, String name, double[] values) {
    return Micrograph.of(
        Column.of(name, "1"),
        picture.columns(),
        picture.rows(),
        picture.columns() * picture.pixel(),
        picture.rows() * picture.pixel(),
        values);
  }

  /** A Gaussian blur along rows, then along columns; beyond an edge the edge's pixel goes on. */
  private static double[] blurred(
      GrainPicture picture, ToDoubleFunction<String> signal, double sigma) {
    double[] strength = picture.phases().stream().mapToDouble(signal).toArray();
    int columns = picture.columns();
    int rows = picture.rows();
    double[] plain = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int phase = picture.phase(column, row);
        plain[row * columns + column] = phase < 0 ? 0 : strength[phase];
      }
    }
    double[] kernel = kernel(sigma / picture.pixel());
    return along(along(plain, columns, rows, kernel, true), columns, rows, kernel, false);
  }

  private static double[] kernel(double sigma) {
    int half = (int) Math.ceil(REACH * sigma);
    double[] kernel = new double[2 * half + 1];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      double u = sigma > 0 ? (i - half) / sigma : 0;
      kernel[i] = Math.exp(-u * u / 2);
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  private static double[] along(
      double[] values, int columns, int rows, double[] kernel, boolean across) {
    double[] result = new double[values.length];
    int half = kernel.length / 2;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
          int x = across ? Math.clamp(column + i - half, 0, columns - 1) : column;
          int y = across ? row : Math.clamp(row + i - half, 0, rows - 1);
          sum += kernel[i] * values[y * columns + x];
        }
        result[row * columns + column] = sum;
      }
    }
    return result;
  }
}
