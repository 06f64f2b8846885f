package org.stratolith.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Columns of the Battery Data Format (ontology 1.3.0) that we write or understand, and our
 * extensions. The label of a BDF column is exact and fixes its unit; {@code docs/formats/bdf.md}
 * lists them.
 */
enum BdfColumn {
  TEST_TIME("Test Time / s", "test_time_second"),
  VOLTAGE("Voltage / V", "voltage_volt"),
  CURRENT("Current / A", "current_ampere"),
  CYCLE_COUNT("Cycle Count / 1", "cycle_count"),
  STEP_COUNT("Step Count / 1", "step_count"),
  STEP_ID("Step ID", "step_id"),
  STEP_TYPE("Step Type", "step_type"),
  FREQUENCY("Frequency / Hz", "frequency_hertz"),
  REAL_IMPEDANCE("Real Impedance / ohm", "real_impedance_ohm"),
  IMAGINARY_IMPEDANCE("Imaginary Impedance / ohm", "imaginary_impedance_ohm"),
  ABSOLUTE_IMPEDANCE("Absolute Impedance / ohm", "absolute_impedance_ohm"),
  PHASE("Phase / deg", "phase_degree"),
  /** Extension: constant over the file. */
  ELECTRODE_AREA("Electrode Area / cm2", "electrode_area_square_centimetre"),
  /** Extension. */
  CURRENT_DENSITY("Current Density / mA cm-2", "current_density_milliampere_per_square_centimetre"),
  /** Extension: the sentence of the protocol, in the first row of a step. */
  STEP_NAME("Step Name", "step_name"),
  /** Extension: why the step ended, in its last row. */
  STEP_END("Step End", "step_end");

  private final String label;
  private final String machineName;

  BdfColumn(String label, String machineName) {
    this.label = label;
    this.machineName = machineName;
  }

  String label() {
    return label;
  }

  /** The column with this preferred label or machine name, or null. */
  static @Nullable BdfColumn of(String heading) {
    return Arrays.stream(values())
        .filter(column -> column.label.equals(heading) || column.machineName.equals(heading))
        .findFirst()
        .orElse(null);
  }
}
