package org.stratolith.cell.positive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.numerics.dae.DaeSystem;
import org.stratolith.numerics.dae.DenseIterationMatrix;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.numerics.dae.IterationMatrix;
import org.stratolith.numerics.dae.OneStepIntegrator;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.testing.ForAll;

class ParticleDiffusionTest {

  private static final double RADIUS = 2e-6;
  private static final double D0 = 2e-15;

  /** Roots of tan l = l. */
  private static final double[] EIGENVALUES = {4.493409, 7.725252, 10.904122, 14.066194, 17.220755};

  private static ParticleDiffusion particle(double exponent, Mesh mesh) {
    return new ParticleDiffusion(new DiffusionLaw(D0, exponent), RADIUS, mesh);
  }

  @ForAll
  void lithiumIsConserved(ForAll.Case random) {
    Mesh mesh = new Mesh(2, 3 + random.random().nextInt(60), random.logUniform(1.0, 1000.0));
    ParticleDiffusion particle = particle(random.random().nextInt(4), mesh);
    double[] y = new double[mesh.shells()];
    for (int n = 0; n < y.length; n++) {
      y[n] = random.uniform(0.05, 0.95);
    }
    double flux = random.uniform(-1e-9, 1e-9);
    double[] f = new double[y.length];
    particle.rate(y, 0, flux, f);
    double largest = 0.0;
    for (int n = 0; n < y.length; n++) {
      largest = Math.max(largest, Math.abs(f[n]) * particle.share(n));
    }
    // d<y>/dt = -3 flux/R; what remains is the rounding of the largest terms
    assertThat(particle.mean(f, 0))
        .isCloseTo(-3.0 * flux / RADIUS, within(1e-14 * y.length * largest));
  }

  @ForAll(cases = 20)
  void quasiSteadyProfileIsExactOnAnyMesh(ForAll.Case random) {
    Mesh mesh = new Mesh(2, 2 + random.random().nextInt(30), random.logUniform(1.0, 1000.0));
    ParticleDiffusion particle = particle(0.0, mesh);
    double flux = random.uniform(-1e-11, 1e-11);
    double[] face = mesh.faces();
    double[] y = new double[mesh.shells()];
    for (int n = 0; n < y.length; n++) {
      double cubes = Math.pow(face[n + 1], 3) - Math.pow(face[n], 3);
      double fifths = Math.pow(face[n + 1], 5) - Math.pow(face[n], 5);
      y[n] = 0.5 - flux * RADIUS / (2.0 * D0) * 0.6 * fifths / cubes; // shell mean of r^2
    }
    double[] f = new double[y.length];
    particle.rate(y, 0, flux, f);
    for (int n = 0; n < y.length; n++) {
      // fillings of one half are rounded at 1e-16 and multiplied by conductance over volume
      double rounding =
          4e-16
              * (particle.conductance(n) + particle.conductance(Math.max(n - 1, 0)))
              / particle.volume(n);
      assertThat(f[n])
          .isCloseTo(-3.0 * flux / RADIUS, within(1e-9 * Math.abs(flux) / RADIUS + rounding));
    }
    double excess = particle.surface(y, 0, flux) - particle.mean(y, 0);
    assertThat(excess).isCloseTo(-flux * RADIUS / (5.0 * D0), within(1e-12));
  }

  @Test
  void decayRatesConvergeToTheRootsOfTanWithSecondOrder() {
    double[] coarse = decayRates(24);
    double[] fine = decayRates(48);
    for (int m = 0; m < EIGENVALUES.length; m++) {
      double exact = EIGENVALUES[m] * EIGENVALUES[m] * D0 / (RADIUS * RADIUS);
      assertThat(fine[m]).isCloseTo(exact, within(0.02 * exact)); // the fifth, on 48 shells
      double order =
          Math.log(Math.abs(coarse[m] - exact) / Math.abs(fine[m] - exact)) / Math.log(2);
      assertThat(order).isBetween(1.85, 2.2);
    }
  }

