package org.stratolith.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The quantities a study can expect or plot: the name used in files, the unit of the scoreboard,
 * and what they need.
 */
public enum Measurand {
  CRITICAL_CURRENT_DENSITY("mA/cm2", Needs.STAIRCASE),
  TIME_TO_SHORT("h", Needs.LIFE),
  CYCLE_OF_SHORT("1", Needs.LIFE),
  CYCLES_WITHOUT_SHORT("1", Needs.LIFE),
  SCAN_OF_SHORT("1", Needs.SCANS),
  CLEAN_SCANS("1", Needs.SCANS),
  PEAK_CURRENT("mA/cm2", Needs.RECORD),
  EXCHANGE_CURRENT_DENSITY_TAFEL("exchange current density (Tafel)", "mA/cm2", Needs.SCANS),
  EXCHANGE_CURRENT_DENSITY_LINEAR("exchange current density (linear)", "mA/cm2", Needs.SCANS),
  INTERFACE_RESISTANCE_BEFORE("ohm cm2", Needs.SPECTRA),
  INTERFACE_RESISTANCE_AFTER("ohm cm2", Needs.SPECTRA),
  INTERFACE_RESISTANCE_RISE("ohm cm2", Needs.SPECTRA),
  AREAL_DISCHARGE_CAPACITY("mAh/cm2", Needs.CYCLE),
  SPECIFIC_DISCHARGE_CAPACITY("mAh/g", Needs.CYCLE),
  MAXIMUM_AREAL_CAPACITY("mAh/cm2", Needs.CYCLES),
  CAPACITY_RETENTION("%", Needs.CYCLE),
  COULOMBIC_EFFICIENCY("%", Needs.CYCLE),
  MEAN_POLARISATION("mV", Needs.CYCLE),
  GITT_POLARISATION("GITT polarisation", "mV", Needs.PULSES),
  FOIL_CAPACITY("mAh/cm2", Needs.RECORD),
  FILAMENT_LENGTH("um", Needs.RECORD),
  FILAMENT_GROWTH("um", Needs.RECORD),
  N_P_RATIO("N/P ratio", "1", Needs.DESIGN),
  ELECTROLYTE_CONDUCTIVITY("mS/cm", Needs.DESIGN),
  ELECTROLYTE_RESISTANCE("ohm cm2", Needs.DESIGN),
  FOIL_THICKNESS("um", Needs.DESIGN),
  LAYER_THICKNESS("nm", Needs.DESIGN),
  LAYER_MODULUS("GPa", Needs.DESIGN),
  LOADING("mAh/cm2", Needs.DESIGN),
  ONE_C_CURRENT("one-C current", "mA/cm2", Needs.DESIGN),
  STACK_PRESSURE("MPa", Needs.DESIGN),
  TEMPERATURE("degC", Needs.DESIGN),
  PHASES_FOUND_BY_X_RAYS("phases found by X-rays", "1", Needs.X_RAYS),
  ALLOY_LINE_CLARITY("signal to noise of Li9Al4", "1", Needs.X_RAYS),
  CHLORIDE_LINE_CLARITY("signal to noise of LiCl", "1", Needs.X_RAYS),
  SCAN_TO_FIND_ALLOY("scan time to find Li9Al4", "h", Needs.X_RAYS),
  PHASES_FOUND_BY_ELECTRONS("1", Needs.ELECTRON_DIFFRACTION),
  PHASES_IN_THE_FIRST_WINDOW("1", Needs.LATTICE_IMAGES),
  FIRST_WINDOW_WITH_LITHIUM("1", Needs.LATTICE_IMAGES),
  ALLOY_ION_FALL("fall of Li5Al2O+", "s", Needs.SECONDARY_IONS),
  LITHIUM_ION_RISE("rise of Li3+", "s", Needs.SECONDARY_IONS),
  ION_DECAY_RATIO("decay of Li2Cl+ over Li5Al2O+", "1", Needs.SECONDARY_IONS),
  ALUMINIUM_LEFT_BY_ETCHING("%", Needs.PHOTOELECTRONS),
  CHLORINE_LEFT_BY_ETCHING("%", Needs.PHOTOELECTRONS),
  ENRICHED_LAYER("nm", Needs.LINE_SCAN),
  MAPPED_MODULUS("GPa", Needs.MODULUS_MAP),
  PRECURSOR_LOADING("mg/cm2", Needs.STRUCTURE),
  HIGHEST_FOIL_TEMPERATURE("degC", Needs.STRUCTURE),
  ADIABATIC_TEMPERATURE_RISE("K", Needs.STRUCTURE),
  ROLL_PRESSURE("MPa", Needs.STRUCTURE),
  TRUE_STRAIN("1", Needs.STRUCTURE),
  LITHIUM_FREE_DEPTH("lithium-free depth", "nm", Needs.STRUCTURE),
  LITHIUM_FREE_DEPTH_OF_THE_OTHER_FACE(
      "lithium-free depth of the other face", "nm", Needs.STRUCTURE),
  ENRICHED_DEPTH("nm", Needs.STRUCTURE),
  SURFACE_PRODUCT_FRACTION("vol%", Needs.STRUCTURE),
  BULK_PRODUCT_FRACTION("vol%", Needs.STRUCTURE),
  SURFACE_ENRICHMENT("1", Needs.STRUCTURE),
  ALUMINIDE_EXCESS_OVER_CHLORIDE("1", Needs.STRUCTURE),
  SURFACE_POROSITY("vol%", Needs.STRUCTURE),
  ALUMINIDE_PARTICLE_RADIUS("nm", Needs.STRUCTURE),
  CHLORIDE_PARTICLE_RADIUS("nm", Needs.STRUCTURE),
  LAMELLA_SPACING("um", Needs.STRUCTURE),
  SURFACE_MODULUS("GPa", Needs.STRUCTURE),
  ELECTRODE_CAPACITY("mAh/cm2", Needs.STRUCTURE);

