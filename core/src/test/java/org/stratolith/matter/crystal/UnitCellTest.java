package org.stratolith.matter.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class UnitCellTest {

  @Test
  void cubicSpacingsFollowTheClosedForm() {
    UnitCell cell = UnitCell.cubic(5.14);
    assertThat(cell.spacing(1, 1, 1)).isCloseTo(5.14 / Math.sqrt(3), within(1e-14));
    assertThat(cell.spacing(2, 0, 0)).isEqualTo(2.57);
    assertThat(cell.volume()).isCloseTo(5.14 * 5.14 * 5.14, within(1e-12));
  }

  @Test
  void hexagonalSpacingsFollowTheClosedForm() {
    // 1/d2 = 4/3 (h2 + h k + k2)/a2 + l2/c2
    double expected = 1 / Math.sqrt(4 / 3.0 * (4 + 2 + 1) / (4.273 * 4.273) + 9 / (7.594 * 7.594));
    assertThat(UnitCell.hexagonal(4.273, 7.594).spacing(2, 1, 3))
        .isCloseTo(expected, within(1e-14));
  }

  @Test
  void monoclinicSpacingsFollowTheClosedForm() {
    UnitCell cell = UnitCell.monoclinic(18.69, 4.471, 5.368, 105.24);
    double sin = Math.sin(Math.toRadians(105.24));
    double cos = Math.cos(Math.toRadians(105.24));
    double inverse =
        (25 / (18.69 * 18.69) + 4 / (5.368 * 5.368) - 2 * 5 * -2 * cos / (18.69 * 5.368))
                / (sin * sin)
            + 1 / (4.471 * 4.471);
    assertThat(cell.spacing(5, 1, -2)).isCloseTo(1 / Math.sqrt(inverse), within(1e-13));
  }

  /** A plane's spacing is the inverse length of h a* + k b* + l c*, and V = a · (b × c). */
  @ForAll(cases = 200)
  void spacingsAgreeWithCartesianVectors(ForAll.Case random) {
    UnitCell cell = randomCell(random);
    double[] reciprocal = Matrix3.transpose(Matrix3.inverse(cell.edges()));
    int h = 1 + random.random().nextInt(6);
    int k = random.random().nextInt(13) - 6;
    int l = random.random().nextInt(13) - 6;
    double x = h * reciprocal[0] + k * reciprocal[3] + l * reciprocal[6];
    double y = h * reciprocal[1] + k * reciprocal[4] + l * reciprocal[7];
    double z = h * reciprocal[2] + k * reciprocal[5] + l * reciprocal[8];
    double d = 1 / Math.sqrt(x * x + y * y + z * z);
    // Rounding only; flat cells lose a few digits.
    assertThat(cell.spacing(h, k, l)).isCloseTo(d, within(1e-9 * d));
    double[] e = cell.edges();
    double determinant =
        e[0] * (e[4] * e[8] - e[5] * e[7])
            - e[1] * (e[3] * e[8] - e[5] * e[6])
            + e[2] * (e[3] * e[7] - e[4] * e[6]);
    assertThat(cell.volume()).isCloseTo(determinant, within(1e-9 * determinant));
  }

  @Test
  void impossibleCellsAreRefused() {
    assertThatThrownBy(() -> UnitCell.cubic(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cell length a is 0.0 angstrom")
        .hasMessageContaining("\n  Maybe");
    assertThatThrownBy(() -> UnitCell.monoclinic(1, 1, 1, 190))
        .hasMessageContaining("cell angle beta");
    assertThatThrownBy(() -> new UnitCell(1, 1, 1, 30, 40, 80)).hasMessageContaining("no volume");
    assertThatThrownBy(() -> UnitCell.cubic(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> UnitCell.cubic(1).spacing(0, 0, 0)).hasMessageContaining("(000)");
  }

  static UnitCell randomCell(ForAll.Case random) {
    double alpha = random.uniform(60, 120);
    double beta = random.uniform(60, 120);
    double low = Math.abs(alpha - beta) + 20;
    double high = Math.min(alpha + beta, 360 - alpha - beta) - 20;
    return new UnitCell(
        random.uniform(2, 20),
        random.uniform(2, 20),
        random.uniform(2, 20),
        alpha,
        beta,
        random.uniform(Math.min(low, high), Math.max(low, high)));
  }
}
