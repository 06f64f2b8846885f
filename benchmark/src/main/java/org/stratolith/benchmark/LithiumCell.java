package org.stratolith.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stratolith.cell.Cell;
import org.stratolith.cell.CellTest;
import org.stratolith.cell.Shorting;
import org.stratolith.cell.TestOptions;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.TestProgress;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.lithium.LithiumElectrode;
import org.stratolith.cell.lithium.LithiumInterface;
import org.stratolith.cell.lithium.LithiumParameters;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.cell.lithium.PenetrationLaw;
import org.stratolith.cell.lithium.PenetrationReplay;
import org.stratolith.cell.lithium.StructureToInterface;
import org.stratolith.cell.lithium.VoidProperties;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.ProtocolParser;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.numerics.statistics.TaskRandom;
import org.stratolith.numerics.statistics.Weibull;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.Place;

/**
 * The symmetric cells of the founding paper, bare and structured, with the parameter files' values.
 */
final class LithiumCell {

  private static final Ratings RATINGS = Ratings.ofArea(0.785e-4);
  private static final ProtocolParser PARSER = new ProtocolParser(RATINGS);
  private static final double TEMPERATURE = 298.15;
  private static final double FOIL = 60e-6 / 13e-6 * 96485.33212331001;

  static final Protocol STAIRCASE =
      PARSER.parse("staircase from 0.1 to 4 mA/cm2 by 0.1 mA/cm2, 1 h per half cycle, until short");
  static final Protocol SCANS =
      PARSER.parse("sweep 0 V to 0.1 V to -0.1 V to 0 V at 0.2 mV/s, 6 scans");

  private static final TestOptions USUAL = TestOptions.usual().with(new Shorting.Stop());

  private final LithiumInterface properties;
  private final Separator pellet;
  private final Cell cell;

  private LithiumCell(LithiumInterface properties, double pressure) {
    this.properties = properties;
    pellet = new Separator(Separator.pelletThickness(150e-6, 10e-3, 1640.0), 0.79, 10.0);
    List<Layer> layers = new ArrayList<>();
    layers.add(electrode(LithiumElectrode.Side.NEGATIVE, pressure));
    layers.add(pellet);
    layers.add(electrode(LithiumElectrode.Side.POSITIVE, pressure));
    cell = new Cell(layers, RATINGS);
  }

  private LithiumElectrode electrode(LithiumElectrode.Side side, double pressure) {
    return LithiumElectrode.of(
        side,
        properties,
        TEMPERATURE,
        pressure,
        pellet,
        FOIL,
        LithiumElectrode.DoubleLayers.RELAXED);
  }

  static LithiumCell of(boolean structured) {
    LithiumParameters lithium =
        LithiumParameters.of(
            LithiumParameters.resource(), LithiumParameters.Penetration.RISING_RESISTANCE_CRACK);
    LithiumInterface bare = lithium.bare(VoidProperties.Law.REFILLED_BY_PLATING);
    LithiumInterface own =
        structured
            ? StructureToInterface.of(lithium.structure(), lithium.structureResponse(), bare)
                .apply(bare)
            : bare;
    return new LithiumCell(own, lithium.symmetricCellPressure());
  }

  /** Cycles at 0.5 mA/cm2 and 0.5 mAh/cm2, two hours each. */
  static Protocol cycles(int times) {
    List<Step> steps = new ArrayList<>();
    for (String sentence :
        List.of("plate at 0.5 mA/cm2 for 0.5 mAh/cm2", "strip at 0.5 mA/cm2 for 0.5 mAh/cm2")) {
      steps.addAll(PARSER.parse(sentence, Place.ofFile("benchmark")));
    }
    Step block = ProtocolParser.repeat(times, Place.ofFile("benchmark"), steps, List.of());
    return new Protocol(List.of(block));
  }

  /** Runs a test as studies do. */
  TestOutcome run(Protocol protocol) {
    return run(protocol, USUAL);
  }

  /** Runs a test far more closely than studies do. */
  TestOutcome runTightly(Protocol protocol) {
    return run(protocol, USUAL.with(EsdirkTableau.kennedyCarpenter4(), 1e-9));
  }

  private TestOutcome run(Protocol protocol, TestOptions options) {
    TestOutcome outcome = CellTest.run(cell, protocol, options, TestProgress.NONE);
    if (outcome instanceof TestOutcome.Failed failed) {
      throw new IllegalStateException(failed.message());
    }
    return outcome;
  }

  /** Time of the short, s. */
  static double life(TestOutcome outcome) {
    return Objects.requireNonNull(outcome.result().shortCircuit()).time();
  }

  /** Length of the negative electrode's filament at the end, m. */
  static double filament(TestOutcome outcome) {
    CyclingRecord rows = outcome.result().record().cycling();
    return rows.value(rows.columnIndex("Negative Filament Length"), rows.size() - 1);
  }

  /** Terminal voltage at the end, V. */
  static double voltage(TestOutcome outcome) {
    CyclingRecord rows = outcome.result().record().cycling();
    return rows.voltage(rows.size() - 1);
  }

  /** Largest current of a test, A/m2. */
  static double peakCurrent(TestOutcome outcome) {
    CyclingRecord rows = outcome.result().record().cycling();
    double peak = 0.0;
    for (int row = 0; row < rows.size(); row++) {
      peak = Math.max(peak, Math.abs(rows.currentDensity(row)));
    }
    return peak;
  }

  /** The drives of both electrodes along cycles in which nothing shorts. */
  List<PenetrationDrive> drives(int times) {
    return run(cycles(times), USUAL.with(new Shorting.Off())).result().drives();
  }

  /** Mean life of the members of an ensemble that short along the drives, s. */
  double replay(List<PenetrationDrive> drives, int members) {
    PenetrationReplay replay = PenetrationReplay.of(properties, pellet);
    PenetrationLaw nominal = properties.penetration();
    Weibull scatter = Weibull.withMedian(6.0, 1.0);
    double sum = 0.0;
    int shorted = 0;
    for (int member = 0; member < members; member++) {
      double factor = scatter.quantile(new TaskRandom(1, member).nextDouble());
      PenetrationLaw law =
          nominal.withCriticalOverpotential(factor * nominal.criticalOverpotential());
      double life = Double.POSITIVE_INFINITY;
      for (PenetrationDrive drive : drives) {
        life = Math.min(life, replay.timeToShort(drive, law));
      }
      if (life < Double.POSITIVE_INFINITY) {
        sum += life;
        shorted++;
      }
    }
    return sum / shorted;
  }

  /** Time of the nominal filament's short along the drives, s. */
  double nominalReplay(List<PenetrationDrive> drives) {
    PenetrationReplay replay = PenetrationReplay.of(properties, pellet);
    double life = Double.POSITIVE_INFINITY;
    for (PenetrationDrive drive : drives) {
      life = Math.min(life, replay.timeToShort(drive, properties.penetration()));
    }
    return life;
  }
}
