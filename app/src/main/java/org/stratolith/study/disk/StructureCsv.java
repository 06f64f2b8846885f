package org.stratolith.study.disk;

import java.util.List;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.casting.Casting;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.study.LithiumDesign;

/**
 * The depth structure of an electrode as CSV: a row for each cell below each face, with the depths
 * of its edges, the volume fraction and the mean particle radius of each phase, and the pores. A
 * radius that does not exist is empty. {@code docs/formats/run-directory.md} describes it.
 */
final class StructureCsv {

  private StructureCsv() {}

  /** The text; empty for an electrode whose structure nobody computed. */
  static String text(LithiumDesign electrode) {
    FoilStructure made = electrode.made();
    Casting cast = electrode.cast();
    StringBuilder csv = new StringBuilder();
    if (made != null) {
      heading(csv, made.upper().phases());
      rows(csv, "upper", made.upper());
      rows(csv, "lower", made.lower());
    } else if (cast != null) {
      heading(csv, cast.structure().phases());
      rows(csv, "upper", cast.structure());
    }
    return csv.toString();
  }

  private static void heading(StringBuilder csv, List<String> phases) {
    csv.append("face,from (m),to (m)");
    phases.forEach(phase -> csv.append(',').append(phase).append(" volume fraction"));
    csv.append(",pore volume fraction");
    phases.forEach(phase -> csv.append(',').append(phase).append(" particle radius (m)"));
    csv.append('\n');
  }

  private static void rows(StringBuilder csv, String face, DepthStructure s) {
    for (int cell = 0; cell < s.cells(); cell++) {
      csv.append(face).append(',').append(s.edge(cell)).append(',').append(s.edge(cell + 1));
      for (String phase : s.phases()) {
        csv.append(',').append(s.fraction(phase, cell));
      }
      csv.append(',').append(s.porosity(cell));
      for (String phase : s.phases()) {
        double radius = s.particleRadius(phase, cell);
        csv.append(',').append(Double.isNaN(radius) ? "" : Double.toString(radius));
      }
      csv.append('\n');
    }
  }
}
