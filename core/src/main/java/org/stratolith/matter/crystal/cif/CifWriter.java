package org.stratolith.matter.crystal.cif;

import java.util.Locale;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;

/**
 * Writes crystals as CIF 1.1. Numbers are written so that reading gives the same double back;
 * {@link CifReader} gives an equal crystal.
 */
public final class CifWriter {

  private CifWriter() {}

  /**
   * The crystal as one data block.
   *
   * @throws IllegalArgumentException if a name or label holds a line that begins with a semicolon,
   *     which CIF 1.1 cannot express
   */
  public static String write(Crystal crystal) {
    StringBuilder cif = new StringBuilder();
    cif.append("data_").append(blockName(crystal.name())).append('\n');
    item(cif, "_chemical_name_common", quoted(crystal.name()));
    String spaceGroup = crystal.spaceGroup();
    if (spaceGroup != null) {
      item(cif, "_space_group_name_H-M_alt", quoted(spaceGroup));
    }
    UnitCell cell = crystal.cell();
    item(cif, "_cell_length_a", Double.toString(cell.a()));
    item(cif, "_cell_length_b", Double.toString(cell.b()));
    item(cif, "_cell_length_c", Double.toString(cell.c()));
    item(cif, "_cell_angle_alpha", Double.toString(cell.alpha()));
    item(cif, "_cell_angle_beta", Double.toString(cell.beta()));
    item(cif, "_cell_angle_gamma", Double.toString(cell.gamma()));
    cif.append("loop_\n_space_group_symop_operation_xyz\n");
    for (SymmetryOperation operation : crystal.operations()) {
      cif.append(operation).append('\n');
    }
    cif.append("loop_\n_atom_site_label\n_atom_site_type_symbol\n");
    cif.append("_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n");
    cif.append("_atom_site_occupancy\n_atom_site_U_iso_or_equiv\n");
    for (AtomSite site : crystal.sites()) {
      site(cif, site);
    }
    return cif.toString();
  }

  private static void site(StringBuilder cif, AtomSite site) {
    cif.append(quoted(site.label())).append(' ').append(typeSymbol(site));
    cif.append(' ').append(site.x()).append(' ').append(site.y()).append(' ').append(site.z());
    cif.append(' ').append(site.occupancy()).append(' ');
    cif.append(Double.isNaN(site.displacement()) ? "?" : Double.toString(site.displacement()));
    cif.append('\n');
  }

  private static String typeSymbol(AtomSite site) {
    String symbol = site.element().symbol();
    int charge = site.charge();
    return charge == 0 ? symbol : symbol + Math.abs(charge) + (charge > 0 ? "+" : "-");
  }

  private static void item(StringBuilder cif, String tag, String value) {
    cif.append(tag).append(value.startsWith("\n") ? "" : " ").append(value).append('\n');
  }

  private static String blockName(String name) {
    String code = name.replaceAll("[^!-~]+", "_");
    return code.isEmpty() ? "crystal" : code;
  }

  /** The text as a value: bare where that is unmistakable, else in the first quotes that fit. */
  static String quoted(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean word =
        text.matches("[A-Za-z0-9][!-~]*") && !lower.matches("(data_|save_).*|loop_|global_|stop_");
    if (word) {
      return text;
    }
    boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    if (oneLine && !text.matches(".*'[ \\t].*")) {
      return "'" + text + "'";
    }
    if (oneLine && !text.matches(".*\"[ \\t].*")) {
      return '"' + text + '"';
    }
    if (text.contains("\n;") || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException(
          "CIF 1.1 has no way to write the text '" + text + "'\n  Maybe rename the crystal");
    }
    return "\n;" + text + "\n;";
  }
}
