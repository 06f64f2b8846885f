package org.stratolith.study.file;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.Step;
import org.stratolith.study.CellDesign;
import org.stratolith.study.CellKind;
import org.stratolith.study.Expectation;
import org.stratolith.study.Measurand;
import org.stratolith.text.Place;
import org.stratolith.text.Spelling;

/** Refuses expectations that the study's cell or protocol can never answer. */
final class Consistency {

  private static final Set<Measurand> ELECTRODE =
      Set.of(Measurand.FOIL_THICKNESS, Measurand.LAYER_THICKNESS, Measurand.LAYER_MODULUS);

  private final Problems problems;

  Consistency(Problems problems) {
    this.problems = problems;
  }

  void check(CellDesign cell, Protocol protocol, List<Expectation> expectations) {
    for (Expectation expectation : expectations) {
      check(cell, protocol, expectation.quantity(), expectation.cycle(), expectation.place());
    }
  }

  /** Reports it if the quantity cannot be measured on this cell with this protocol. */
  void check(CellDesign cell, Protocol protocol, Measurand quantity, int cycle, Place place) {
    String[] lacking = lacking(cell, protocol, quantity);
    if (lacking != null) {
      problems.add(
          place,
          "the quantity " + Spelling.quote(quantity.label()) + " needs " + lacking[0],
          "Maybe " + lacking[1]);
    }
    long cycles = cycles(protocol.steps());
    if (cycle > cycles) {
      problems.add(
          place,
          "cycle " + cycle + " is expected, but the protocol has " + cycles + " cycles",
          "Maybe repeat more often");
    }
  }

  private static String @Nullable [] lacking(
      CellDesign cell, Protocol protocol, Measurand quantity) {
    List<Step> steps = protocol.steps();
    boolean full = cell.kind() == CellKind.FULL;
    if (quantity.needs() == Measurand.Needs.STRUCTURE) {
      return cell.negative().made() != null || cell.negative().cast() != null
          ? null
          : new String[] {
            "an electrode that is made by a process", "add \"foil\" and \"deposition\""
          };
    }
    if (cell.kind() == CellKind.FOIL
        && !ELECTRODE.contains(quantity)
        && !quantity.needsInstrument()) {
      return new String[] {"a cell", "\"cell: symmetric\" was meant"};
    }
    return switch (quantity) {
      case LOADING, ONE_C_CURRENT, N_P_RATIO, SPECIFIC_DISCHARGE_CAPACITY ->
          full ? null : new String[] {"a positive electrode", "\"cell: full\" was meant"};
      case LAYER_MODULUS, LAYER_THICKNESS ->
          cell.negative().layer() != null || cell.negative().made() != null
              ? null
              : new String[] {"a surface layer", "add \"layer\" to the negative electrode"};
      case FOIL_CAPACITY ->
          cell.kind() == CellKind.HALF
              ? null
              : new String[] {"a cell with copper", "\"cell: half\" was meant"};
      default ->
          switch (quantity.needs()) {
            case STAIRCASE ->
                count(steps, Step.Staircase.class) > 0
                    ? null
                    : new String[] {
                      "a staircase in the protocol",
                      "add \"staircase from 0.1 mA/cm2 to 3 mA/cm2 by 0.1 mA/cm2, 1 h per half"
                          + " cycle\""
                    };
            case SCANS ->
                count(steps, Step.Sweep.class) > 0
                    ? null
                    : new String[] {
                      "a sweep in the protocol", "add \"sweep from -0.1 V to 0.1 V at 1 mV/s\""
                    };
            case SPECTRA ->
                count(steps, Step.Impedance.class) > 1
                    ? null
                    : new String[] {
                      "two impedance spectra in the protocol",
                      "add \"impedance from 1 MHz to 0.1 Hz\" at its beginning and end"
                    };
            case PULSES ->
                count(steps, Step.PulseTrain.class) > 0
                    ? null
                    : new String[] {
                      "pulses in the protocol",
                      "add \"pulse at 0.05C for 5 min, rest 25 min, until 4.25 V\""
                    };
            case DESIGN, STRUCTURE, RECORD, LIFE, CYCLE, CYCLES -> null;
            // InstrumentConsistency sees to these.
            case X_RAYS,
                ELECTRON_DIFFRACTION,
                LATTICE_IMAGES,
                SECONDARY_IONS,
                PHOTOELECTRONS,
                LINE_SCAN,
                MODULUS_MAP ->
                null;
          };
    };
  }

  private static long count(List<Step> steps, Class<? extends Step> kind) {
    long count = 0;
    for (Step step : steps) {
      if (step instanceof Step.Repeat repeat) {
        count += repeat.times() * count(repeat.steps(), kind);
      } else if (kind.isInstance(step)) {
        count++;
      }
    }
    return count;
  }

  private static long cycles(List<Step> steps) {
    long cycles = 0;
    for (Step step : steps) {
      cycles += step instanceof Step.Repeat repeat ? repeat.times() : 0;
    }
    return Math.max(1, cycles);
  }
}
