package org.stratolith.study.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.FoilChain;
import org.stratolith.foil.FoilParameters;
import org.stratolith.foil.FoilProcess;
import org.stratolith.foil.casting.Casting;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.study.CellDesign;
import org.stratolith.study.CellKind;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.LithiumDesign.Mechanism;
import org.stratolith.study.ProcessedElectrode;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/** Reads what a cell is made of, and refuses what cannot be built. */
final class CellReader {

  private static final Range FOIL =
      Range.of("a foil thickness", Dimension.LENGTH, "1 um", "2 mm", "100 um");
  private static final Range LAYER =
      Range.of("a layer thickness", Dimension.LENGTH, "1 nm", "10 um", "100 nm");
  private static final Range GRAIN =
      Range.of("a particle size", Dimension.LENGTH, "1 nm", "10 um", "30 nm");
  private static final Range PART =
      Range.of("a volume fraction", Dimension.VOLUME_FRACTION, "0 vol%", "100 vol%", "40 vol%");
  private static final Range SKELETON =
      Range.of("a volume fraction", Dimension.VOLUME_FRACTION, "0 vol%", "60 vol%", "11 vol%");
  private static final Range MODULUS =
      Range.of("a Young's modulus", Dimension.PRESSURE, "0.1 GPa", "1000 GPa", "64 GPa");
  private static final Range MASS =
      Range.of("a pellet's mass", Dimension.MASS, "1 mg", "10 g", "150 mg");
  private static final Range DIE =
      Range.of("the die's diameter", Dimension.LENGTH, "1 mm", "100 mm", "10 mm");
  private static final Range ELECTROLYTE_PART =
      Range.of("a mass fraction", Dimension.MASS_FRACTION, "1 wt%", "90 wt%", "30 wt%");
  private static final Range LOADING =
      Range.of("a loading", Dimension.AREAL_CHARGE, "0.01 mAh/cm2", "20 mAh/cm2", "1.78 mAh/cm2");
  private static final Range PRESSURE =
      Range.of("a stack pressure", Dimension.PRESSURE, "0.01 MPa", "1000 MPa", "6 MPa");
  private static final Range TEMPERATURE =
      Range.of("a temperature", Dimension.TEMPERATURE, "-40 degC", "120 degC", "25 degC");

  private static final Words<CellKind> KINDS = Words.of(CellKind.values(), CellKind::word);
  private static final Words<Mechanism> MECHANISMS = Words.of(Mechanism.values(), Mechanism::word);

  // Pressed powders have at least this density; it only serves to refuse absurd pellets.
  private static final double LOOSEST_PELLET = 1000;

  private static final List<String> PROCESS =
      List.of("foil", "deposition", "winding", "rolling", "annealing");
  private static final List<String> STRUCTURE = List.of("foil thickness", "layer", "skeleton");

  private final Problems problems;
  private final ParameterSet parameters;
  private final String hypothesis;
  private final ElectrodeSource source;

  /**
   * @param parameters with the study's own values in place
   * @param hypothesis of separation
   * @param source where an electrode comes from that is given both ways
   */
  CellReader(
      Problems problems, ParameterSet parameters, String hypothesis, ElectrodeSource source) {
    this.problems = problems;
    this.parameters = parameters;
    this.hypothesis = hypothesis;
    this.source = source;
  }

  /** The cell, made of stand-ins where there were problems. */
  @Nullable CellDesign read(Fields study) {
    CellKind kind = kind(study);
    Fields foil = study.section("negative", Section.NEGATIVE);
    if (kind == CellKind.FOIL) {
      LithiumDesign electrode = foil == null ? null : electrode(foil);
      return electrode == null
          ? null
          : new CellDesign(
              kind, electrode, CellDesign.Electrolyte.NONE, null, Double.NaN, Double.NaN);
    }
    if (foil != null && foil.has("casting")) {
      problems.add(
          foil.place("casting"),
          "no cell is built with a cast piece",
          "Maybe write \"cell: foil\"");
      return null;
    }
    Fields pellet = study.section("electrolyte", Section.ELECTROLYTE);
    double pressure = study.amount("pressure", PRESSURE);
    double temperature = study.amount("temperature", TEMPERATURE);
    CellDesign.Positive positive = positive(study, kind);
    if (foil == null || pellet == null) {
      return null;
    }
    CellDesign.Electrolyte electrolyte = electrolyte(pellet);
    LithiumDesign electrode = electrode(foil);
    if (electrode == null) {
      return null;
    }
    if (electrode.foilThickness() > electrolyte.dieDiameter()) {
      problems.add(
          foil.place("foil thickness"),
          "the foil is thicker than the die is wide",
          "Maybe um was meant");
    }
    return new CellDesign(kind, electrode, electrolyte, positive, pressure, temperature);
  }

