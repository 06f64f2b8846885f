package org.stratolith.matter.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.CellContents;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.element.Element;
import org.stratolith.matter.scattering.AtomicFactor;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;

/**
 * Structure factors of a crystal,
 *
 * <pre>F(hkl) = Σ_j o_j f_j(s) exp(-8π² U_j s²) exp(2πi (h x_j + k y_j + l z_j)),</pre>
 *
 * with occupancy o, scattering factor f = f0 + f' + i f'', displacement U and s² = 1/(4 d²)
 * (Giacovazzo et al., Fundamentals of Crystallography, section 3.2).
 *
 * <p>The atoms lie sorted by kind (element and displacement). {@link #setRow} prepares the products
 * exp(2πi (h x + k y)) once for a row of l, so that one reflection costs one complex product an
 * atom.
 */
public final class StructureFactors {

  private static final double TWO_PI = 2 * Math.PI;

  /** A kind of scatterer: its factor, and 8π² U. */
  private record Kind(Element element, AtomicFactor factor, double damping) {}

  private final Kind[] kinds;
  private final int[] end; // one past the last atom of each kind
  private final double[] occupancy;
  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] rowReal;
  private final double[] rowImaginary;
  private final double[] stepReal; // exp(2πi z)
  private final double[] stepImaginary;

  /**
   * The structure factors of a crystal.
   *
   * @throws IllegalArgumentException if the table of factors lacks an element
   */
  public StructureFactors(Crystal crystal, ScatteringFactors factors, Radiation radiation) {
    CellContents contents = crystal.contents();
    int atoms = contents.size();
    occupancy = new double[atoms];
    x = new double[atoms];
    y = new double[atoms];
    z = new double[atoms];
    rowReal = new double[atoms];
    rowImaginary = new double[atoms];
    stepReal = new double[atoms];
    stepImaginary = new double[atoms];
    List<Kind> found = new ArrayList<>();
    int[] kindOf = new int[atoms];
    for (int i = 0; i < atoms; i++) {
      kindOf[i] = kind(contents.site(i), factors, radiation, found);
    }
    kinds = found.toArray(Kind[]::new);
    end = new int[kinds.length];
    int n = 0;
    for (int k = 0; k < kinds.length; k++) {
      for (int i = 0; i < atoms; i++) {
        if (kindOf[i] == k) {
          occupancy[n] = contents.site(i).occupancy();
          x[n] = contents.coordinate(i, 0);
          y[n] = contents.coordinate(i, 1);
          z[n] = contents.coordinate(i, 2);
          stepReal[n] = Math.cos(TWO_PI * z[n]);
          stepImaginary[n] = Math.sin(TWO_PI * z[n]);
          n++;
        }
      }
      end[k] = n;
    }
  }

  private static int kind(
      AtomSite site, ScatteringFactors factors, Radiation radiation, List<Kind> found) {
    boolean damped = factors.countsDisplacements() && !Double.isNaN(site.displacement());
    double damping = damped ? 8 * Math.PI * Math.PI * site.displacement() : 0;
    for (int k = 0; k < found.size(); k++) {
      if (found.get(k).element().equals(site.element()) && found.get(k).damping() == damping) {
        return k;
      }
    }
    found.add(new Kind(site.element(), factors.of(site.element(), radiation), damping));
    return found.size() - 1;
  }

  /** Makes (h, k, firstL) the current reflection. */
  public void setRow(int h, int k, int firstL) {
    for (int i = 0; i < x.length; i++) {
      double phase = h * x[i] + k * y[i] + firstL * z[i];
      phase = TWO_PI * (phase - Math.rint(phase));
      rowReal[i] = occupancy[i] * Math.cos(phase);
      rowImaginary[i] = occupancy[i] * Math.sin(phase);
    }
  }

  /** Makes the next l of the row current. */
  public void step() {
    for (int i = 0; i < x.length; i++) {
      double real = rowReal[i] * stepReal[i] - rowImaginary[i] * stepImaginary[i];
      rowImaginary[i] = rowReal[i] * stepImaginary[i] + rowImaginary[i] * stepReal[i];
      rowReal[i] = real;
    }
  }

  /**
   * Mean of |F(hkl)|² and |F(-h-k-l)|² of the current reflection, electrons². With C and S the sums
   * of the cosines and sines, each weighted with the real (r) or imaginary (i) parts of f, it is
   * C_r² + S_r² + C_i² + S_i²: the mixed terms of the two cancel.
   *
   * @param sSquared (sin θ / λ)² = 1/(4 d²), Å⁻²
   */
  public double meanSquare(double sSquared) {
    double cr = 0;
    double sr = 0;
    double ci = 0;
    double si = 0;
    int i = 0;
    for (int k = 0; k < kinds.length; k++) {
      double cosines = 0;
      double sines = 0;
      for (; i < end[k]; i++) {
        cosines += rowReal[i];
        sines += rowImaginary[i];
      }
      double damping = kinds[k].damping() == 0 ? 1 : Math.exp(-kinds[k].damping() * sSquared);
      double real = kinds[k].factor().real(sSquared) * damping;
      double imaginary = kinds[k].factor().imaginary() * damping;
      cr += real * cosines;
      sr += real * sines;
      ci += imaginary * cosines;
      si += imaginary * sines;
    }
    return cr * cr + sr * sr + ci * ci + si * si;
  }
}
