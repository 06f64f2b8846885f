package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.foil.FaceReading;
import org.stratolith.foil.FoilParameters;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.LoadingBounds;
import org.stratolith.foil.MassAudit;
import org.stratolith.foil.casting.Casting;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.Unit;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult.Balance;
import org.stratolith.study.StudyResult.Entry;
import org.stratolith.study.TestEnd;

/** What is kept of an electrode that a process made: numbers, balances, warnings. */
final class ElectrodeSummary {

  private ElectrodeSummary() {}

  /** A study that is done once its electrode is made. */
  static TestSummary of(
      Study study, ParameterSet all, List<TestSummary.Key> wanted, boolean keepRecord) {
    long clock = System.nanoTime();
    ParameterSet parameters = ProjectParameters.of(study, all);
    LithiumDesign electrode = study.cell().negative();
    markAsRead(electrode, parameters);
    InstrumentRecords instruments = TestSummary.look(study, parameters, wanted, keepRecord);
    Map<TestSummary.Key, Measurement> values = new HashMap<>();
    for (TestSummary.Key key : wanted) {
      values.put(
          key,
          key.quantity().needsInstrument()
              ? InstrumentMeasurements.measure(key.quantity(), instruments)
              : measure(key.quantity(), electrode));
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("hypothesis of separation", study.model().separation()));
    entries.addAll(entries(electrode));
    return new TestSummary(
        values,
        Map.of(),
        Map.of(),
        null,
        new TestEnd.Made(),
        entries,
        parameters.used(),
        balances(electrode),
        warnings(electrode),
        (System.nanoTime() - clock) / 1e9,
        keepRecord ? instruments : null);
  }

  private static Measurement measure(Measurand quantity, LithiumDesign electrode) {
    return switch (quantity) {
      case FOIL_THICKNESS -> Measurements.in(quantity, electrode.foilThickness());
      case LAYER_THICKNESS -> {
        LithiumDesign.Layer layer = electrode.layer();
        yield Measurements.in(quantity, layer == null ? 0 : layer.thickness());
      }
      case LAYER_MODULUS -> {
        LithiumDesign.Layer layer = electrode.layer();
        yield Measurements.in(quantity, layer == null ? Double.NaN : layer.modulus());
      }
      default -> StructureQuantities.read(quantity, electrode);
    };
  }

  /** The electrode was made when the study was read; a report lists what that needed. */
  static void markAsRead(LithiumDesign electrode, ParameterSet parameters) {
    if (electrode.made() != null) {
      FoilParameters.of(parameters);
    }
    if (electrode.cast() != null) {
      for (String name : parameters.names()) {
        if (name.startsWith("alloy.") || name.startsWith("casting.")) {
          parameters.get(name);
        }
      }
    }
  }

  /** Al, Cl, Li and thickness of the process; empty where there was none. */
  static List<Balance> balances(LithiumDesign electrode) {
    FoilStructure made = electrode.made();
    Casting cast = electrode.cast();
    if (cast != null) {
      return List.of(new Balance("compound in the cast", cast.error(), MassAudit.LIMIT));
    }
    if (made == null) {
      return List.of();
    }
    MassAudit audit = made.audit();
    return List.of(
        new Balance("aluminium in the foil", audit.aluminium(), MassAudit.LIMIT),
        new Balance("chlorine in the foil", audit.chlorine(), MassAudit.LIMIT),
        new Balance("lithium in the foil", audit.lithium(), MassAudit.LIMIT),
        new Balance("volume of the foil", audit.volume(), MassAudit.LIMIT));
  }

  /** What a maker should know before trying. */
  static List<String> warnings(LithiumDesign electrode) {
    FoilStructure made = electrode.made();
    List<String> warnings = new ArrayList<>();
    if (made != null && made.deposit().melted()) {
      warnings.add(
          "the foil melts during the exposure, it reaches "
              + Dimension.TEMPERATURE.print(made.deposit().highestTemperature()));
    }
    if (made != null && made.deposit().adiabaticRise() > made.riseToMelting()) {
      warnings.add(
          "if the whole deposit reacted at once the foil would warm by "
              + Unit.of("K").print(made.deposit().adiabaticRise())
              + " and melt");
    }
    return warnings;
  }

  /** Its numbers, name and value, for people. */
  static List<Entry> entries(LithiumDesign electrode) {
    List<Entry> entries = new ArrayList<>();
    Casting cast = electrode.cast();
    if (cast != null) {
      entries.add(new Entry("compound", cast.element().phase()));
      add(entries, "its volume fraction", "vol%", cast.volumeFraction());
      add(entries, "misfit to lithium", "%", cast.element().misfit());
      entries.add(new Entry("coherent", cast.element().coherent() ? "yes" : "no"));
      add(entries, "interface less surface energy", "J/m2", cast.element().lithiophobicity());
      reading(entries, "", FaceReading.of(cast.structure()));
    }
    FoilStructure made = electrode.made();
    if (made != null) {
      add(entries, "AlCl3 on a coated face", "mg/cm2", made.deposit().loading());
      if (!Double.isNaN(made.deposit().dewPoint())) {
        add(entries, "vapour pressure", "kPa", made.deposit().pressure());
        add(entries, "dew point", "degC", made.deposit().dewPoint());
        add(entries, "foil at the end of the exposure", "degC", made.deposit().endTemperature());
      }
      add(entries, "adiabatic temperature rise", "K", made.deposit().adiabaticRise());
      add(entries, "stretch", "1", made.rolling().stretch());
      add(entries, "passes", "1", made.rolling().passes());
      add(entries, "roll pressure", "MPa", made.rolling().pressure());
      add(entries, "pores filled with lithium", "%", made.saturation());
      add(entries, "distance of lamellae", "um", made.lamellaSpacing());
      reading(entries, "upper face: ", made.upperReading());
      reading(entries, "lower face: ", made.lowerReading());
      add(entries, "modulus of the upper face", "GPa", made.upper().modulus());
      add(entries, "capacity of the electrode", "mAh/cm2", made.arealCapacity());
      add(entries, "products in the electrode", "vol%", made.productFraction());
      add(entries, "AlCl3 per area of the electrode", "mg/cm2", made.finalLoading());
      bounds(entries, made);
    }
    return entries;
  }

  private static void bounds(List<Entry> entries, FoilStructure made) {
    LoadingBounds bounds = made.bounds();
    if (bounds.none() > 0) {
      String unit = "mg/cm2";
      entries.add(
          new Entry(
              "AlCl3 that the measured capacity would take",
              "%s to %s by what is recovered of the aluminide"
                  .formatted(print(unit, bounds.none()), print(unit, bounds.all()))));
    }
  }

  private static void reading(List<Entry> entries, String face, FaceReading reading) {
    add(entries, face + "lithium-free depth", "nm", reading.lithiumFreeDepth());
    add(entries, face + "enriched depth", "nm", reading.enrichedDepth());
    add(entries, face + "products in the outer 300 nm", "vol%", reading.surfaceProduct());
    add(entries, face + "products deeper than 5 um", "vol%", reading.bulkProduct());
    add(entries, face + "pores in the outer 300 nm", "vol%", reading.surfacePorosity());
    add(entries, face + "Li9Al4 radius", "nm", reading.aluminideRadius());
    add(entries, face + "LiCl radius", "nm", reading.chlorideRadius());
  }

  private static void add(List<Entry> entries, String name, String unit, double si) {
    if (!Double.isNaN(si)) {
      entries.add(new Entry(name, print(unit, si)));
    }
  }

  private static String print(String unit, double si) {
    return Unit.of(unit).print(si);
  }
}
