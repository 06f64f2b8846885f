package org.stratolith.matter.scattering;

import org.stratolith.matter.element.Element;

/**
 * Scattering of fast electrons in the first Born approximation: f = Σ₁⁴ aᵢ exp(-bᵢ s²) in Å, with
 * the fits of {@link DeGraefMcHenry}, without the relativistic factor, which all atoms share.
 */
public final class ElectronFactors implements ScatteringFactors {

  @Override
  public AtomicFactor of(Element element, Radiation radiation) {
    double[][] fit = DeGraefMcHenry.fit(element);
    return AtomicFactor.gaussians(0, fit[0], fit[1], 0, 0);
  }

  @Override
  public boolean countsDisplacements() {
    return true;
  }
}
