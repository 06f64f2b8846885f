package org.stratolith.matter.diffraction;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.element.Elements;
import org.stratolith.testing.Samples;

/** A peak list that pymatgen made, with its structure; JSON is read as the YAML it also is. */
record ReferencePattern(Crystal crystal, double wavelength, List<Line> lines) {

  record Line(
      double twoTheta,
      double intensity,
      double spacing,
      List<List<Integer>> hkl,
      List<Integer> multiplicity) {}

  static final List<String> PHASES = List.of("Li", "LiCl", "Li9Al4", "LiAl", "Li2S", "Li6PS5Cl");

  @SuppressWarnings("unchecked")
  static ReferencePattern read(String phase, String radiation) throws IOException {
    String json =
        Files.readString(Samples.file("diffraction/" + phase + "_" + radiation + ".json"));
    Map<String, Object> file =
        (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(json);
    List<Number> cell = get(file, "lattice");
    double[] p = cell.stream().mapToDouble(Number::doubleValue).toArray();
    List<AtomSite> sites = new ArrayList<>();
    for (Map<String, Object> site :
        ReferencePattern.<List<Map<String, Object>>>get(file, "sites")) {
      List<Number> x = get(site, "frac");
      ReferencePattern.<Map<String, Number>>get(site, "species")
          .forEach((symbol, occupancy) ->
              sites.add(
                  AtomSite.of(
                      symbol + sites.size(),
                      Elements.of(symbol),
                      x.get(0).doubleValue(),
                      x.get(1).doubleValue(),
                      x.get(2).doubleValue(),
                      occupancy.doubleValue())));
    }
    List<Line> lines = new ArrayList<>();
    for (Map<String, Object> peak :
        ReferencePattern.<List<Map<String, Object>>>get(file, "peaks")) {
      List<List<Integer>> hkl = new ArrayList<>();
      List<Integer> multiplicity = new ArrayList<>();
      for (Map<String, Object> family :
          ReferencePattern.<List<Map<String, Object>>>get(peak, "hkl")) {
        hkl.add(get(family, "hkl"));
        multiplicity.add(get(family, "mult"));
      }
      lines.add(
          new Line(
              number(peak, "two_theta"), number(peak, "I"), number(peak, "d"), hkl, multiplicity));
    }
    Crystal crystal =
        new Crystal(
            phase,
            new UnitCell(p[0], p[1], p[2], p[3], p[4], p[5]),
            "P 1",
            List.of(SymmetryOperation.IDENTITY),
            sites);
    return new ReferencePattern(crystal, number(file, "wavelength_A"), lines);
  }

  private static double number(Map<String, Object> map, String key) {
    Number number = get(map, key);
    return number.doubleValue();
  }

  // A test reads files of known form; a wrong form fails it by the cast.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T get(Map<String, Object> map, String key) {
    return (T) Objects.requireNonNull(map.get(key), key);
  }
}
