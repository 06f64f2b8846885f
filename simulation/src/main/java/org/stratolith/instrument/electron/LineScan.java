package org.stratolith.instrument.electron;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.stratolith.instrument.Counting;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.element.Elements;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.numerics.special.ErrorFunction;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;

/**
 * A scan of the beam from outside across the face into the depth of a lamella: X-ray counts of
 * aluminium and chlorine, and the heavy-atom contrast relative to lithium metal. A signal that
 * belongs to a volume, s(z), is seen as ∫ s(z') N(z - z'; σ) dz' with the normal density N of the
 * broadened beam; a cell of constant s adds exactly s (Φ((z-a)/σ) - Φ((z-b)/σ)). Absorption and
 * fluorescence of X-rays in so thin a lamella are left out.
 */
public final class LineScan {

  /** Elements whose X-rays are counted. */
  public static final List<String> ELEMENTS = List.of("Al", "Cl");

  /** The signals: X-rays of the elements in their order, and the heavy-atom contrast. */
  public static final List<String> SIGNALS =
      List.of("Al K Counts", "Cl K Counts", "HAADF Intensity");

  private LineScan() {}

  /**
   * Scans a structure.
   *
   * @param set holds {@code electron-probe.*} and {@code x-ray-counting.*}
   * @param from first position, m; negative outside the face
   * @param to last position, m
   * @param step m
   * @param seed of the counting noise
   */
  public static DepthProfile of(
      DepthStructure structure, ParameterSet set, double from, double to, double step, long seed) {
    ElectronProbe probe = ElectronProbe.of(set);
    double sigma = probe.spread(broadening(probe, structure, Math.max(to, step)));
    double perAtom = countsPerAtom(set, probe);
    int points = (int) Math.floor((to - from) / step + 1e-9) + 1;
    double[][] atoms = new double[ELEMENTS.size()][];
    for (int e = 0; e < atoms.length; e++) {
      String element = ELEMENTS.get(e);
      atoms[e] = strength(structure, phase -> AtomContrast.atoms(phase, element));
    }
    double[] heavy = strength(structure, AtomContrast::heavy);
    double[] positions = new double[points];
    double[][] values = new double[ELEMENTS.size() + 1][points];
    for (int i = 0; i < points; i++) {
      positions[i] = from + i * step;
      for (int e = 0; e < ELEMENTS.size(); e++) {
        values[e][i] = perAtom * seen(structure, positions[i], sigma, atoms[e]);
      }
      values[ELEMENTS.size()][i] = seen(structure, positions[i], sigma, heavy);
    }
    for (int e = 0; e < ELEMENTS.size(); e++) {
      values[e] = Counting.measured(values[e], seed + e);
    }
    return DepthProfile.of(
        Column.of("Depth", "nm"),
        positions,
        SIGNALS.stream().map(name -> Column.of(name, "1")).toList(),
        values);
  }

  /** Counts of an X-ray line per (atom/m3) at one point of the beam. */
  static double countsPerAtom(ParameterSet set, ElectronProbe probe) {
    return set.value("x-ray-counting.counts-per-areal-atom", Dimension.AREA) * probe.thickness();
  }

  /** Broadening in the mean matter down to a depth, m. */
  static double broadening(ElectronProbe probe, DepthStructure structure, double depth) {
    double atoms = 0;
    double charge = 0;
    double mass = 0;
    double end = Math.min(depth, structure.thickness());
    for (String phase : structure.phases()) {
      Crystal crystal = PhaseLibrary.of(phase).crystal();
      double share = structure.amount(phase, 0, end) / end;
      for (Map.Entry<String, Double> part : crystal.composition().entrySet()) {
        double number = share * part.getValue() / (crystal.cell().volume() * 1e-30);
        atoms += number;
        charge += number * Elements.of(part.getKey()).atomicNumber();
        mass += number * Elements.of(part.getKey()).molarMass();
      }
    }
    double molarMass = mass / atoms;
    double density = mass / org.stratolith.matter.Constants.AVOGADRO;
    return probe.broadening(charge / atoms, density, molarMass);
  }

  /** A signal of the phases, per volume, in each cell. */
  private static double[] strength(DepthStructure structure, ToDoubleFunction<String> signal) {
    double[] sum = new double[structure.cells()];
    for (String phase : structure.phases()) {
      double[] fractions = structure.fractions(phase);
      double own = signal.applyAsDouble(phase);
      for (int cell = 0; cell < sum.length; cell++) {
        sum[cell] += own * fractions[cell];
      }
    }
    return sum;
  }

  private static double seen(
      DepthStructure structure, double position, double sigma, double[] strength) {
    double sum = 0;
    double above = ErrorFunction.normal(position / sigma);
    for (int cell = 0; cell < strength.length; cell++) {
      boolean last = cell == strength.length - 1;
      double below = last ? 0 : ErrorFunction.normal((position - structure.edge(cell + 1)) / sigma);
      sum += strength[cell] * (above - below);
      above = below;
      if (above == 0) {
        break;
      }
    }
    return sum;
  }
}
