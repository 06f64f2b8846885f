package org.stratolith.cell;

import org.jspecify.annotations.Nullable;
import org.stratolith.cell.protocol.Step;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.TestRecord;

/** Takes impedance spectra of a cell by linearising its equations about the state of the test. */
final class SpectrumTaker {

  private final CellImpedance impedance;
  private final ControlChange change;
  private final double area;
  private final double[] state;

  SpectrumTaker(CellSystem system, DaeIntegrator integrator, double area) {
    this.area = area;
    impedance = system.newImpedance();
    change = new ControlChange(system, integrator);
    state = new double[system.dimension()];
  }

  /** The state the last spectrum was taken about: that of the test, under the bias. */
  double[] state() {
    return state;
  }

  /** Takes a spectrum and leaves {@code y} alone; null if the cell cannot carry the bias. */
  TestRecord.@Nullable StepSpectrum take(
      Step.Impedance step, int stepCount, double time, double[] y) {
    System.arraycopy(y, 0, state, 0, state.length);
    if (!change.to(new Control.Current(step.bias()), time, state)) {
      return null;
    }
    impedance.linearise(time, state);
    double[] frequencies = step.frequencies();
    double[] real = new double[frequencies.length];
    double[] imaginary = new double[frequencies.length];
    double[] z = new double[2];
    for (int k = 0; k < frequencies.length; k++) {
      impedance.at(2 * Math.PI * frequencies[k], z);
      real[k] = z[0] / area;
      imaginary[k] = z[1] / area;
    }
    return new TestRecord.StepSpectrum(
        stepCount, time, ImpedanceSpectrum.of(frequencies, real, imaginary, area));
  }
}
