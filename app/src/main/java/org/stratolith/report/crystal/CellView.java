package org.stratolith.report.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;

/**
 * What is drawn of a block of cells: every atom in it or on its boundary, so an atom at the origin
 * stands at all corners; bonds between drawn atoms; and half of each bond by which an inner atom
 * reaches out of the block. Atoms on the boundary show no bonds outwards: they are copies.
 *
 * <p>Coordinates are Cartesian in Å from the middle of the block: a along x, b in the xy plane.
 *
 * @param repeats cells along each edge
 * @param cell one of them
 * @param kinds how atoms look
 * @param atoms the drawn atoms
 * @param bonds from one drawn atom to another, as pairs of indices
 * @param stubs bonds out of the block, to their middle
 */
record CellView(
    int repeats,
    UnitCell cell,
    List<Kind> kinds,
    List<Atom> atoms,
    List<int[]> bonds,
    List<Stub> stubs) {

  /** An atom this close to a face lies on it, Å. */
  private static final double ON_FACE = 0.02;

  /** More bonds than this hide the atoms that they join. */
  private static final int CROWD = 1000;

  /** A drawn atom; {@code kind} is its number among the kinds. */
  record Atom(double x, double y, double z, int kind) {}

  /** A bond from the atom of that number to a point where it is cut. */
  record Stub(int atom, double x, double y, double z) {}

  private record Image(int position, int a, int b, int c) {}

  CellView {
    kinds = List.copyOf(kinds);
    atoms = List.copyOf(atoms);
    bonds = List.copyOf(bonds);
    stubs = List.copyOf(stubs);
  }

  /** A block of cells with its bonds. */
  static CellView of(Crystal crystal, int repeats) {
    List<Position> positions = Position.of(crystal);
    return of(crystal.cell(), positions, Bonds.of(crystal.cell(), positions), repeats);
  }

  static CellView of(UnitCell cell, List<Position> positions, List<Bonds.Bond> bonds, int repeats) {
    Map<Image, Integer> drawn = new LinkedHashMap<>();
    List<Kind> each = Kind.of(positions);
    List<Kind> kinds = each.stream().distinct().toList();
    double[] edges = cell.edges();
    List<Atom> atoms = new ArrayList<>();
    List<Boolean> inner = new ArrayList<>();
    double[] slack = {ON_FACE / cell.a(), ON_FACE / cell.b(), ON_FACE / cell.c()};
    for (int p = 0; p < positions.size(); p++) {
      Position position = positions.get(p);
      for (int a = -1; a <= repeats; a++) {
        for (int b = -1; b <= repeats; b++) {
          for (int c = -1; c <= repeats; c++) {
            double[] at = {position.x() + a, position.y() + b, position.z() + c};
            if (within(at, repeats, slack, 1)) {
              drawn.put(new Image(p, a, b, c), atoms.size());
              double[] xyz = cartesian(edges, at, repeats);
              atoms.add(new Atom(xyz[0], xyz[1], xyz[2], kinds.indexOf(each.get(p))));
              inner.add(within(at, repeats, slack, -1));
            }
          }
        }
      }
    }
    List<List<Bonds.Bond>> neighbours = Bonds.ofEach(positions.size(), bonds);
    List<int[]> pairs = new ArrayList<>();
    List<Stub> stubs = new ArrayList<>();
    for (var entry : drawn.entrySet()) {
      Image image = entry.getKey();
      int from = entry.getValue();
      for (Bonds.Bond bond : neighbours.get(image.position())) {
        Image other =
            new Image(bond.to(), image.a() + bond.a(), image.b() + bond.b(), image.c() + bond.c());
        @Nullable Integer to = drawn.get(other);
        if (to == null && inner.get(from)) {
          stubs.add(stub(edges, atoms.get(from), from, positions.get(bond.to()), other, repeats));
        } else if (to != null && from < to) {
          pairs.add(new int[] {from, to});
        }
      }
    }
    return new CellView(repeats, cell, kinds, atoms, pairs, stubs);
  }

  /** Whether a point lies in the block, widened or narrowed by the slack. */
  private static boolean within(double[] at, int repeats, double[] slack, int sense) {
    for (int i = 0; i < 3; i++) {
      double room = sense * slack[i];
      if (at[i] < -room || at[i] > repeats + room) {
        return false;
      }
    }
    return true;
  }

  private static Stub stub(
      double[] edges, Atom atom, int index, Position to, Image image, int repeats) {
    double[] at = {to.x() + image.a(), to.y() + image.b(), to.z() + image.c()};
    double[] end = cartesian(edges, at, repeats);
    return new Stub(
        index, (atom.x() + end[0]) / 2, (atom.y() + end[1]) / 2, (atom.z() + end[2]) / 2);
  }

  private static double[] cartesian(double[] edges, double[] at, int repeats) {
    double[] xyz = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        xyz[j] += (at[i] - repeats / 2.0) * edges[3 * i + j];
      }
    }
    return xyz;
  }

  /** The edges of one cell as rows, Å. */
  double[] edges() {
    return cell.edges();
  }

  /** Whether the bonds are so many that they are better left out at first. */
  boolean crowded() {
    return bonds.size() > CROWD;
  }

  /** Distance of the farthest drawn thing from the middle, Å. */
  double reach() {
    double[] edges = edges();
    double reach = 0;
    for (Atom atom : atoms) {
      double centre = Math.hypot(Math.hypot(atom.x(), atom.y()), atom.z());
      reach = Math.max(reach, centre + kinds.get(atom.kind()).radius());
    }
    for (Stub stub : stubs) {
      reach = Math.max(reach, Math.hypot(Math.hypot(stub.x(), stub.y()), stub.z()));
    }
    for (int corner = 0; corner < 4; corner++) {
      double[] at = {0, corner / 2 * repeats, corner % 2 * repeats};
      double[] xyz = cartesian(edges, at, repeats);
      reach = Math.max(reach, Math.hypot(Math.hypot(xyz[0], xyz[1]), xyz[2]));
    }
    return reach;
  }
}
