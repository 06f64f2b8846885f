package org.stratolith.foil;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.deposition.Deposit;
import org.stratolith.foil.deposition.Deposition;
import org.stratolith.foil.reaction.Reaction;
import org.stratolith.foil.rolling.Layup;
import org.stratolith.foil.separation.ParticleField;
import org.stratolith.foil.separation.Separation;
import org.stratolith.matter.structure.DepthStructure;

/**
 * The whole process: deposition, winding, reaction and rolling, separation, both faces. Mean-field
 * and fast, so that it can stand inside sweeps.
 */
public final class FoilChain {

  private FoilChain() {}

  /**
   * Makes an electrode.
   *
   * @throws IllegalArgumentException if the process is impossible; {@link Feasibility} says so
   *     before
   */
  public static FoilStructure run(FoilProcess process, FoilParameters parameters) {
    List<Finding> findings = Feasibility.of(process, parameters);
    if (!findings.isEmpty()) {
      Finding first = findings.getFirst();
      throw new IllegalArgumentException(first.message() + "\n" + first.advice());
    }
    Deposit deposit = deposit(process, parameters);
    Reaction reaction = parameters.reaction();
    double moles = reaction.moles(deposit.loading());
    Layup layup = layup(process);
    Stretch.Sheet sheet = sheet(process, layup, moles);
    Separation separation = Separation.of(process.hypothesis(), parameters.separation());
    Stretch stretch = stretch(process, parameters, separation, sheet);
    FoilZones zones = new FoilZones(process, parameters, separation, stretch, moles);
    Map<Integer, @Nullable ParticleField> inner = new HashMap<>();
    for (int deposits : layup.inner()) {
      if (!inner.containsKey(deposits)) {
        inner.put(deposits, zones.field(deposits, false));
      }
    }
    ParticleField top = zones.field(layup.upperFace(), true);
    ParticleField bottom =
        layup.lowerFace() == layup.upperFace() ? top : zones.field(layup.lowerFace(), true);
    DepthStructure upper = half(top, layup.inner(), inner, zones, parameters);
    DepthStructure lower = half(bottom, layup.inner().reversed(), inner, zones, parameters);
    MassAudit audit =
        MassAudit.of(
            upper,
            lower,
            reaction,
            layup.total() * moles / stretch.rolling().stretch(),
            sheet.lithium() / stretch.rolling().stretch(),
            stretch.thickness());
    return new FoilStructure(
        process,
        upper,
        lower,
        deposit,
        stretch.rolling(),
        stretch.thickness(),
        layup.total(),
        stretch.density(),
        stretch.saturation(),
        reaction,
        parameters.deposition().meltingPoint() - parameters.deposition().roomTemperature(),
        LoadingBounds.of(reaction, parameters.measuredCapacity(), stretch.thickness()),
        audit);
  }

  static Deposit deposit(FoilProcess process, FoilParameters parameters) {
    double thickness = process.foilThickness();
    int faces = process.coatedFaces();
    return switch (process.precursor()) {
      case null -> Deposition.spread(parameters.deposition(), thickness, faces, 0);
      case FoilProcess.Powder powder ->
          Deposition.spread(parameters.deposition(), thickness, faces, powder.loading());
      case FoilProcess.Vapour vapour ->
          Deposition.expose(
              parameters.deposition(),
              thickness,
              faces,
              vapour.concentration(),
              vapour.temperature(),
              vapour.exposure());
    };
  }

  static Layup layup(FoilProcess process) {
    return Layup.of(
        process.arrangement(), process.turns(), process.coatedFaces(), process.outwards());
  }

  static Stretch.Sheet sheet(FoilProcess process, Layup layup, double moles) {
    return new Stretch.Sheet(process.turns() * process.foilThickness(), layup.total(), moles);
  }

  static Stretch stretch(
      FoilProcess process, FoilParameters parameters, Separation separation, Stretch.Sheet sheet) {
    return Stretch.of(
        sheet,
        process.finalThickness(),
        parameters.reaction(),
        parameters.rolling(),
        separation,
        FoilZones.meanRadius(process, parameters),
        FoilZones.meanRepulsion(parameters));
  }

  // From a face to the middle: a zone of the face, then both sides of each boundary, and of a
  // boundary
  // that lies in the middle the near side only.
  private static DepthStructure half(
      @Nullable ParticleField face,
      List<Integer> boundaries,
      Map<Integer, @Nullable ParticleField> inner,
      FoilZones zones,
      FoilParameters parameters) {
    StructureAssembly assembly = new StructureAssembly(zones.length());
    assembly.addDown(face);
    int layers = boundaries.size() + 1;
    int zonesLeft = layers - 1;
    for (int k = 0; zonesLeft > 0; k++) {
      ParticleField field = inner.get(boundaries.get(k));
      assembly.addUp(field);
      if (zonesLeft > 1) {
        assembly.addDown(field);
      }
      zonesLeft -= 2;
    }
    return assembly.finish(parameters.modulus());
  }
}