  /** The electrode, by its process or by its structure; null after problems with a process. */
  private @Nullable LithiumDesign electrode(Fields fields) {
    if (fields.has("casting")) {
      Casting cast = new ProcessReader(problems, parameters).cast(fields);
      return cast == null ? null : ProcessedElectrode.of(cast);
    }
    boolean process = PROCESS.stream().anyMatch(fields::has);
    boolean structure = STRUCTURE.stream().anyMatch(fields::has);
    if (!process || (structure && source == ElectrodeSource.STRUCTURE)) {
      return lithium(fields);
    }
    if (source == ElectrodeSource.STRUCTURE) {
      problems.add(
          fields.place(),
          "the electrode is asked for from its structure, and only its process is given",
          "Maybe add \"foil thickness\", \"layer\" and \"skeleton\", or leave --from out");
      return null;
    }
    FoilProcess read = new ProcessReader(problems, parameters).read(fields, hypothesis);
    return read == null
        ? null
        : ProcessedElectrode.of(
            FoilChain.run(read, FoilParameters.of(parameters)), mechanisms(fields));
  }

  private static CellKind kind(Fields study) {
    return KINDS.get(study.choice("cell", KINDS.list(), null));
  }

  private LithiumDesign lithium(Fields fields) {
    double thickness = fields.amount("foil thickness", FOIL);
    LithiumDesign.Layer layer = layer(fields.sectionIfAny("layer", Section.LAYER), thickness);
    Fields inner = fields.sectionIfAny("skeleton", Section.SKELETON);
    LithiumDesign.Skeleton skeleton = null;
    if (inner != null) {
      skeleton =
          new LithiumDesign.Skeleton(
              inner.amount("fraction", SKELETON), inner.amount("particle size", GRAIN));
      if (skeleton.particleSize() > thickness) {
        problems.add(
            inner.place("particle size"),
            "the skeleton's particles are larger than the foil is thick",
            "Maybe nm was meant");
      }
    }
    return LithiumDesign.given(thickness, layer, skeleton, mechanisms(fields));
  }

  private LithiumDesign.@Nullable Layer layer(@Nullable Fields fields, double foil) {
    if (fields == null) {
      return null;
    }
    LithiumDesign.Layer layer =
        new LithiumDesign.Layer(
            fields.amount("thickness", LAYER),
            fields.amount("Li9Al4 fraction", PART),
            fields.amount("LiCl fraction", PART),
            fields.amount("modulus", MODULUS));
    if (layer.alloyFraction() + layer.chlorideFraction() > 1 + 1e-9) {
      problems.add(
          fields.place("Li9Al4 fraction"),
          "the fractions of the layer add up to more than 100 vol%",
          "Maybe lower the LiCl fraction");
    }
    if (2 * layer.thickness() >= foil) {
      problems.add(
          fields.place("thickness"),
          "the layers on both faces are thicker than the foil",
          "Maybe nm was meant");
    }
    return layer;
  }

  private Set<Mechanism> mechanisms(Fields fields) {
    Set<Mechanism> found = EnumSet.noneOf(Mechanism.class);
    List<String> words = MECHANISMS.list();
    for (YamlNode item : fields.list("as bare", words.size())) {
      String word = item instanceof YamlNode.Scalar scalar ? scalar.text() : item.kind();
      if (!words.contains(word)) {
        problems.add(
            item.place(),
            "found " + Spelling.quote(word) + ", allowed are " + String.join(", ", words),
            Spelling.advice(word, words));
      } else if (!found.add(MECHANISMS.get(word))) {
        problems.add(
            item.place(), Spelling.quote(word) + " stands twice", "Maybe delete one of them");
      }
    }
    return found;
  }

  private CellDesign.Electrolyte electrolyte(Fields fields) {
    CellDesign.Electrolyte electrolyte =
        new CellDesign.Electrolyte(
            fields.choice("material", List.of("Li5.5PS4.5Cl1.5"), "Li5.5PS4.5Cl1.5"),
            fields.amount("mass", MASS),
            fields.amount("die", DIE));
    double thickness = electrolyte.mass() / LOOSEST_PELLET / electrolyte.area();
    if (thickness > 2 * electrolyte.dieDiameter()) {
      problems.add(
          fields.place("mass"),
          "this much electrolyte makes a pellet taller than two diameters of the die",
          "Maybe mg was meant, or a wider die");
    }
    if (thickness < 10e-6) {
      problems.add(
          fields.place("mass"),
          "this little electrolyte makes a pellet thinner than 10 um",
          "Maybe a narrower die was meant");
    }
    return electrolyte;
  }

  private CellDesign.@Nullable Positive positive(Fields study, CellKind kind) {
    if (kind != CellKind.FULL) {
      if (study.has("positive")) {
        problems.add(
            study.place("positive"),
            "a " + kind.word() + " cell has no positive electrode of its own",
            "Maybe write \"cell: full\", or leave \"positive\" out");
      }
      return null;
    }
    Fields fields = study.section("positive", Section.POSITIVE);
    return fields == null
        ? null
        : new CellDesign.Positive(
            fields.choice("active", List.of("NCM83125"), "NCM83125"),
            fields.amount("electrolyte fraction", ELECTROLYTE_PART),
            fields.amount("loading", LOADING));
  }
}
