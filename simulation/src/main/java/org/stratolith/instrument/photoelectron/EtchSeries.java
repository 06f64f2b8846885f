package org.stratolith.instrument.photoelectron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stratolith.instrument.Counting;
import org.stratolith.instrument.sputter.DepthResponse;
import org.stratolith.instrument.sputter.SputterRates;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.PhotoelectronSpectrum;

/**
 * Spectra of Al 2p, Cl 2p and Li 1s between times of etching with argon ions. The peak's area is
 *
 * <pre>I = K S n λ cos ϑ</pre>
 *
 * with the atoms n per volume as {@link DepthResponse} sees them (its information depth is λ cos
 * ϑ), the cross-section S, and the inelastic mean free path λ of the matter at the face (volume
 * mean of its phases). The background rises behind a peak by a share of its area, as Shirley's does
 * (D. A. Shirley, Phys. Rev. B 5 (1972) 4709). Elastic scattering, loss peaks and what the beam
 * does to the chemistry are not in it.
 */
public final class EtchSeries {

  private static final double HALF_RANGE = 8; // eV each side of a doublet
  private static final double PER_CUBIC_ANGSTROM = 1e30;

  private final DepthStructure structure;
  private final ParameterSet set;
  private final SputterRates rates;
  private final Map<String, Crystal> crystals = new LinkedHashMap<>();
  private final Map<String, InelasticMeanFreePath> paths = new LinkedHashMap<>();

  private EtchSeries(DepthStructure structure, ParameterSet set) {
    this.structure = structure;
    this.set = set;
    rates =
        SputterRates.of(
            set, set.value("photoelectrons.sputter-rate", Dimension.VELOCITY), structure.phases());
    for (String phase : structure.phases()) {
      Crystal crystal = PhaseLibrary.of(phase).crystal();
      crystals.put(phase, crystal);
      String key = "phase." + phase.toLowerCase(Locale.ROOT) + ".";
      // A cell serves as formula unit: only N_v ρ/M counts.
      double atoms = crystal.composition().values().stream().mapToDouble(a -> a).sum();
      paths.put(
          phase,
          InelasticMeanFreePath.of(
              crystal.density(),
              atoms * set.value(key + "valence-electrons-per-atom", Dimension.DIMENSIONLESS),
              crystal.mass() * org.stratolith.matter.Constants.AVOGADRO,
              PhotoelectronLine.electronVolts(set, key + "band-gap")));
    }
  }

  /** Prepares the measurement; {@code set} holds {@code photoelectrons.*} and {@code phase.*}. */
  public static EtchSeries of(DepthStructure structure, ParameterSet set) {
    return new EtchSeries(structure, set);
  }

  /**
   * Expected area of a line after a time of etching, counts · eV.
   *
   * @param time s
   */
  public double area(PhotoelectronLine line, double time) {
    double depth = rates.depth(structure, time);
    double kinetic = PhotoelectronLine.electronVolts(set, "photoelectrons.energy") - line.energy();
    double cosine = Math.cos(set.value("photoelectrons.emission-angle", Dimension.ANGLE));
    double path = path(depth, kinetic);
    DepthResponse response =
        DepthResponse.of(
            set.value("photoelectrons.mixing", Dimension.LENGTH),
            set.value("photoelectrons.roughness", Dimension.LENGTH),
            path * cosine);
    double[] weights = response.weights(structure, depth);
    double atoms = 0;
    for (Map.Entry<String, Crystal> phase : crystals.entrySet()) {
      Crystal crystal = phase.getValue();
      double perVolume =
          crystal.composition().getOrDefault(line.element(), 0.0)
              / crystal.cell().volume()
              * PER_CUBIC_ANGSTROM;
      double[] fractions = structure.fractions(phase.getKey());
      for (int cell = 0; cell < weights.length; cell++) {
        atoms += perVolume * weights[cell] * fractions[cell];
      }
    }
    return set.value("photoelectrons.brightness", Dimension.DIMENSIONLESS)
        * line.crossSection()
        * atoms
        * path
        * cosine;
  }

  /** Mean free path at the face after etching to a depth, m: the volume mean of the phases. */
  private double path(double depth, double energy) {
    int cell = structure.cellAt(Math.min(depth, structure.thickness()));
    double sum = 0;
    double solid = 0;
    for (Map.Entry<String, InelasticMeanFreePath> phase : paths.entrySet()) {
      double fraction = structure.fraction(phase.getKey(), cell);
      sum += fraction * phase.getValue().at(energy);
      solid += fraction;
    }
    return sum / solid;
  }

  /**
   * All spectra, by time and line.
   *
   * @param times of etching, s, rising
   * @param seed of the counting noise
   */
  public List<PhotoelectronSpectrum> spectra(List<Double> times, long seed) {
    List<PhotoelectronSpectrum> spectra = new ArrayList<>();
    long next = seed;
    for (double time : times) {
      for (PhotoelectronLine line : PhotoelectronLine.all(set)) {
        spectra.add(spectrum(line, time, next++));
      }
    }
    return spectra;
  }

  private PhotoelectronSpectrum spectrum(PhotoelectronLine line, double time, long seed) {
    double step = PhotoelectronLine.electronVolts(set, "photoelectrons.step");
    double lorentz = set.value("photoelectrons.lorentz-share", Dimension.DIMENSIONLESS);
    double rise = set.value("photoelectrons.background-rise", Dimension.DIMENSIONLESS);
    double floor = set.value("photoelectrons.background", Dimension.DIMENSIONLESS);
    double area = area(line, time);
    double from = line.energy() - HALF_RANGE;
    int points = (int) Math.round((2 * HALF_RANGE + line.splitting()) / step) + 1;
    double[] energies = new double[points];
    double[] expected = new double[points];
    double behind = 0;
    for (int i = 0; i < points; i++) {
      energies[i] = from + i * step;
      double peak = area * line.at(energies[i], lorentz);
      behind += peak * step;
      expected[i] = floor + peak + rise * behind;
    }
    return PhotoelectronSpectrum.of(
        line.region(), time, energies, Counting.measured(expected, seed));
  }
}
