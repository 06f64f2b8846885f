package org.stratolith.matter.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * A change to another cell of the same lattice: (a', b', c') = (a, b, c) P with a whole matrix P of
 * determinant ±1. Coordinates go to P⁻¹ x, operations to P⁻¹ W P, Miller indices to (h k l) P
 * (International Tables A, section 5.1).
 */
public final class ChangeOfBasis {

  private final int[] p;
  private final double[] inverse;

  private ChangeOfBasis(int[] p) {
    this.p = p.clone();
    this.inverse = Matrix3.inverse(Matrix3.ofIntegers(p));
  }

  /**
   * The change with matrix P, row-major: its columns are the new edges in terms of the old.
   *
   * @throws IllegalArgumentException if the determinant is not 1 or -1
   */
  public static ChangeOfBasis of(int... p) {
    if (p.length != 9 || Math.abs(Matrix3.determinant(p)) != 1) {
      throw new IllegalArgumentException(
          "a change of setting needs 9 whole numbers with determinant 1 or -1\n  Maybe a supercell is meant");
    }
    return new ChangeOfBasis(p);
  }

  /** Miller indices of the plane that the old cell calls (hkl). */
  public int[] indices(int h, int k, int l) {
    return new int[] {
      h * p[0] + k * p[3] + l * p[6], h * p[1] + k * p[4] + l * p[7], h * p[2] + k * p[5] + l * p[8]
    };
  }

  /** The new cell: G' = Pᵀ G P. */
  public UnitCell apply(UnitCell cell) {
    double[] m = Matrix3.ofIntegers(p);
    return UnitCell.ofMetric(
        Matrix3.product(Matrix3.transpose(m), Matrix3.product(cell.metric(), m)));
  }

  /** The same crystal in the new cell; {@code spaceGroup} is the symbol of the new setting. */
  public Crystal apply(Crystal crystal, String name, String spaceGroup) {
    List<SymmetryOperation> operations = new ArrayList<>();
    for (SymmetryOperation operation : crystal.operations()) {
      double[] rotation =
          Matrix3.product(
              inverse,
              Matrix3.product(Matrix3.ofIntegers(operation.rotation()), Matrix3.ofIntegers(p)));
      int[] whole = new int[9];
      for (int i = 0; i < 9; i++) {
        whole[i] = (int) Math.rint(rotation[i]);
      }
      double[] w = operation.translation();
      operations.add(new SymmetryOperation(whole, Matrix3.times(inverse, w[0], w[1], w[2])));
    }
    List<AtomSite> sites = new ArrayList<>();
    for (AtomSite site : crystal.sites()) {
      double[] x = Matrix3.times(inverse, site.x(), site.y(), site.z());
      sites.add(
          new AtomSite(
              site.label(),
              site.element(),
              site.charge(),
              x[0] - Math.floor(x[0]),
              x[1] - Math.floor(x[1]),
              x[2] - Math.floor(x[2]),
              site.occupancy(),
              site.displacement()));
    }
    return new Crystal(name, apply(crystal.cell()), spaceGroup, operations, sites);
  }
}
