package org.stratolith.instrument.electron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.stratolith.instrument.Blur;
import org.stratolith.instrument.Counting;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Column;
import org.stratolith.record.Micrograph;

/**
 * Images of a lamella cut across the face: counts of aluminium and chlorine, and heavy-atom
 * contrast, of the grains that the broadened beam meets ({@link GrainBox}), each in proportion to
 * its thickness. Every pixel is an own point of the beam.
 */
public final class SectionImages {

  private SectionImages() {}

  /**
   * The frame of the images.
   *
   * @param columns pixels along the face
   * @param rows pixels into the depth, from the face
   * @param pixel m
   */
  public record Frame(int columns, int rows, double pixel) {

    /** Along the face, m. */
    public double width() {
      return columns * pixel;
    }

    /** Into the depth, m. */
    public double height() {
      return rows * pixel;
    }
  }

  /**
   * Takes the images: aluminium, chlorine, contrast.
   *
   * @param box the lamella within the frame
   * @param set holds {@code electron-probe.*} and {@code x-ray-counting.*}
   * @param seed of the counting noise
   */
  public static List<Micrograph> of(
      GrainBox box, Frame frame, DepthStructure structure, ParameterSet set, long seed) {
    ElectronProbe probe = ElectronProbe.of(set);
    double sigma = probe.spread(LineScan.broadening(probe, structure, frame.height()));
    double perAtom = LineScan.countsPerAtom(set, probe);
    List<Micrograph> images = new ArrayList<>();
    for (int e = 0; e < LineScan.ELEMENTS.size(); e++) {
      String element = LineScan.ELEMENTS.get(e);
      double[] expected =
          seen(box, frame, probe, sigma, phase -> perAtom * AtomContrast.atoms(phase, element));
      images.add(image(frame, element + " K Counts", Counting.measured(expected, seed + e)));
    }
    images.add(
        image(frame, "HAADF Intensity", seen(box, frame, probe, sigma, AtomContrast::heavy)));
    return images;
  }

  private static Micrograph image(Frame frame, String name, double[] values) {
    return Micrograph.of(
        Column.of(name, "1"), frame.columns, frame.rows, frame.width(), frame.height(), values);
  }

  private static double[] seen(
      GrainBox box,
      Frame frame,
      ElectronProbe probe,
      double sigma,
      ToDoubleFunction<String> signal) {
    double[] plain = new double[frame.columns * frame.rows];
    for (GrainBox.Grain grain : box.grains()) {
      double strength = signal.applyAsDouble(grain.phase()) / probe.thickness();
      if (strength != 0) {
        for (int i = 0; i < plain.length; i++) {
          double across = (i % frame.columns + 0.5) / frame.columns;
          double down = (Math.floorDiv(i, frame.columns) + 0.5) / frame.rows;
          plain[i] += strength * box.thickness(grain, across, down);
        }
      }
    }
    return Blur.of(plain, frame.columns, frame.rows, sigma / frame.pixel);
  }
}
