package org.stratolith.foil.separation;

/**
 * Particles of several phases over depth and size, and pores: number densities in 1/m3, volume
 * fractions of pores. What they leave of a cell is lithium. One flat array, a row over depth for
 * each phase and size, so that depth is walked in order.
 */
public final class ParticleField {

  private final DepthGrid grid;
  private final SizeGrid[] sizes;
  private final int bins;
  private final double[] numbers;
  private final double[] pores;

  /**
   * An empty field.
   *
   * @param sizes one series for each phase, all of one length
   */
  public ParticleField(DepthGrid grid, SizeGrid... sizes) {
    this.grid = grid;
    this.sizes = sizes.clone();
    this.bins = sizes[0].bins();
    this.numbers = new double[sizes.length * bins * grid.cells()];
    this.pores = new double[grid.cells()];
  }

  public DepthGrid grid() {
    return grid;
  }

  public SizeGrid sizes(int phase) {
    return sizes[phase];
  }

  public int phases() {
    return sizes.length;
  }

  public int bins() {
    return bins;
  }

  /** The number densities themselves, for kernels. */
  double[] numbers() {
    return numbers;
  }

  /** The pores themselves, for kernels. */
  double[] pores() {
    return pores;
  }

  /** Where the row of a phase and size begins. */
  int row(int phase, int bin) {
    return (phase * bins + bin) * grid.cells();
  }

  /**
   * Adds a band of the smallest particles below the face. A cell that the band ends in gets its
   * part.
   *
   * @param phase which
   * @param fraction volume fraction in the band
   * @param thickness of the band, m
   */
  public void addBand(int phase, double fraction, double thickness) {
    double density = fraction / sizes[phase].volume(0);
    for (int cell = 0; cell < grid.cells(); cell++) {
      numbers[row(phase, 0) + cell] += density * covered(cell, thickness);
    }
  }

  /** Adds pores of a volume fraction to a band below the face. */
  public void addPores(double fraction, double thickness) {
    for (int cell = 0; cell < grid.cells(); cell++) {
      pores[cell] += fraction * covered(cell, thickness);
    }
  }

  private double covered(int cell, double thickness) {
    return Math.clamp((thickness - grid.edge(cell)) / grid.width(cell), 0, 1);
  }

  /** Number density of particles of a phase and size in a cell, 1/m3. */
  public double number(int phase, int bin, int cell) {
    return numbers[row(phase, bin) + cell];
  }

  /** Volume fraction of a phase in a cell. */
  public double fraction(int phase, int cell) {
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      sum += sizes[phase].volume(bin) * numbers[row(phase, bin) + cell];
    }
    return sum;
  }

  /** Volume fraction of pores in a cell. */
  public double porosity(int cell) {
    return pores[cell];
  }

  /** Volume fraction of a cell that is not lithium. */
  public double occupied(int cell) {
    double sum = pores[cell];
    for (int phase = 0; phase < sizes.length; phase++) {
      sum += fraction(phase, cell);
    }
    return sum;
  }

  /** Volume-mean radius of a phase in a cell, m; NaN where there is none of it. */
  public double meanRadius(int phase, int cell) {
    double volume = 0;
    double moment = 0;
    for (int bin = 0; bin < bins; bin++) {
      double part = sizes[phase].volume(bin) * numbers[row(phase, bin) + cell];
      volume += part;
      moment += part * sizes[phase].radius(bin);
    }
    return volume > 0 ? moment / volume : Double.NaN;
  }

  /** Volume of a phase per area of the face, m. */
  public double amount(int phase) {
    double sum = 0;
    for (int cell = 0; cell < grid.cells(); cell++) {
      sum += fraction(phase, cell) * grid.width(cell);
    }
    return sum;
  }

  /** Number of particles of a phase per area of the face, 1/m2. */
  public double count(int phase) {
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      for (int cell = 0; cell < grid.cells(); cell++) {
        sum += numbers[row(phase, bin) + cell] * grid.width(cell);
      }
    }
    return sum;
  }

  /** Volume of pores per area of the face, m. */
  public double poreAmount() {
    double sum = 0;
    for (int cell = 0; cell < grid.cells(); cell++) {
      sum += pores[cell] * grid.width(cell);
    }
    return sum;
  }
}
