package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.PhaseFieldModel;
import org.stratolith.phasefield.benchmark.InitialFields;
import org.stratolith.phasefield.benchmark.ManufacturedAllenCahn;
import org.stratolith.phasefield.benchmark.OstwaldRipening;
import org.stratolith.phasefield.benchmark.SpinodalDecomposition;
import org.stratolith.phasefield.ternary.Dispersion;
import org.stratolith.phasefield.ternary.TernaryModel;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.StudyResult.Entry;

/** The model of a study, the state it begins with, and the fields that people look at. */
final class PhaseFieldProblem {

  private final PhaseFieldModel model;
  private final double[][] start;
  private final List<Entry> summary;

  private PhaseFieldProblem(PhaseFieldModel model, double[][] start, List<Entry> summary) {
    this.model = model;
    this.start = start;
    this.summary = summary;
  }

  PhaseFieldModel model() {
    return model;
  }

  /** Coefficients to begin with, not to be written. */
  double[][] start() {
    return start;
  }

  List<Entry> summary() {
    return summary;
  }

  private static final double SIDE = 200;

  static PhaseFieldProblem of(PhaseFieldStudy.Problem problem) {
    return switch (problem) {
      case PhaseFieldStudy.Spinodal spinodal -> {
        Box box = Box.square(spinodal.cells(), SIDE, spinodal.ends());
        SpinodalDecomposition model = new SpinodalDecomposition(box);
        double[][] c = {InitialFields.concentration(box, 0.01)};
        yield new PhaseFieldProblem(model, model.coefficients(c), grid(box, ""));
      }
      case PhaseFieldStudy.Ripening ripening -> {
        OstwaldRipening model =
            new OstwaldRipening(Box.square(ripening.cells(), SIDE, Ends.PERIODIC));
        yield new PhaseFieldProblem(model, model.start(), grid(model.box(), ""));
      }
      case PhaseFieldStudy.Manufactured manufactured -> {
        ManufacturedAllenCahn model =
            new ManufacturedAllenCahn(manufactured.cells(), BoxTransform.Symbol.EXACT);
        yield new PhaseFieldProblem(model, model.start(0), grid(model.box(), ""));
      }
      case PhaseFieldStudy.Surface surface -> surface(surface);
    };
  }

  private static PhaseFieldProblem surface(PhaseFieldStudy.Surface surface) {
    TernaryModel model =
        new TernaryModel(
            surface.box(),
            surface.phases(),
            surface.energies(),
            surface.wall(),
            surface.width(),
            surface.clock().mobility(),
            surface.mobility());
    double[][] c = Dispersion.of(surface.box(), surface.layers(), surface.radius(), surface.seed());
    List<Entry> summary = new ArrayList<>(grid(surface.box(), " m"));
    summary.add(new Entry("interface width", "%.3g nm".formatted(1e9 * surface.width())));
    summary.add(
        new Entry("mobility", "%.3g m3 per unit of strain".formatted(surface.clock().mobility())));
    summary.add(
        new Entry(
            "particles to begin with",
            "%.3g nm in radius, seed %d".formatted(1e9 * surface.radius(), surface.seed())));
    return new PhaseFieldProblem(model, model.coefficients(c), summary);
  }

  private static List<Entry> grid(Box box, String unit) {
    List<Entry> entries = new ArrayList<>();
    for (Box.Axis axis : box.axes()) {
      entries.add(
          new Entry(
              "axis " + (entries.size() + 1),
              "%d cells over %.6g%s, %s"
                  .formatted(
                      axis.cells(),
                      axis.length(),
                      unit,
                      switch (axis.ends()) {
                        case PERIODIC -> "periodic";
                        case NO_FLUX -> "without flux";
                        case ZERO -> "fixed at both ends";
                      })));
    }
    return entries;
  }

  /** The fields of a state, by name, with the phase that is left over. */
  PhaseFieldResult.Snapshot snapshot(double time, double[][] state) {
    SequencedMap<String, double[]> fields = new LinkedHashMap<>();
    double[][] values = model.values(state);
    switch (model) {
      case TernaryModel ternary -> {
        double[] left = new double[values[0].length];
        for (int i = 0; i < left.length; i++) {
          left[i] = 1 - values[0][i] - values[1][i];
        }
        fields.put(ternary.phases().getFirst(), left);
        putAll(fields, values);
      }
      case ManufacturedAllenCahn manufactured -> fields.put("eta", manufactured.eta(state));
      default -> putAll(fields, values);
    }
    return new PhaseFieldResult.Snapshot(time, model.box(), fields);
  }

  private void putAll(SequencedMap<String, double[]> fields, double[][] values) {
    for (int i = 0; i < values.length; i++) {
      fields.put(model.fields().get(i), values[i]);
    }
  }

  /** Largest change of the mean of a conserved field between two states, seen in space. */
  double drift(double[][] before, double[][] after) {
    double worst = 0;
    double[][] a = model.values(before);
    double[][] b = model.values(after);
    for (int i = 0; i < a.length; i++) {
      if (model.conserves(i)) {
        double sum = 0;
        for (int q = 0; q < a[i].length; q++) {
          sum += b[i][q] - a[i][q];
        }
        worst = Math.max(worst, Math.abs(sum) / a[i].length);
      }
    }
    return worst;
  }
}
