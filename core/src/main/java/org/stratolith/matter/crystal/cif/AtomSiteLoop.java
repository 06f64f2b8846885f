package org.stratolith.matter.crystal.cif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.element.Element;
import org.stratolith.matter.element.Elements;
import org.stratolith.text.Problem;

/** Reads the atom sites of a data block. */
final class AtomSiteLoop {

  /** Symbol, then a charge such as 1+, +, 2-, +3. */
  private static final Pattern TYPE =
      Pattern.compile("(?<symbol>[A-Za-z]{1,2})(?:(?<size>\\d*)(?<sign>[+-])(?<late>\\d*))?.*");

  private static final double U_PER_B = 1 / (8 * Math.PI * Math.PI);

  private final CifBlock block;
  private final List<Problem> problems;
  private final Set<String> labels = new HashSet<>();

  AtomSiteLoop(CifBlock block, List<Problem> problems) {
    this.block = block;
    this.problems = problems;
  }

  List<AtomSite> read() {
    List<CifValue> x = required("_atom_site_fract_x");
    List<CifValue> y = required("_atom_site_fract_y");
    List<CifValue> z = required("_atom_site_fract_z");
    List<CifValue> label = block.column("_atom_site_label", "_atom_site_type_symbol");
    List<CifValue> type = block.column("_atom_site_type_symbol", "_atom_site_label");
    if (x == null || y == null || z == null || label == null || type == null) {
      return List.of();
    }
    List<AtomSite> sites = new ArrayList<>();
    for (int row = 0; row < x.size(); row++) {
      if (y.size() <= row || z.size() <= row || label.size() <= row || type.size() <= row) {
        problems.add(
            new Problem(
                x.get(row).place(), "the columns of the atom sites differ in length", null));
        return List.of();
      }
      if (!isDummy(row)) {
        AtomSite site =
            site(row, label.get(row), type.get(row), x.get(row), y.get(row), z.get(row));
        if (site != null) {
          sites.add(site);
        }
      }
    }
    return sites;
  }

  private @Nullable AtomSite site(
      int row, CifValue label, CifValue type, CifValue x, CifValue y, CifValue z) {
    int before = problems.size();
    double fx = CrystalBlock.number(x, "_atom_site_fract_x", problems);
    double fy = CrystalBlock.number(y, "_atom_site_fract_y", problems);
    double fz = CrystalBlock.number(z, "_atom_site_fract_z", problems);
    double occupancy = occupancy(row);
    double displacement = displacement(row);
    Element element = element(type);
    if (problems.size() > before || element == null) {
      return null;
    }
    try {
      return new AtomSite(
          unique(label.text()), element, charge(type), fx, fy, fz, occupancy, displacement);
    } catch (IllegalArgumentException e) {
      problems.add(CrystalBlock.problem(label.place(), e));
      return null;
    }
  }

  /** Dummy rows hold helpers of the geometry such as ring centres, no atoms. */
  private boolean isDummy(int row) {
    List<CifValue> flags = block.column("_atom_site_calc_flag");
    return flags != null && row < flags.size() && flags.get(row).text().equals("dum");
  }

  private @Nullable List<CifValue> required(String tag) {
    List<CifValue> column = block.column(tag);
    if (column == null) {
      problems.add(
          new Problem(
              block.place(),
              "data_" + block.name() + " has no " + tag,
              "Maybe its coordinates are Cartesian: only fractional ones are read"));
    }
    return column;
  }

  /** The dictionary's default, for an absent column or '.', is a full site. */
  private double occupancy(int row) {
    List<CifValue> column = block.column("_atom_site_occupancy");
    if (column == null || row >= column.size() || column.get(row).isInapplicable()) {
      return 1;
    }
    return CrystalBlock.number(column.get(row), "_atom_site_occupancy", problems);
  }

  private double displacement(int row) {
    List<CifValue> u = block.column("_atom_site_u_iso_or_equiv");
    if (u != null && row < u.size() && !u.get(row).isMissing()) {
      return CrystalBlock.number(u.get(row), "_atom_site_U_iso_or_equiv", problems);
    }
    List<CifValue> b = block.column("_atom_site_b_iso_or_equiv");
    if (b != null && row < b.size() && !b.get(row).isMissing()) {
      return U_PER_B * CrystalBlock.number(b.get(row), "_atom_site_B_iso_or_equiv", problems);
    }
    return Double.NaN;
  }

  private @Nullable Element element(CifValue type) {
    Matcher form = TYPE.matcher(type.text());
    if (form.matches()) {
      String symbol = form.group("symbol");
      Element element = Elements.find(symbol);
      if (element == null) {
        element = Elements.find(symbol.substring(0, 1));
      }
      if (element != null) {
        return element;
      }
    }
    problems.add(
        new Problem(
            type.place(),
            "'" + type.text() + "' names no element",
            "Maybe add a column _atom_site_type_symbol"));
    return null;
  }

  private static int charge(CifValue type) {
    Matcher form = TYPE.matcher(type.text());
    if (!form.matches() || form.group("sign") == null) {
      return 0;
    }
    String size = form.group("size").isEmpty() ? form.group("late") : form.group("size");
    int amount = size.isEmpty() ? 1 : Integer.parseInt(size);
    return form.group("sign").equals("-") ? -amount : amount;
  }

  /** Some programs give the elements of a mixed site one label; we number the later ones. */
  private String unique(String label) {
    String candidate = label;
    for (int n = 2; !labels.add(candidate); n++) {
      candidate = label + "_" + n;
    }
    return candidate;
  }
}
