package org.stratolith.reader;

import java.util.Map;

/**
 * What a file does not say and the reader must be told, or what the reader may choose.
 *
 * @param electrodeArea m2, or NaN if not known; overrides what a file says
 * @param cycles which cycle numbers to use
 * @param currentSign which sign the file's current has where the file does not say (CHI)
 * @param columns for tables without a known layout: heading in the file, by the Battery Data Format
 *     label it stands for, such as {@code "Voltage / V" -> "Ecell"}
 */
public record ReadingOptions(
    double electrodeArea,
    CycleNumbers cycles,
    CurrentSign currentSign,
    Map<String, String> columns) {

  /** Area not known, cycles as stored, sign found from the data, no mapping. */
  public static final ReadingOptions DEFAULTS =
      new ReadingOptions(Double.NaN, CycleNumbers.STORED, CurrentSign.INFERRED, Map.of());

  public ReadingOptions {
    columns = Map.copyOf(columns);
  }

  /** Which cycle numbers to use. Numbers are never changed silently: the choice is remarked. */
  public enum CycleNumbers {
    /** Those in the file. */
    STORED,
    /** A cycle begins when a charge follows a discharge. */
    CHARGE_FIRST,
    /** A cycle begins when a discharge follows a charge. */
    DISCHARGE_FIRST,
    /** As the first step that carries current. */
    AUTO,
    /** A cycle begins when the program's step number falls. */
    STEP_ROLLBACK
  }

  /** The sign of a current in a file that does not say it. */
  public enum CurrentSign {
    /** From the data, if it can be told (a resistive cell has dI/dE above zero); remarked. */
    INFERRED,
    /** Anodic (oxidation at the working electrode) is positive. */
    ANODIC_POSITIVE,
    /** Cathodic is positive, the default of CHI's instruments. */
    CATHODIC_POSITIVE
  }

  /** The same with an electrode area, m2. */
  public ReadingOptions withElectrodeArea(double area) {
    return new ReadingOptions(area, cycles, currentSign, columns);
  }

  /** The same with other cycle numbers. */
  public ReadingOptions withCycles(CycleNumbers choice) {
    return new ReadingOptions(electrodeArea, choice, currentSign, columns);
  }

  /** The same with another sign of current. */
  public ReadingOptions withCurrentSign(CurrentSign choice) {
    return new ReadingOptions(electrodeArea, cycles, choice, columns);
  }

  /** The same with a mapping of columns. */
  public ReadingOptions withColumns(Map<String, String> mapping) {
    return new ReadingOptions(electrodeArea, cycles, currentSign, mapping);
  }
}
