package org.stratolith.analysis;

/** Whether a record shows a short circuit. */
public sealed interface ShortFinding {

  /**
   * No sign of one.
   *
   * @param observed s, time of the last row: the life is longer than this
   */
  record Clean(double observed) implements ShortFinding {}

  /**
   * A short.
   *
   * @param kind how complete
   * @param onset s since the start of the test: the last row before its first sign
   * @param row the same as a row of the record
   * @param stepCount number of the step; 0 where the record has no steps
   * @param cycle number of the cycle; 0 where the record has none
   * @param scans scans of a cyclic sweep done at the onset, 0.73 for the third quarter of the
   *     first; NaN outside of sweeps
   * @param evidence what showed it
   * @param confidence how sure
   * @param explanation a sentence with the numbers
   */
  record Shorted(
      Kind kind,
      double onset,
      int row,
      int stepCount,
      int cycle,
      double scans,
      Evidence evidence,
      Confidence confidence,
      String explanation)
      implements ShortFinding {}

  /** How complete a short is. */
  enum Kind {
    /** A fifth or less of the polarisation, or half or less of a full cell's voltage, is left. */
    HARD,
    /** Part of the current leaks past the interface. */
    SOFT
  }

  /** What shows a short. */
  enum Evidence {
    /** The voltage falls at constant current and stays low. */
    VOLTAGE_DROP,
    /** Resistance is lost from one half cycle to the next. */
    LOST_POLARISATION,
    /** The polarisation fades in the course of a half cycle and stays low. */
    FADING_POLARISATION,
    /** The voltage jumps to and fro at constant current, far more than before. */
    UNSTEADY_VOLTAGE,
    /** The impedance falls from one spectrum to the next and stays low. */
    IMPEDANCE_COLLAPSE,
    /** The conductance rises in a potential sweep and stays high. */
    CURRENT_SURGE,
    /** More charge goes in than before and less comes out. */
    LEAKING_CHARGE,
    /** The record itself says that a step ended with a short. */
    REPORTED
  }

  /** How sure a finding is. */
  enum Confidence {
    /** One sign, not borne out by what follows, or nothing follows. */
    SUSPECTED,
    /** The cell stays changed, or the change is too large for anything else. */
    CONFIRMED
  }
}
