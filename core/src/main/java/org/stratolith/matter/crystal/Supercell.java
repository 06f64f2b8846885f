package org.stratolith.matter.crystal;

import java.util.ArrayList;
import java.util.List;

/** Repeats a unit cell. */
public final class Supercell {

  private Supercell() {}

  /**
   * The crystal with all atoms of {@code na} by {@code nb} by {@code nc} cells written out, without
   * symmetry.
   *
   * @throws IllegalArgumentException if a number of cells is below 1
   */
  public static Crystal of(Crystal crystal, int na, int nb, int nc) {
    if (na < 1 || nb < 1 || nc < 1) {
      throw new IllegalArgumentException(
          "a supercell of %d by %d by %d cells holds nothing".formatted(na, nb, nc));
    }
    UnitCell old = crystal.cell();
    UnitCell cell =
        new UnitCell(
            na * old.a(), nb * old.b(), nc * old.c(), old.alpha(), old.beta(), old.gamma());
    CellContents contents = crystal.contents();
    List<AtomSite> sites = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      AtomSite site = contents.site(i);
      for (int ia = 0; ia < na; ia++) {
        for (int ib = 0; ib < nb; ib++) {
          for (int ic = 0; ic < nc; ic++) {
            sites.add(
                new AtomSite(
                    site.label() + "_" + (sites.size() + 1),
                    site.element(),
                    site.charge(),
                    (contents.coordinate(i, 0) + ia) / na,
                    (contents.coordinate(i, 1) + ib) / nb,
                    (contents.coordinate(i, 2) + ic) / nc,
                    site.occupancy(),
                    site.displacement()));
          }
        }
      }
    }
    return new Crystal(crystal.name(), cell, "P 1", List.of(SymmetryOperation.IDENTITY), sites);
  }
}
