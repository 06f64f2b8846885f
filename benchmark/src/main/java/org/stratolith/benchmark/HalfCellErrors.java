package org.stratolith.benchmark;

import java.util.Locale;
import org.stratolith.cell.CellImpedance;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.cell.positive.CompositeElectrode;
import org.stratolith.cell.positive.CompositeProperties;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.cell.positive.UniformCompositeImpedance;

/** What the benchmarked meshes and tolerances cost in accuracy, against much finer ones. */
final class HalfCellErrors {

  private static final Mesh FINE = new Mesh(12, 120, 60.0);
  private static final double TIGHT = 1e-9;

  private HalfCellErrors() {}

  /** Worst difference of the voltage at 400 times of a discharge at 0.5C, V. */
  static double discharge(Mesh mesh, double tolerance) {
    double[] fine = curve(FINE, TIGHT);
    double[] coarse = curve(mesh, tolerance);
    double worst = 0.0;
    for (int k = 0; k < fine.length; k++) {
      worst = Math.max(worst, Math.abs(fine[k] - coarse[k]));
    }
    return worst;
  }

  /** Voltages every 17.42 s up to 6950 s, as the reference curves have them. */
  private static double[] curve(Mesh mesh, double tolerance) {
    HalfCell cell = new HalfCell(mesh, tolerance, 1.0);
    double[] voltage = new double[400];
    double[] y = new double[cell.system.dimension()];
    int[] next = {0};
    cell.discharge(
        0.5,
        step -> {
          while (next[0] < voltage.length && next[0] * 17.4208 <= step.end()) {
            step.interpolate(next[0] * 17.4208, y);
            voltage[next[0]++] = cell.system.terminalVoltage(y);
          }
        });
    return voltage;
  }

  /** Mean difference of the voltage at the ends of ten pulses, V. */
  static double pulses(Mesh mesh, double tolerance) {
    double fine = new HalfCell(FINE, TIGHT, 1.0).pulses(10);
    return Math.abs(new HalfCell(mesh, tolerance, 1.0).pulses(10) - fine) / 10.0;
  }

  /** Worst relative difference from the closed form, 1 mHz to 1 MHz, of the whole half cell. */
  static double impedance(Mesh mesh) {
    CellSystem system = HalfCell.system(mesh, 1.0);
    CompositeElectrode composite = (CompositeElectrode) system.layers().get(2);
    CompositeProperties properties = composite.properties();
    double[] y = system.initialState();
    CellImpedance whole = system.newImpedance();
    whole.linearise(0.0, y);
    LayerLinearisation part = composite.newLinearisation();
    part.linearise(y, system.offset(2), 0.0);
    UniformCompositeImpedance closed = new UniformCompositeImpedance(properties);
    double[] z = new double[2];
    double[] own = new double[2];
    double[] exact = new double[2];
    double worst = 0.0;
    for (int k = 0; k <= 100; k++) {
      double omega = 2.0 * Math.PI * Math.pow(10.0, -3.0 + 0.09 * k);
      whole.at(omega, z);
      part.impedance(omega, own);
      closed.evaluate(omega, exact);
      double difference = Math.hypot(own[0] - exact[0], own[1] - exact[1]);
      worst = Math.max(worst, difference / Math.hypot(z[0], z[1]));
    }
    return worst;
  }

  /** Prints mesh, tolerance and error of each task. */
  static void print(Mesh mesh, double tight, double loose) {
    String text =
        String.format(
            Locale.ROOT,
            "%n%s%n  discharge at 0.5C, tolerance %.0e: worst error %.3f mV; tolerance %.0e: %.3f mV%n"
                + "  ten pulses, tolerance %.0e: mean error %.4f mV%n%s%n  impedance: worst relative error %.2e%n",
            mesh,
            tight,
            1e3 * discharge(mesh, tight),
            loose,
            1e3 * discharge(mesh, loose),
            loose,
            1e3 * pulses(mesh, loose),
            Mesh.forImpedance(),
            impedance(Mesh.forImpedance()));
    System.out.println(text);
  }
}
