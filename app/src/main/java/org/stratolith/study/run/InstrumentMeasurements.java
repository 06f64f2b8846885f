package org.stratolith.study.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.profile.ProfileStep;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.Micrograph;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;

/** What analyses make of the instruments' records. */
final class InstrumentMeasurements {

  private static final String ALLOY_ION = "Li5Al2O+";
  private static final String SALT_ION = "Li2Cl+";
  private static final String METAL_ION = "Li3+";

  /** Where a rise is said to begin, and a line scan's layer to end. */
  private static final double TENTH = 0.1;

  private InstrumentMeasurements() {}

  /** Measures a quantity; says why where its instrument was not asked. */
  static Measurement measure(Measurand quantity, @Nullable InstrumentRecords records) {
    if (records == null) {
      return new Measurement.None("no instrument looked at the electrode");
    }
    double si =
        switch (quantity) {
          case PHASES_FOUND_BY_X_RAYS -> found(records.diffraction());
          case ALLOY_LINE_CLARITY -> clarity(records.diffraction(), "Li9Al4");
          case CHLORIDE_LINE_CLARITY -> clarity(records.diffraction(), "LiCl");
          case SCAN_TO_FIND_ALLOY -> scanTime(records.diffraction(), "Li9Al4");
          case PHASES_FOUND_BY_ELECTRONS -> phases(records.regions());
          case PHASES_IN_THE_FIRST_WINDOW ->
              records.windows().isEmpty()
                  ? Double.NaN
                  : records.windows().getFirst().phases().size();
          case FIRST_WINDOW_WITH_LITHIUM -> firstWindow(records.windows(), "Li");
          case ALLOY_ION_FALL -> fall(records.ions(), ALLOY_ION);
          case LITHIUM_ION_RISE -> rise(records.ions());
          case ION_DECAY_RATIO ->
              width(records.ions(), SALT_ION) / width(records.ions(), ALLOY_ION);
          case ALUMINIUM_LEFT_BY_ETCHING -> left(records.etching(), "Al 2p Area");
          case CHLORINE_LEFT_BY_ETCHING -> left(records.etching(), "Cl 2p Area");
          case ENRICHED_LAYER -> enriched(records.lineScan());
          case MAPPED_MODULUS -> mean(records.modulus());
          default -> throw new IllegalArgumentException(quantity + " is no instrument's");
        };
    return Measurements.in(quantity, si);
  }

  private static double found(InstrumentRecords.@Nullable Diffraction diffraction) {
    return diffraction == null
        ? Double.NaN
        : diffraction.lines().values().stream().filter(LineDetection::found).count();
  }

  private static double clarity(InstrumentRecords.@Nullable Diffraction diffraction, String phase) {
    List<LineDetection.Seen> lines =
        diffraction == null ? List.of() : diffraction.lines().getOrDefault(phase, List.of());
    return lines.isEmpty() ? Double.NaN : lines.getFirst().signalToNoise();
  }

  private static double scanTime(
      InstrumentRecords.@Nullable Diffraction diffraction, String phase) {
    if (diffraction == null) {
      return Double.NaN;
    }
    double whole =
        (diffraction.scan().to() - diffraction.scan().from()) / diffraction.scan().speed();
    return whole * LineDetection.slowing(diffraction.lines().getOrDefault(phase, List.of()));
  }

  private static double phases(List<InstrumentRecords.RegionPattern> regions) {
    return regions.isEmpty()
        ? Double.NaN
        : regions.stream().flatMap(region -> region.phases().stream()).distinct().count();
  }

  private static double firstWindow(List<InstrumentRecords.LatticeWindow> windows, String phase) {
    for (int k = 0; k < windows.size(); k++) {
      if (windows.get(k).phases().contains(phase)) {
        return k + 1;
      }
    }
    return Double.NaN;
  }

  private static double fall(@Nullable DepthProfile ions, String ion) {
    return ions == null ? Double.NaN : ProfileStep.of(ions, ion).fall(0.5);
  }

  private static double rise(@Nullable DepthProfile ions) {
    return ions == null ? Double.NaN : ProfileStep.of(ions, METAL_ION).rise(TENTH);
  }

  private static double width(@Nullable DepthProfile ions, String ion) {
    return ions == null ? Double.NaN : ProfileStep.of(ions, ion).width();
  }

  private static double left(@Nullable DepthProfile etching, String signal) {
    if (etching == null) {
      return Double.NaN;
    }
    int index = etching.signalIndex(signal);
    return etching.value(index, etching.size() - 1) / etching.value(index, 0);
  }

  /** Where aluminium and chlorine together have fallen by nine tenths of their step. */
  private static double enriched(@Nullable DepthProfile scan) {
    if (scan == null) {
      return Double.NaN;
    }
    double[] both = scan.values(scan.signalIndex("Al K Counts"));
    double[] chlorine = scan.values(scan.signalIndex("Cl K Counts"));
    for (int i = 0; i < both.length; i++) {
      both[i] += chlorine[i];
    }
    DepthProfile sum =
        DepthProfile.of(
            scan.axis(),
            scan.positions(),
            List.of(org.stratolith.record.Column.of("Both", "1")),
            new double[][] {both});
    return ProfileStep.of(sum, "Both").fall(TENTH);
  }

  private static double mean(@Nullable Micrograph map) {
    if (map == null) {
      return Double.NaN;
    }
    double sum = 0;
    double[] values = map.values();
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
