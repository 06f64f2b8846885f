package org.stratolith.instrument.electron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.instrument.Structures;
import org.stratolith.instrument.arrangement.GrainBox;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.Micrograph;
import org.stratolith.testing.ForAll;

class LineScanTest {

  private static final double NM = 1e-9;

  /** The formula by hand for 100 nm of aluminium and of gold at 100 kV: 8.1 and 48.9 nm. */
  @Test
  void broadeningIsGoldsteins() {
    ElectronProbe probe = new ElectronProbe(NM, 100e3 * 1.602176634e-19, 100 * NM);
    assertThat(probe.broadening(13, 2700, 0.026982)).isCloseTo(8.1 * NM, within(0.1 * NM));
    assertThat(probe.broadening(79, 19300, 0.196967)).isCloseTo(48.9 * NM, within(0.5 * NM));
  }

  /** At the face of a half space half the plateau is seen, and 84 % one σ inside. */
  @Test
  void anEdgeIsAnErrorFunction() {
    DepthStructure salt = DepthStructure.uniform("LiCl", 1e-6, 1e9);
    double sigma =
        ElectronProbe.of(InstrumentParameters.resource())
            .spread(
                LineScan.broadening(ElectronProbe.of(InstrumentParameters.resource()), salt, 1e-6));
    DepthProfile scan =
        LineScan.of(salt, InstrumentParameters.resource(), -5 * sigma, 1e-6, sigma, 1);
    int haadf = scan.signalIndex("HAADF Intensity");
    double plateau = scan.value(haadf, scan.size() / 2);
    assertThat(scan.value(haadf, 5) / plateau).isCloseTo(0.5, within(1e-6));
    assertThat(scan.value(haadf, 6) / plateau).isCloseTo(0.841345, within(1e-5));
    assertThat(scan.value(haadf, 0) / plateau).isLessThan(1e-6);
  }

  /** Blurring moves signal about and makes none: the scan's sum is the sample's. */
  @Test
  void signalIsConserved() {
    DepthStructure layers =
        Structures.layers(new double[] {0, 50 * NM, 80 * NM, 500 * NM}, "Li", "LiCl", "Li");
    DepthProfile scan =
        LineScan.of(layers, InstrumentParameters.resource(), -50 * NM, 450 * NM, 0.2 * NM, 9);
    double salt = AtomContrast.heavy("LiCl");
    double sum = 0;
    int haadf = scan.signalIndex("HAADF Intensity");
    for (int i = 0; i < scan.size(); i++) {
      sum += 0.2 * NM * scan.value(haadf, i);
    }
    // 420 nm of lithium down to 450 nm and 30 nm of salt; the ends are half points.
    assertThat(sum).isCloseTo(420 * NM + salt * 30 * NM, within(1 * NM));
  }

  /** Z^1.7: 3 and 17 in the salt's cell of four pairs, two atoms of 3 in lithium's. */
  @Test
  void heavyAtomsAreBright() {
    double salt = 4 * (Math.pow(3, 1.7) + Math.pow(17, 1.7)) / Math.pow(5.14, 3);
    double metal = 2 * Math.pow(3, 1.7) / Math.pow(3.51, 3);
    assertThat(AtomContrast.heavy("LiCl")).isCloseTo(salt / metal, within(0.01 * salt / metal));
  }

  @Test
  void mapsShowTheLayer() {
    DepthStructure structure = Structures.stratified(1);
    SectionImages.Frame frame = new SectionImages.Frame(60, 100, 5 * NM);
    GrainBox box = GrainBox.of(structure, 0, frame.width(), frame.height(), 100 * NM, 40 * NM, 2);
    List<Micrograph> images =
        SectionImages.of(box, frame, structure, InstrumentParameters.resource(), 3);
    assertThat(images).hasSize(3);
    for (Micrograph image : images) {
      assertThat(mean(image, 0, 15)).isGreaterThan(2 * mean(image, 75, 100));
    }
  }

  /** A box of one phase is equally bright everywhere, as much as the line scan says. */
  @Test
  void aUniformLamellaIsUniform() {
    DepthStructure salt = DepthStructure.uniform("LiCl", 1000 * NM, 1e9);
    SectionImages.Frame frame = new SectionImages.Frame(40, 30, 5 * NM);
    GrainBox box = GrainBox.of(salt, 0, frame.width(), frame.height(), 100 * NM, 40 * NM, 5);
    List<Micrograph> images =
        SectionImages.of(box, frame, salt, InstrumentParameters.resource(), 6);
    for (double value : images.get(2).values()) {
      assertThat(value).isCloseTo(AtomContrast.heavy("LiCl"), within(1e-9 * value));
    }
  }

  private static double mean(Micrograph image, int from, int to) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      for (int column = 0; column < image.columns(); column++) {
        sum += image.value(column, row) / image.columns() / (to - from);
      }
    }
    return sum;
  }

  /** Fractions of a picture are those of the structure, within the scatter of its grains. */
  @ForAll(cases = 10)
  void picturesKeepTheFractions(ForAll.Case random) {
    DepthStructure structure = Structures.stratified(random.uniform(0.2, 1));
    GrainPicture face = GrainPicture.face(structure, 200, 200, 5 * NM, 20 * NM, random.seed());
    double salt = 0;
    int number = structure.phases().indexOf("LiCl");
    for (int row = 0; row < 200; row++) {
      for (int column = 0; column < 200; column++) {
        salt += face.phase(column, row) == number ? 1.0 / 40_000 : 0;
      }
    }
    double fraction = structure.fraction("LiCl", 0);
    // 2,500 grains of unequal size (relative variance 0.2): five standard deviations.
    assertThat(salt)
        .isCloseTo(fraction, within(5 * Math.sqrt(1.2 * fraction * (1 - fraction) / 2500)));
  }
}
