package org.stratolith.numerics.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratolith.numerics.transform.BoxTransform.Symbol;
import org.stratolith.testing.ForAll;

class BoxTransformTest {

  // Sums of n terms of order one: roundoff of some ten times 2^-52, whatever their order.
  private static final double ROUNDOFF = 1e-13;

  private static final List<Ends> KINDS = List.of(Ends.values());

  @ParameterizedTest
  @EnumSource(Ends.class)
  void agreesWithTheSumsOfItsDefinition(Ends ends) {
    for (int n = 2; n <= 128; n *= 2) {
      BoxTransform transform = BoxTransform.of(new int[] {n}, List.of(ends));
      double[] field = random(n, n);
      double[] coefficients = new double[n];
      transform.forward(field, coefficients);
      for (int k = 0; k < n; k++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += field[j] * basis(ends, j, k, n);
        }
        assertThat(coefficients[k]).isCloseTo(sum, within(ROUNDOFF));
      }
    }
  }

  @Test
  void agreesWithTheSumsInThreeDimensions() {
    int[] cells = {4, 8, 2};
    List<Ends> ends = List.of(Ends.NO_FLUX, Ends.PERIODIC, Ends.ZERO);
    BoxTransform transform = BoxTransform.of(cells, ends);
    double[] field = random(64, 3);
    double[] coefficients = new double[64];
    transform.forward(field, coefficients);
    // The last axis leads in the order of the coefficients.
    int at = 0;
    for (int c = 0; c < 2; c++) {
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 8; b++, at++) {
          double sum = 0;
          for (int i = 0; i < 64; i++) {
            sum +=
                field[i]
                    * basis(Ends.NO_FLUX, i / 16, a, 4)
                    * basis(Ends.PERIODIC, i / 2 % 8, b, 8)
                    * basis(Ends.ZERO, i % 2, c, 2);
          }
          assertThat(coefficients[at]).isCloseTo(sum, within(ROUNDOFF));
        }
      }
    }
  }

  @ForAll(cases = 60)
  void goesThereAndBackAndKeepsTheSumOfSquares(ForAll.Case any) {
    int axes = 1 + any.random().nextInt(3);
    int[] cells = new int[axes];
    Ends[] ends = new Ends[axes];
    for (int axis = 0; axis < axes; axis++) {
      cells[axis] = 2 << any.random().nextInt(5);
      ends[axis] = KINDS.get(any.random().nextInt(3));
    }
    BoxTransform transform = BoxTransform.of(cells, List.of(ends));
    double[] field = random(transform.size(), any.seed());
    double[] coefficients = new double[field.length];
    double[] back = new double[field.length];
    transform.forward(field, coefficients);
    transform.inverse(coefficients, back);
    double squares = 0;
    double spectral = 0;
    for (int i = 0; i < field.length; i++) {
      assertThat(back[i]).isCloseTo(field[i], within(ROUNDOFF));
      squares += field[i] * field[i];
      spectral += coefficients[i] * coefficients[i];
    }
    assertThat(spectral).isCloseTo(squares, within(ROUNDOFF * squares));
  }

  @ForAll(cases = 30)
  void makesTheDifferenceOperatorDiagonal(ForAll.Case any) {
    int[] cells = {8, 16};
    double[] lengths = {any.uniform(0.5, 2), any.uniform(0.5, 2)};
    Ends first = KINDS.get(any.random().nextInt(3));
    Ends second = KINDS.get(any.random().nextInt(3));
    BoxTransform transform = BoxTransform.of(cells, List.of(first, second));
    double[] eigenvalues = transform.laplacian(lengths, Symbol.DIFFERENCES);
    double[] field = random(128, any.seed());
    double[] coefficients = new double[128];
    transform.forward(field, coefficients);
    for (int i = 0; i < 128; i++) {
      coefficients[i] *= -eigenvalues[i];
    }
    double[] laplacian = new double[128];
    transform.inverse(coefficients, laplacian);
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 16; j++) {
        double expected = 0;
        int row = i;
        int column = j;
        for (int side = -1; side <= 1; side += 2) {
          expected +=
              (neighbour(first, i + side, 8, k -> field[k * 16 + column]) - field[i * 16 + j])
                  / Math.pow(lengths[0] / 8, 2);
          expected +=
              (neighbour(second, j + side, 16, k -> field[row * 16 + k]) - field[i * 16 + j])
                  / Math.pow(lengths[1] / 16, 2);
        }
        // The operator's norm is 4/h^2 for each axis, up to some 4000 here.
        assertThat(laplacian[i * 16 + j]).isCloseTo(expected, within(1e-10));
      }
    }
  }

  @Test
  void refusesOtherNumbersOfCells() {
    assertThatThrownBy(() -> BoxTransform.of(new int[] {12}, List.of(Ends.PERIODIC)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 cells");
  }

  private interface Row {
    double at(int index);
  }

  private static double neighbour(Ends ends, int index, int n, Row row) {
    if (index >= 0 && index < n) {
      return row.at(index);
    }
    int inside = index < 0 ? 0 : n - 1;
    return switch (ends) {
      case PERIODIC -> row.at(Math.floorMod(index, n));
      case NO_FLUX -> row.at(inside);
      case ZERO -> -row.at(inside);
    };
  }

  private static double basis(Ends ends, int j, int k, int n) {
    return switch (ends) {
      case PERIODIC -> {
        double angle = 2 * Math.PI * j * k / n;
        yield (Math.cos(angle) + Math.sin(angle)) / Math.sqrt(n);
      }
      case NO_FLUX -> Math.sqrt((k == 0 ? 1.0 : 2.0) / n) * Math.cos(Math.PI * (j + 0.5) * k / n);
      case ZERO ->
          Math.sqrt((k == 0 ? 1.0 : 2.0) / n) * Math.sin(Math.PI * (j + 0.5) * (n - k) / n);
    };
  }

  private static double[] random(int size, long seed) {
    return new SplittableRandom(seed).doubles(size, -1, 1).toArray();
  }
}
