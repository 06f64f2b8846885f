package org.stratolith.cell.positive;

/**
 * Diffusion in a sphere by finite volumes:
 *
 * <pre>
 * dy/dt = r^-2 d/dr (r^2 D(y) dy/dr),   D dy/dr = -flux at r = R
 * </pre>
 *
 * with the mean {@code y} of each shell as unknown and {@code flux} in m/s (filled fraction times
 * velocity, positive outwards). What leaves one shell enters the next, so lithium is conserved to
 * round-off. The distance between two shells is taken as the difference of their means of {@code
 * r^2} over {@code 2 r} of the face between them: with it gradients, surface value and so the
 * quasi-steady profile under a constant flux, {@code y = a + b r^2}, are exact on any mesh when D
 * is constant; other profiles converge with the square of the shell width.
 */
final class ParticleDiffusion {

  private final DiffusionLaw law;
  private final double radius;
  private final int shells;

  /** Volume of each shell over that of a cube with side R, times 1/(4 pi). */
  private final double[] volume;

  private final double[] inverseVolume;

  /** D0/R2 times face area over distance, for the face outside shell n; 1/s. */
  private final double[] conductance;

  /** Distance from the last shell to the surface over R. */
  private final double surfaceDistance;

  ParticleDiffusion(DiffusionLaw law, double radius, Mesh mesh) {
    if (!(radius > 0.0)) {
      throw new IllegalArgumentException(
          "particle radius: " + radius + " m\nMaybe the unit is missing; it must be positive.");
    }
    this.law = law;
    this.radius = radius;
    shells = mesh.shells();
    volume = new double[shells];
    inverseVolume = new double[shells];
    conductance = new double[shells];
    double[] face = mesh.faces();
    double[] meanSquare = new double[shells];
    for (int n = 0; n < shells; n++) {
      double a = face[n];
      double b = face[n + 1];
      double cubes = a * a + a * b + b * b;
      volume[n] = (b - a) * cubes / 3.0;
      inverseVolume[n] = 1.0 / volume[n];
      double fifths = a * a * a * a + a * a * a * b + a * a * b * b + a * b * b * b + b * b * b * b;
      meanSquare[n] = 0.6 * fifths / cubes;
    }
    for (int n = 0; n + 1 < shells; n++) {
      double r = face[n + 1];
      double distance = (meanSquare[n + 1] - meanSquare[n]) / (2.0 * r);
      conductance[n] = law.diffusivity() / (radius * radius) * r * r / distance;
    }
    surfaceDistance = 0.5 * (1.0 - meanSquare[shells - 1]);
  }

  DiffusionLaw law() {
    return law;
  }

  int shells() {
    return shells;
  }

  /** Part of the particle's volume in shell {@code n}. */
  double share(int n) {
    return 3.0 * volume[n];
  }

  double volume(int n) {
    return volume[n];
  }

  double conductance(int n) {
    return conductance[n];
  }

  /** Change of the last shell's volume times {@code y} per unit of flux, 1/m. */
  double uptake() {
    return 1.0 / radius;
  }

  /** Change of {@code psi} from the last shell to the surface per unit of outward flux, s/m. */
  double surfaceStep() {
    return surfaceDistance * radius / law.diffusivity();
  }

  /** Mean {@code y} of the particle whose shells start at {@code at}. */
  double mean(double[] y, int at) {
    double sum = 0.0;
    for (int n = 0; n < shells; n++) {
      sum += volume[n] * y[at + n];
    }
    return 3.0 * sum;
  }

  /** Filled fraction at the surface under an outward flux. */
  double surface(double[] y, int at, double flux) {
    return law.inverse(law.integral(y[at + shells - 1]) - surfaceStep() * flux);
  }

  /** Writes {@code dy/dt} of each shell, 1/s, under an outward flux, m/s. */
  void rate(double[] y, int at, double flux, double[] f) {
    double inner = law.integral(y[at]);
    double inflow = 0.0;
    int last = shells - 1;
    for (int n = 0; n < last; n++) {
      double outer = law.integral(y[at + n + 1]);
      double fromOutside = conductance[n] * (outer - inner);
      f[at + n] = (fromOutside - inflow) * inverseVolume[n];
      inflow = fromOutside;
      inner = outer;
    }
    f[at + last] = (-uptake() * flux - inflow) * inverseVolume[last];
  }
}
