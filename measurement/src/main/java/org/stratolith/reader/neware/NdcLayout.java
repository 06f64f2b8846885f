package org.stratolith.reader.neware;

import org.jspecify.annotations.Nullable;

/**
 * What differs among the versions that keep voltage and current apart from the rest.
 *
 * @param version NDC
 * @param perVolt what a voltage is divided by to be in V
 * @param perAmpere likewise A
 * @param perCoulomb likewise C and J
 * @param stepLength bytes of a row of {@code data_step.ndc}
 * @param runInfoLength bytes of a row of {@code data_runInfo.ndc}
 */
record NdcLayout(
    int version,
    double perVolt,
    double perAmpere,
    double perCoulomb,
    int stepLength,
    int runInfoLength) {

  private static final double HOURS = 1 / 3600.0;

  static final NdcLayout NDC_11 = new NdcLayout(11, 1e4, 1e3, 1e3, 37, 47);
  static final NdcLayout NDC_14 = new NdcLayout(14, 1, 1, HOURS, 37, 55);
  static final NdcLayout NDC_16 = new NdcLayout(16, 1e4, 1e3, 1e3, 100, 100);
  static final NdcLayout NDC_17 = new NdcLayout(17, 1, 1, HOURS, 100, 100);

  /** The layout of a version, or null. */
  static @Nullable NdcLayout of(int version) {
    return switch (version) {
      case 11 -> NDC_11;
      case 14 -> NDC_14;
      case 16 -> NDC_16;
      case 17 -> NDC_17;
      default -> null;
    };
  }
}
