package org.stratolith.matter.crystal.cif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.HallSymbol;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Makes a crystal of a data block and collects what is wrong with it. */
final class CrystalBlock {

  private final CifBlock block;
  private final List<Problem> problems;

  CrystalBlock(CifBlock block, List<Problem> problems) {
    this.block = block;
    this.problems = problems;
  }

  /** Adds the crystal, or at least one problem. */
  void read(List<Crystal> crystals) {
    int before = problems.size();
    UnitCell cell = cell();
    List<SymmetryOperation> operations = operations();
    List<AtomSite> sites = new AtomSiteLoop(block, problems).read();
    if (problems.size() > before || cell == null) {
      return;
    }
    CifValue name = block.value("_chemical_name_common");
    CifValue spaceGroup =
        block.value("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m");
    try {
      crystals.add(
          new Crystal(
              name == null ? block.name() : name.text(),
              cell,
              spaceGroup == null ? null : spaceGroup.text(),
              operations,
              sites));
    } catch (IllegalArgumentException e) {
      problems.add(problem(block.place(), e));
    }
  }

  private @Nullable UnitCell cell() {
    String[] tags = {
      "length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"
    };
    double[] values = new double[6];
    boolean complete = true;
    for (int i = 0; i < 6; i++) {
      String tag = "_cell_" + tags[i];
      List<CifValue> column = block.column(tag);
      if (column == null) {
        problems.add(
            new Problem(
                block.place(),
                "data_" + block.name() + " has no " + tag,
                i < 3 ? null : "Maybe write it even where it is 90"));
        complete = false;
      } else {
        values[i] = number(column.getFirst(), tag, problems);
        complete &= !Double.isNaN(values[i]);
      }
    }
    if (!complete) {
      return null;
    }
    try {
      return new UnitCell(values[0], values[1], values[2], values[3], values[4], values[5]);
    } catch (IllegalArgumentException e) {
      problems.add(problem(block.place(), e));
      return null;
    }
  }

  private List<SymmetryOperation> operations() {
    List<CifValue> column =
        block.column("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz");
    if (column != null) {
      return listed(column);
    }
    CifValue hall = block.value("_space_group_name_hall", "_symmetry_space_group_name_hall");
    if (hall != null) {
      try {
        return HallSymbol.operations(hall.text());
      } catch (IllegalArgumentException e) {
        problems.add(problem(hall.place(), e));
        return List.of();
      }
    }
    CifValue symbol = block.value("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m");
    CifValue number = block.value("_space_group_it_number", "_symmetry_int_tables_number");
    boolean p1 =
        symbol != null
            ? symbol.text().replaceAll("\\s", "").matches("P1(11)?")
            : number != null && number.text().equals("1");
    if (p1) {
      return List.of(SymmetryOperation.IDENTITY);
    }
    problems.add(
        new Problem(
            block.place(),
            "data_" + block.name() + " lists no symmetry operations",
            "Maybe add the loop _space_group_symop_operation_xyz, or _space_group_name_Hall"));
    return List.of();
  }

  /** The operations of a list, with the identity moved to the front. */
  private List<SymmetryOperation> listed(List<CifValue> column) {
    List<SymmetryOperation> operations = new ArrayList<>();
    for (CifValue value : column) {
      try {
        SymmetryOperation operation = SymmetryOperation.parse(value.text());
        if (operation.equals(SymmetryOperation.IDENTITY)) {
          operations.addFirst(operation);
        } else {
          operations.add(operation);
        }
      } catch (IllegalArgumentException e) {
        problems.add(problem(value.place(), e));
      }
    }
    return operations;
  }

  /** The number under a tag, or NaN and a problem. */
  static double number(CifValue value, String tag, List<Problem> problems) {
    CifNumber number = value.bare() ? CifNumber.parse(value.text()) : null;
    if (number != null) {
      return number.value();
    }
    problems.add(
        new Problem(
            value.place(),
            value.isMissing()
                ? tag + " is missing ('" + value.text() + "'), and no crystal can do without"
                : tag + " is '" + value.text() + "', which is no number",
            value.isMissing()
                ? "Maybe the row is a placeholder: delete it, or fill it in"
                : "Maybe write it like 0.2503(12), with a decimal point and without a unit"));
    return Double.NaN;
  }

  static Problem problem(Place place, IllegalArgumentException e) {
    String[] lines = String.valueOf(e.getMessage()).split("\\R\\s*", 2);
    return new Problem(place, lines[0], lines.length > 1 ? lines[1] : null);
  }
}
