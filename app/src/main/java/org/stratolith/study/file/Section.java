package org.stratolith.study.file;

import java.util.List;

/**
 * The mappings of a study file and the keys each may have, in the order in which messages list
 * them. {@code docs/formats/study.schema.json} holds the same sets under {@code $defs}, and a test
 * compares the two.
 */
enum Section {
  STUDY(
      "study",
      "study",
      "description",
      "cell",
      "negative",
      "electrolyte",
      "positive",
      "pressure",
      "temperature",
      "protocol",
      "model",
      "parameters",
      "ensemble",
      "expect",
      "variants",
      "vary",
      "instruments",
      "compare"),
  FOLDER("folder", "title", "description", "assumptions"),
  NEGATIVE(
      "negative",
      "foil",
      "deposition",
      "winding",
      "rolling",
      "annealing",
      "casting",
      "foil thickness",
      "layer",
      "skeleton",
      "as bare"),
  FOIL("foil", "thickness"),
  DEPOSITION(
      "deposition",
      "precursor",
      "concentration",
      "temperature",
      "exposure",
      "loading",
      "particle size",
      "coated faces"),
  WINDING("winding", "turns", "arrangement", "coated face"),
  ROLLING("rolling", "final thickness"),
  ANNEALING("annealing", "temperature", "time"),
  CASTING("casting", "metal", "content"),
  LAYER("layer", "thickness", "Li9Al4 fraction", "LiCl fraction", "modulus"),
  SKELETON("skeleton", "fraction", "particle size"),
  ELECTROLYTE("electrolyte", "material", "mass", "die"),
  POSITIVE("positive", "active", "electrolyte fraction", "loading"),
  BLOCK("block", "repeat", "steps", "until"),
  MODEL("model", "penetration", "voids", "separation"),
  PARAMETER("parameter", "value", "status", "source"),
  ENSEMBLE("ensemble", "members", "seed", "modulus"),
  EXPECTATION(
      "expectation", "quantity", "cycle", "paper", "tolerance", "than", "status", "source", "note"),
  VARIANT("variant", "name", "set"),
  COMPARISON(
      "comparison",
      "file",
      "title",
      "curve",
      "area",
      "signal",
      "as",
      "etch time",
      "scale",
      "radiation"),
  CURVE("curve", "title", "path", "values", "axis", "abscissae", "quantity", "cycle"),
  INSTRUMENTS(
      "instruments",
      "structure",
      "seed",
      "X-ray diffraction",
      "electron diffraction",
      "secondary ions",
      "photoelectrons",
      "line scan",
      "section images",
      "modulus map",
      "lattice images",
      "ion images"),
  STRUCTURE_LAYER(
      "structureLayer",
      "thickness",
      "Li9Al4 fraction",
      "LiCl fraction",
      "pore fraction",
      "particle size"),
  X_RAY_DIFFRACTION("xRayDiffraction", "from", "to", "step", "speed", "detector"),
  REGION("region", "from", "to"),
  WINDOW("window", "from", "to", "places"),
  SECONDARY_IONS("secondaryIons", "duration", "step"),
  ION_IMAGES("ionImages", "width", "pixel", "duration", "image"),
  PHOTOELECTRONS("photoelectrons", "duration", "step"),
  LINE_SCAN("lineScan", "depth", "step"),
  SECTION_IMAGES("sectionImages", "width", "height", "pixel"),
  MODULUS_MAP("modulusMap", "width", "height", "pixel"),
  BENCHMARK(
      "benchmark",
      "study",
      "description",
      "phase field",
      "cells",
      "until",
      "first step",
      "tolerance",
      "pictures",
      "expect"),
  TERNARY(
      "ternary",
      "study",
      "description",
      "phase field",
      "depth",
      "lateral",
      "interface energies",
      "interface width",
      "wall energies",
      "mobility",
      "start",
      "until",
      "first step",
      "tolerance",
      "pictures",
      "expect"),
  BOX_AXIS("boxAxis", "length", "cells", "axes"),
  INTERFACE_ENERGIES("interfaceEnergies", "Li-Li9Al4", "Li-LiCl", "Li9Al4-LiCl"),
  WALL_ENERGIES("wallEnergies", "Li", "Li9Al4", "LiCl"),
  MOBILITY("mobility", "per strain", "thermal", "strain rate", "within phases"),
  DISPERSION("dispersion", "particle radius", "seed", "layers"),
  DISPERSED_LAYER("dispersedLayer", "to", "Li9Al4", "LiCl"),
  PHASE_FIELD_EXPECTATION(
      "phaseFieldExpectation",
      "quantity",
      "time",
      "paper",
      "tolerance",
      "status",
      "source",
      "note");

  private final String definition;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> keys;

  Section(String definition, String... keys) {
    this.definition = definition;
    this.keys = List.of(keys);
  }

  /** Name of the mapping in the schema and in messages. */
  String definition() {
    return definition;
  }

  List<String> keys() {
    return keys;
  }
}
