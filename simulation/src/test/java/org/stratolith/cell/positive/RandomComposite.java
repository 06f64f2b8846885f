package org.stratolith.cell.positive;

import org.stratolith.testing.ForAll;

/** Composites and states drawn at random. */
final class RandomComposite {

  private RandomComposite() {}

  static CompositeElectrode electrode(ForAll.Case random) {
    OpenCircuitPotential plain = new LayeredOxide811();
    OpenCircuitPotential potential =
        switch (random.random().nextInt(3)) {
          case 0 -> plain;
          case 1 -> new GuardedPotential(plain);
          default -> new LayeredOxide83(0.21, 0.97, 0.2661, 0.9084, 1.2, 0.012);
        };
    CompositeProperties properties =
        new CompositeProperties(
            random.logUniform(1e-5, 2e-4),
            random.uniform(0.2, 0.7),
            random.logUniform(3e-7, 1e-5),
            random.uniform(0.3, 1.0),
            random.uniform(3e4, 6e4),
            new DiffusionLaw(random.logUniform(1e-16, 1e-13), random.random().nextInt(4) * 0.75),
            new ButlerVolmer(
                random.logUniform(0.1, 20.0),
                random.random().nextBoolean() ? 0.0 : 1e-3,
                random.uniform(260.0, 340.0)),
            random.random().nextBoolean() ? 0.0 : random.logUniform(1e-4, 1e-2),
            random.logUniform(3e-3, 0.3),
            random.logUniform(3e-3, 0.3),
            random.logUniform(0.05, 1.0),
            potential,
            new AccessibleMaterial(
                random.uniform(0.7, 1.0), 1e-5, random.uniform(0.0, 0.2), random.uniform(1.0, 4.0)),
            random.uniform(0.3, 0.9));
    Mesh mesh =
        new Mesh(
            2 + random.random().nextInt(9),
            2 + random.random().nextInt(20),
            random.logUniform(1.0, 200.0));
    return random.random().nextBoolean()
        ? CompositeElectrode.of(properties, mesh)
        : CompositeElectrode.withDoubleLayer(properties, mesh);
  }

  /** A state far from equilibrium and from consistency, which neither rows nor columns need. */
  static double[] state(CompositeElectrode electrode, ForAll.Case random) {
    double[] y = new double[electrode.dimension()];
    electrode.initialState(y, 0);
    double level = random.uniform(0.35, 0.85);
    for (int s = 0; s < electrode.currents(); s++) {
      y[s] = level + random.uniform(-0.05, 0.05);
    }
    for (int k = 0; k < electrode.mesh().nodes(); k++) {
      y[electrode.currents() + k] = random.uniform(-1.0, 1.0);
      y[electrode.potentials() + k] = 3.8 + random.uniform(-0.1, 0.1);
    }
    y[electrode.accessible()] *= random.uniform(0.8, 1.0);
    y[electrode.isolated()] = random.uniform(0.0, 1000.0);
    return y;
  }
}
