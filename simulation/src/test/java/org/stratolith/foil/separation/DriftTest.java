package org.stratolith.foil.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class DriftTest {

  private static ParticleField dispersion(double fraction) {
    ParticleField field =
        new ParticleField(
            DepthGrid.uniform(1e-6, 200), SizeGrid.of(10e-9, 2, 3), SizeGrid.of(10e-9, 2, 3));
    field.addBand(0, fraction / 2, 1e-6);
    field.addBand(1, fraction / 2, 1e-6);
    return field;
  }

  @ForAll(cases = 20)
  void keepsVolumeAndNeverOverfills(ForAll.Case random) {
    ParticleField field = dispersion(random.uniform(0.05, 0.9));
    double before = field.amount(0);
    double strength = random.logUniform(1e-17, 1e-13);
    UpwindDrift drift = new UpwindDrift(field.grid(), true);
    drift.advance(field, (phase, radius, occupied) -> strength, 60e-9, 1);
    assertThat(field.amount(0)).isCloseTo(before, within(1e-12 * before));
    for (int cell = 0; cell < field.grid().cells(); cell++) {
      assertThat(field.occupied(cell)).isBetween(0.0, 1 + 1e-12);
    }
  }

  @Test
  void aFaceGathersAndAPlaneOfSymmetryDoesNot() {
    ParticleField face = dispersion(0.3);
    new UpwindDrift(face.grid(), true).advance(face, (p, r, o) -> 1e-14, 60e-9, 0.5);
    assertThat(face.occupied(0)).isGreaterThan(0.9);
    ParticleField inner = dispersion(0.3);
    new UpwindDrift(inner.grid(), false).advance(inner, (p, r, o) -> 1e-14, 60e-9, 0.5);
    assertThat(inner.occupied(0)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void whatIsAttractedMoreComesFirst() {
    ParticleField field = dispersion(0.3);
    new UpwindDrift(field.grid(), true)
        .advance(field, (phase, r, o) -> phase == 0 ? 1e-14 : 1e-15, 60e-9, 0.2);
    assertThat(field.fraction(0, 0)).isGreaterThan(2 * field.fraction(1, 0));
  }

  /** Small particles are drawn together, large ones are not: the squared radius in the law. */
  @Test
  void capillaryAttractionFallsWithTheRadius() {
    Separation h1 =
        Separation.of("H1", SeparationProperties.of(org.stratolith.foil.FoilParameters.resource()));
    // Reference values at 10 nm, 0.5 J/m2, half occupied, 1/s: 4.5e-16 and 1.0e-14 (D_i/1e-12) m2.
    double small = h1.attraction(10e-9, 0.5, 0.5);
    assertThat(small).isCloseTo(4.5e-16 + 1.1e-14, within(1e-15));
    assertThat(h1.attraction(1e-6, 0, 0.5)).isCloseTo(4.5e-14, within(1e-18));
    assertThat(h1.attraction(10e-9, 0.5, -0.3)).isZero();
    assertThat(h1.saturation(3e6, 20e-9, 0.4)).isEqualTo(1);
  }

  @Test
  void exclusionHoldsUpToAboutHalfAMicrometre() {
    Separation h0 =
        Separation.of("H0", SeparationProperties.of(org.stratolith.foil.FoilParameters.resource()));
    assertThat(h0.saturation(3.7e6, 20e-9, 0.42)).isLessThan(1e-5);
    assertThat(h0.saturation(3.7e6, 2e-6, 0.42)).isGreaterThan(0.99);
    assertThat(h0.saturation(3.7e6, 2 * 0.42 / 0.4 / 3.7e6, 0.42)).isCloseTo(0.5, within(1e-9));
    assertThat(h0.saturation(3.7e6, 20e-9, -0.1)).isEqualTo(1);
    assertThat(h0.attraction(1e-8, 0.5, 0.4)).isZero();
  }
}