  /** What has to be there before a quantity can be measured. */
  public enum Needs {
    /** Only the cell as it was designed. */
    DESIGN,
    /** An electrode that was made by a process. */
    STRUCTURE,
    /** Any record of a test. */
    RECORD,
    /** A record in which the current rises step by step. */
    STAIRCASE,
    /** A record of a cell that may short. */
    LIFE,
    /** Voltage sweeps. */
    SCANS,
    /** Impedance spectra before and after. */
    SPECTRA,
    /** Charge and discharge cycles, and the number of one of them. */
    CYCLE,
    /** Charge and discharge cycles. */
    CYCLES,
    /** Current pulses with rests between them. */
    PULSES,
    /** An X-ray diffractogram of the electrode. */
    X_RAYS,
    /** Electron diffraction of regions of the electrode. */
    ELECTRON_DIFFRACTION,
    /** Lattice images of windows below the face. */
    LATTICE_IMAGES,
    /** A depth profile by secondary ions. */
    SECONDARY_IONS,
    /** An etched series of photoelectron spectra. */
    PHOTOELECTRONS,
    /** A line scan of the electron probe. */
    LINE_SCAN,
    /** A map of the modulus. */
    MODULUS_MAP
  }

  private final String label;
  private final String unit;
  private final Needs needs;

  Measurand(String unit, Needs needs) {
    this.label = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    this.unit = unit;
    this.needs = needs;
  }

  Measurand(String label, String unit, Needs needs) {
    this.label = label;
    this.unit = unit;
    this.needs = needs;
  }

  /** The name in study files. */
  public String label() {
    return label;
  }

  /** The unit of the scoreboard, as {@code matter}'s units write it. */
  public String unit() {
    return unit;
  }

  public Needs needs() {
    return needs;
  }

  /** Says whether it is read from what an instrument recorded of the electrode. */
  public boolean needsInstrument() {
    return needs.compareTo(Needs.X_RAYS) >= 0;
  }

  /** Says whether the number of a cycle belongs to it. */
  public boolean needsCycle() {
    return needs == Needs.CYCLE;
  }

  /** Says whether an ensemble of cells gives it an interval: the moments at which cells short. */
  public boolean hasInterval() {
    return needs == Needs.LIFE
        || this == CRITICAL_CURRENT_DENSITY
        || this == SCAN_OF_SHORT
        || this == CLEAN_SCANS;
  }

  /** Finds a quantity by its name, or null. */
  public static @Nullable Measurand find(String label) {
    for (Measurand quantity : values()) {
      if (quantity.label.equals(label)) {
        return quantity;
      }
    }
    return null;
  }

  /** All names, in the order of this list. */
  public static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (Measurand quantity : values()) {
      labels.add(quantity.label);
    }
    return labels;
  }
}
