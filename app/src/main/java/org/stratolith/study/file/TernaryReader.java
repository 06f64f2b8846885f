package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.ternary.InterfaceEnergies;
import org.stratolith.phasefield.ternary.Layer;
import org.stratolith.phasefield.ternary.Mobility;
import org.stratolith.phasefield.ternary.StrainClock;
import org.stratolith.phasefield.ternary.WallEnergies;
import org.stratolith.study.PhaseFieldStudy;

/** Reads what a study of three phases under a wall says. */
final class TernaryReader {

  private static final List<String> PHASES = List.of("Li", "Li9Al4", "LiCl");

  private static final Range LENGTH =
      Range.of("a length", Dimension.LENGTH, "1 nm", "100 um", "768 nm");
  private static final Range INTERFACE =
      Range.of("an interface energy", Dimension.SURFACE_ENERGY, "1 mJ/m2", "10 J/m2", "0.5 J/m2");
  private static final Range WALL =
      Range.of("a wall energy", Dimension.SURFACE_ENERGY, "0 J/m2", "10 J/m2", "0.5 J/m2");
  private static final Range WIDTH =
      Range.of("an interface width", Dimension.LENGTH, "0.1 nm", "1 um", "12 nm");
  private static final Range RADIUS =
      Range.of("a particle radius", Dimension.LENGTH, "0.1 nm", "10 um", "20 nm");
  private static final Range DEPTH =
      Range.of("a depth", Dimension.LENGTH, "0.1 nm", "100 um", "300 nm");
  private static final Range MIXING =
      Range.of("a mobility per strain", Dimension.VOLUME, "0 m3", "1e-12 m3", "1e-24 m3");
  private static final Range THERMAL =
      Range.of(
          "a thermal mobility",
          Dimension.of("mobility", "m3/s", "m3/s"),
          "0 m3/s",
          "1e-12 m3/s",
          "0 m3/s");
  private static final Range RATE =
      Range.of("a strain rate", Dimension.RATE, "1e-9 1/s", "1e6 1/s", "1 1/s");
  private static final Range FRACTION =
      Range.of("a volume fraction", Dimension.DIMENSIONLESS, "0 %", "100 %", "10 %");

  private final Problems problems;

  TernaryReader(Problems problems) {
    this.problems = problems;
  }

  PhaseFieldStudy.@Nullable Problem read(Fields study) {
    int before = problems.count();
    Box box = box(study);
    InterfaceEnergies energies = energies(study);
    Fields wall = study.section("wall energies", Section.WALL_ENERGIES);
    double width = study.amount("interface width", WIDTH);
    Fields mobility = study.section("mobility", Section.MOBILITY);
    Fields start = study.section("start", Section.DISPERSION);
    if (wall == null || mobility == null || start == null || box == null || energies == null) {
      return null;
    }
    WallEnergies walls =
        new WallEnergies(
            wall.amount("Li", WALL), wall.amount("Li9Al4", WALL), wall.amount("LiCl", WALL));
    double spacing = box.axes().stream().mapToDouble(Box.Axis::spacing).max().orElse(0);
    if (width < 2 * spacing) {
      problems.add(
          study.place("interface width"),
          "an interface of %.3g nm has fewer than two cells of %.3g nm"
              .formatted(1e9 * width, 1e9 * spacing),
          "Maybe take more cells, or a wider interface");
    }
    double perStrain = mobility.amountOr("per strain", MIXING, 0);
    double thermal = mobility.amountOr("thermal", THERMAL, 0);
    double rate = mobility.amountOr("strain rate", RATE, 1);
    double floor = mobility.number("within phases", 1e-6, 1, 1);
    if (perStrain + thermal == 0) {
      problems.add(
          mobility.place(), "nothing moves: the mobility is zero", "Maybe per strain: 1e-24 m3");
    }
    List<Layer> layers = layers(start);
    double radius = start.amount("particle radius", RADIUS);
    long seed = start.whole("seed", 0, Long.MAX_VALUE, 1);
    if (problems.count() > before) {
      return null;
    }
    return new PhaseFieldStudy.Surface(
        box,
        PHASES,
        energies,
        walls,
        width,
        new StrainClock(perStrain, thermal, rate),
        floor == 1 ? new Mobility.Uniform() : new Mobility.Interfacial(floor),
        layers,
        radius,
        seed);
  }

  private @Nullable Box box(Fields study) {
    Fields depth = study.section("depth", Section.BOX_AXIS);
    Fields lateral = study.section("lateral", Section.BOX_AXIS);
    if (depth == null || lateral == null) {
      return null;
    }
    PhaseFieldReader reader = new PhaseFieldReader(problems);
    List<Box.Axis> axes = new ArrayList<>();
    double length = depth.amount("length", LENGTH);
    axes.add(new Box.Axis(reader.cells(depth, "cells", 256), length, Ends.NO_FLUX));
    long sides = lateral.whole("axes", 1, 2, 1);
    double width = lateral.amount("length", LENGTH);
    for (int k = 0; k < sides; k++) {
      axes.add(new Box.Axis(reader.cells(lateral, "cells", 256), width, Ends.PERIODIC));
    }
    return new Box(axes);
  }

  private @Nullable InterfaceEnergies energies(Fields study) {
    Fields fields = study.section("interface energies", Section.INTERFACE_ENERGIES);
    if (fields == null) {
      return null;
    }
    double a = fields.amount("Li-Li9Al4", INTERFACE);
    double b = fields.amount("Li-LiCl", INTERFACE);
    double c = fields.amount("Li9Al4-LiCl", INTERFACE);
    if (Double.isNaN(a + b + c)) {
      return null;
    }
    InterfaceEnergies energies = new InterfaceEnergies(a, b, c);
    if (!energies.spreadPartially()) {
      problems.add(
          fields.place(),
          "one interface costs more than the other two together, so the third phase would spread"
              + " between its sides, which this energy does not describe",
          "Maybe lower the largest below " + (a + b + c - Math.max(a, Math.max(b, c))) + " J/m2");
    }
    return energies;
  }

  private List<Layer> layers(Fields start) {
    List<Layer> layers = new ArrayList<>();
    start.require("layers", "[{to: 300 nm, Li9Al4: 18 %, LiCl: 32 %}]");
    for (Fields fields : start.mappings("layers", Section.DISPERSED_LAYER, 20)) {
      double to = fields.amount("to", DEPTH);
      double a = fields.amountOr("Li9Al4", FRACTION, 0);
      double c = fields.amountOr("LiCl", FRACTION, 0);
      if (a + c > 1) {
        problems.add(
            fields.place(),
            "the fractions of this layer add up to more than 100 %",
            "Maybe lower one of them; lithium is what they leave");
      } else if (!layers.isEmpty() && to <= layers.getLast().to()) {
        problems.add(
            fields.place("to"), "this layer ends above the one before", "Maybe sort them by depth");
      } else if (!Double.isNaN(to + a + c)) {
        layers.add(new Layer(to, a, c));
      }
    }
    return layers;
  }
}
