package org.stratolith.study.run;

import org.jspecify.annotations.Nullable;
import org.stratolith.foil.FaceReading;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.casting.Casting;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;

/** Quantities of an electrode that a process made. */
final class StructureQuantities {

  private StructureQuantities() {}

  static Measurement read(Measurand quantity, LithiumDesign electrode) {
    FoilStructure made = electrode.made();
    Casting cast = electrode.cast();
    if (made == null && cast == null) {
      return new Measurement.None("the electrode was not made by a process");
    }
    double si = made == null ? cast(quantity, cast) : foil(quantity, made);
    if (Double.isNaN(si)) {
      return new Measurement.None("the process does not give it");
    }
    return Measurements.in(quantity, si);
  }

  private static double foil(Measurand quantity, FoilStructure made) {
    return switch (quantity) {
      case PRECURSOR_LOADING -> made.deposit().loading();
      case HIGHEST_FOIL_TEMPERATURE -> made.deposit().highestTemperature();
      case ADIABATIC_TEMPERATURE_RISE -> made.deposit().adiabaticRise();
      case ROLL_PRESSURE -> made.rolling().pressure();
      case TRUE_STRAIN -> made.rolling().strain();
      case LAMELLA_SPACING -> made.lamellaSpacing();
      case SURFACE_MODULUS -> made.upper().modulus();
      case ELECTRODE_CAPACITY -> made.arealCapacity();
      case LITHIUM_FREE_DEPTH_OF_THE_OTHER_FACE -> made.lowerReading().lithiumFreeDepth();
      default -> reading(quantity, made.upperReading());
    };
  }

  private static double cast(Measurand quantity, @Nullable Casting cast) {
    return cast == null ? Double.NaN : reading(quantity, FaceReading.of(cast.structure()));
  }

  private static double reading(Measurand quantity, FaceReading reading) {
    return switch (quantity) {
      case LITHIUM_FREE_DEPTH -> reading.lithiumFreeDepth();
      case ENRICHED_DEPTH -> reading.enrichedDepth();
      case SURFACE_PRODUCT_FRACTION -> reading.surfaceProduct();
      case BULK_PRODUCT_FRACTION -> reading.bulkProduct();
      case SURFACE_ENRICHMENT -> reading.enrichment();
      case ALUMINIDE_EXCESS_OVER_CHLORIDE -> reading.aluminideExcess();
      case SURFACE_POROSITY -> reading.surfacePorosity();
      case ALUMINIDE_PARTICLE_RADIUS -> reading.aluminideRadius();
      case CHLORIDE_PARTICLE_RADIUS -> reading.chlorideRadius();
      default -> Double.NaN;
    };
  }
}
