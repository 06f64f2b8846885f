package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.diffraction.PlaneNormal;

/** Reads figures of merit, phases and deviations off a pattern that has been fitted. */
final class RefinementResult {

  private final PatternStart start;
  private final PatternFit fit;
  private final PatternModel model;
  private final double[] x;
  private final boolean structures; // whether intensities follow from structures
  private final double[] residual;
  private final double[] jacobian;

  private RefinementResult(PatternStart start, PatternFit fit) {
    this.start = start;
    this.fit = fit;
    model = fit.model;
    x = fit.x;
    structures = model.phases.getFirst().intensities instanceof StructureIntensities;
    residual = new double[model.residuals()];
    jacobian = new double[residual.length * x.length];
    model.evaluate(x, residual, jacobian);
  }

  static Refinement of(PatternStart start, PatternFit fit, boolean converged) {
    return new RefinementResult(start, fit).read(converged);
  }

  private Refinement read(boolean converged) {
    int rows = residual.length;
    boolean[] held = fit.held();
    int refined = 0;
    for (boolean one : held) {
      refined += one ? 0 : 1;
    }
    double[] calculated = new double[rows];
    double observed = 0;
    double sum = 0;
    for (int k = 0; k < rows; k++) {
      calculated[k] = model.observed(k) + residual[k] * model.deviation(k);
      observed += Math.pow(model.observed(k) / model.deviation(k), 2);
      sum += residual[k] * residual[k];
    }
    int freedom = Math.max(1, rows - refined);
    double chi = sum / freedom;
    Covariance covariance = Covariance.of(jacobian, rows, held, Math.max(1, chi));
    return new Refinement(
        phases(covariance),
        calculated,
        x[model.displacement()],
        covariance.deviation(model.displacement()),
        structures ? x[model.damping()] : Double.NaN,
        x[model.width()],
        Math.sqrt(sum / observed),
        Math.sqrt(freedom / observed),
        chi,
        converged);
  }

  private List<RefinedPhase> phases(Covariance covariance) {
    int count = start.phases().size();
    UnitCell[] cells = new UnitCell[count];
    double[] mass = new double[count]; // per unit of x: S Z M V
    double total = 0;
    for (int p = 0; p < count; p++) {
      cells[p] = cell(p, -1);
      mass[p] = model.scale[p] * start.phases().get(p).crystal().mass() * 1e27 * cells[p].volume();
      total += mass[p] * x[model.phase(p)];
    }
    Partition partition = new Partition(model);
    partition.take(x, residual);
    List<RefinedPhase> phases = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      int at = model.phase(p);
      double fraction = total > 0 ? mass[p] * x[at] / total : Double.NaN;
      double[] gradient = new double[x.length];
      for (int q = 0; q < count; q++) {
        gradient[model.phase(q)] = ((p == q ? mass[p] : 0) - fraction * mass[q]) / total;
      }
      PlaneNormal axis = start.phases().get(p).textureAxis();
      phases.add(
          new RefinedPhase(
              start.phases().get(p).crystal(),
              cells[p],
              cellDeviation(p, covariance),
              structures ? model.scale[p] * x[at] : Double.NaN,
              structures ? fraction : Double.NaN,
              structures ? covariance.deviation(gradient) : Double.NaN,
              x[at + 1],
              x[at + 2],
              axis == null || !structures
                  ? null
                  : new Texture(axis, x[at + 3], covariance.deviation(at + 3)),
              lines(p, partition, covariance)));
    }
    return List.copyOf(phases);
  }

  private List<RefinedLine> lines(int p, Partition partition, Covariance covariance) {
    PhaseLines lines = model.phases.get(p);
    int first = model.phase(p);
    LineShape shape = new LineShape();
    double from = model.angle(0);
    double to = model.angle(residual.length - 1);
    lines.intensities.take(x, model.intensities(p));
    List<RefinedLine> list = new ArrayList<>();
    for (int j = 0; j < lines.size(); j++) {
      boolean visible = model.place(shape, p, j, 0, x);
      if (visible && shape.centre >= from && shape.centre <= to) {
        double inverse = lines.inverse(j, x, first + PatternModel.LATTICE);
        lines.intensities.evaluate(j, inverse, x[model.damping()], x[first + 3]);
        double strength = model.scale[p] * x[first] * lines.intensities.value();
        double area = strength * shape.polarisation;
        double deviation = Double.NaN;
        double own = Double.NaN;
        if (!structures) {
          partition.factor(p, j, x);
          int at = model.intensities(p) + j;
          deviation = area / x[at] * covariance.deviation(at);
          own = partition.own();
        }
        int[] plane = lines.plane[j];
        int multiplicity = lines.multiplicity[j];
        list.add(
            new RefinedLine(
                plane[0],
                plane[1],
                plane[2],
                multiplicity,
                1 / Math.sqrt(inverse),
                shape.centre,
                area,
                deviation,
                strength / multiplicity,
                own));
      }
    }
    return List.copyOf(list);
  }

  /** The cell of a phase, one of its parameters raised by 1e-6 of itself unless that is -1. */
  private UnitCell cell(int p, int raised) {
    LatticeForm form = model.phases.get(p).form;
    double[] metric = new double[form.size()];
    for (int c = 0; c < metric.length; c++) {
      double parameter = x[model.phase(p) + PatternModel.LATTICE + c];
      metric[c] = form.start(c) * (parameter + (c == raised ? 1e-6 : 0));
    }
    return form.cell(metric);
  }

  private double[] cellDeviation(int p, Covariance covariance) {
    double[] base = numbers(cell(p, -1));
    double[][] gradient = new double[6][x.length];
    for (int c = 0; c < model.phases.get(p).form.size(); c++) {
      double[] moved = numbers(cell(p, c));
      for (int i = 0; i < 6; i++) {
        gradient[i][model.phase(p) + PatternModel.LATTICE + c] = (moved[i] - base[i]) / 1e-6;
      }
    }
    double[] deviation = new double[6];
    for (int i = 0; i < 6; i++) {
      deviation[i] = covariance.deviation(gradient[i]);
    }
    return deviation;
  }

  private static double[] numbers(UnitCell cell) {
    return new double[] {cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma()};
  }
}
