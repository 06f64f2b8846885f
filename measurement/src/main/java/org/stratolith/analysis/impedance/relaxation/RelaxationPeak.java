package org.stratolith.analysis.impedance.relaxation;

/**
 * A peak of the distribution.
 *
 * @param tau s, of the top, by a parabola in ln tau
 * @param resistance ohm, integral of gamma between the valleys on both sides
 * @param height ohm, of the top
 * @param width decades of tau at half of the height; NaN if a valley is higher than that
 */
public record RelaxationPeak(double tau, double resistance, double height, double width) {

  /** tau/R, F: the capacity that with R gives tau. */
  public double capacitance() {
    return tau / resistance;
  }

  /** 1/(2 pi tau), Hz. */
  public double frequency() {
    return 1 / (2 * Math.PI * tau);
  }
}