  /** Decay rates of a closed particle by bisection on the signs of the pivots of K - s V. */
  private static double[] decayRates(int shells) {
    ParticleDiffusion particle = particle(0.0, new Mesh(2, shells, 4.0));
    double[] rates = new double[EIGENVALUES.length];
    for (int m = 0; m < rates.length; m++) {
      double low = 0.0;
      double high = 1.0;
      for (int step = 0; step < 80; step++) {
        double middle = 0.5 * (low + high);
        if (negativePivots(particle, middle) > m + 1) { // the mean itself counts as one
          high = middle;
        } else {
          low = middle;
        }
      }
      rates[m] = low;
    }
    return rates;
  }

  private static int negativePivots(ParticleDiffusion particle, double rate) {
    int negative = 0;
    double pivot = 1.0;
    double inner = 0.0;
    for (int n = 0; n < particle.shells(); n++) {
      double outer = n + 1 < particle.shells() ? particle.conductance(n) : 0.0;
      pivot = inner + outer - rate * particle.volume(n) - (n > 0 ? inner * inner / pivot : 0.0);
      negative += pivot < 0.0 ? 1 : 0;
      inner = outer;
    }
    return negative;
  }

  @Test
  void constantFluxFollowsTheSeries() {
    // y_s - y0 = -(flux R/D) [ 3 t + 1/5 - 2 sum exp(-l^2 t)/l^2 ], t = D time/R^2 (Crank 1975,
    // 6.45)
    Mesh mesh = new Mesh(2, 40, 60.0);
    ParticleDiffusion particle = particle(0.0, mesh);
    double flux = 1e-11;
    double diffusionTime = RADIUS * RADIUS / D0;
    OneStepIntegrator integrator =
        OneStepIntegrator.of(
            EsdirkTableau.kennedyCarpenter4(),
            new ClosedBy(particle, flux),
            StepControl.of(1e-8, 1e-9, mesh.shells()));
    double[] y = new double[mesh.shells()];
    Arrays.fill(y, 0.5);
    double time = 0.0;
    for (double scaled : new double[] {0.001, 0.01, 0.1, 1.0}) {
      integrator.integrate(time, y, scaled * diffusionTime, Double.NaN, List.of(), step -> {});
      time = scaled * diffusionTime;
      double sum = 0.0;
      for (int m = 1; m <= 400; m++) {
        double root = root(m);
        sum += Math.exp(-root * root * scaled) / (root * root);
      }
      double exact = flux * RADIUS / D0 * (3.0 * scaled + 0.2 - 2.0 * sum);
      // 40 shells: 0.2 % while the profile is a boundary layer of 1/30 of the radius
      assertThat(0.5 - particle.surface(y, 0, flux)).isCloseTo(exact, within(2e-3 * exact));
    }
    // Short time: 2 sqrt(t/pi), Cottrell's law for constant flux
    double scaled = 1e-3;
    double sum = 0.0;
    for (int m = 1; m <= 400; m++) {
      sum += Math.exp(-root(m) * root(m) * scaled) / (root(m) * root(m));
    }
    double plane = 2.0 * Math.sqrt(scaled / Math.PI);
    // the sphere's curvature adds t to first order
    assertThat(3.0 * scaled + 0.2 - 2.0 * sum).isCloseTo(plane + scaled, within(1e-4));
  }

  /** The m-th positive root of tan l = l. */
  private static double root(int m) {
    double l = (m + 0.5) * Math.PI;
    for (int step = 0; step < 30; step++) {
      l = m * Math.PI + Math.atan(l);
    }
    return l;
  }

  /** One particle under a constant flux. */
  private record ClosedBy(ParticleDiffusion particle, double flux) implements DaeSystem {
    @Override
    public int dimension() {
      return particle.shells();
    }

    @Override
    public void rightHandSide(double t, double[] y, double[] f) {
      particle.rate(y, 0, flux, f);
    }

    @Override
    public void multiplyMass(double[] v, double[] out) {
      System.arraycopy(v, 0, out, 0, v.length);
    }

    @Override
    public boolean isDifferential(int i) {
      return true;
    }

    @Override
    public IterationMatrix newIterationMatrix() {
      return DenseIterationMatrix.finiteDifferences(this);
    }
  }
}
