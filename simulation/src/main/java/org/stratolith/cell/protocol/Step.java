package org.stratolith.cell.protocol;

import java.util.List;

/**
 * One step of a protocol, in SI and per geometric area. Currents are positive while lithium moves
 * to the negative electrode: charging a full cell, plating the negative electrode of a symmetric
 * one.
 */
public sealed interface Step {

  /** The step in words, as it was written. */
  String sentence();

  /** A step that keeps a control until a limit is met; it makes one entry of the record. */
  sealed interface Timed extends Step permits ConstantCurrent, ConstantPower, Hold, Rest, Sweep {

    /** The conditions that end it; never empty, but for a sweep, which has an end of its own. */
    List<Limit> limits();

    /** Time between the rows of the record, s; NaN leaves the choice to the recorder. */
    double period();
  }

  /**
   * Constant current.
   *
   * @param current A/m2, signed, not zero
   */
  record ConstantCurrent(String sentence, double current, List<Limit> limits, double period)
      implements Timed {
    public ConstantCurrent {
      limits = List.copyOf(limits);
    }
  }

  /**
   * Constant terminal power.
   *
   * @param power W/m2, positive while charging, not zero
   */
  record ConstantPower(String sentence, double power, List<Limit> limits, double period)
      implements Timed {
    public ConstantPower {
      limits = List.copyOf(limits);
    }
  }

  /**
   * Constant voltage.
   *
   * @param voltage V
   */
  record Hold(String sentence, double voltage, List<Limit> limits, double period) implements Timed {
    public Hold {
      limits = List.copyOf(limits);
    }
  }

  /** Open circuit. */
  record Rest(String sentence, List<Limit> limits, double period) implements Timed {
    public Rest {
      limits = List.copyOf(limits);
    }
  }

  /**
   * A voltage that runs linearly from vertex to vertex: an LSV with two, a CV with more.
   *
   * @param vertices V, at least two, neighbours differ; first and last agree if there are several
   *     scans
   * @param rate V/s, positive
   * @param scans how often all vertices are run through
   */
  record Sweep(
      String sentence,
      List<Double> vertices,
      double rate,
      int scans,
      List<Limit> limits,
      double period)
      implements Timed {
    public Sweep {
      vertices = List.copyOf(vertices);
      limits = List.copyOf(limits);
    }
  }

  /**
   * The test for a critical current density: cycles of a plating and a stripping half at a current
   * that rises from level to level.
   *
   * @param first current of the first level, A/m2, positive
   * @param increment A/m2, positive
   * @param last current not to be exceeded, A/m2
   * @param halfCycle what ends each half cycle: a duration or a charge
   * @param cyclesPerLevel at least one
   * @param limits what else ends it
   */
  record Staircase(
      String sentence,
      double first,
      double increment,
      double last,
      Limit halfCycle,
      int cyclesPerLevel,
      List<Limit> limits,
      double period)
      implements Step {
    public Staircase {
      limits = List.copyOf(limits);
    }

    /** Number of current levels; a last one that round-off puts beyond the end still counts. */
    public int levels() {
      return (int) Math.floor((last - first) / increment + 1e-9) + 1;
    }

    /** Current of a level, A/m2. */
    public double current(int level) {
      return first + level * increment;
    }
  }

  /**
   * Intermittent titration: a pulse, a rest, and again, until a limit is met during a pulse.
   *
   * @param current A/m2, signed, not zero
   * @param pulse what ends each pulse: a duration or a charge
   * @param rest s, positive
   * @param count largest number of pulses
   * @param limits what ends the whole train
   */
  record PulseTrain(
      String sentence,
      double current,
      Limit pulse,
      double rest,
      int count,
      List<Limit> limits,
      double period)
      implements Step {
    public PulseTrain {
      limits = List.copyOf(limits);
    }
  }

  /**
   * An impedance spectrum about the state that the last step left, logarithmically spaced from the
   * first frequency to the last; time stands still meanwhile.
   *
   * @param first Hz, positive
   * @param last Hz, positive, not the first
   * @param pointsPerDecade at least one
   * @param bias direct current it is taken under, A/m2, signed
   * @param amplitude of the instrument's excitation, V, or NaN; the spectrum is the limit of a
   *     small one whatever it is
   */
  record Impedance(
      String sentence,
      double first,
      double last,
      int pointsPerDecade,
      double bias,
      double amplitude)
      implements Step {

    /** The frequencies, Hz, in the order they are taken; both ends are among them. */
    public double[] frequencies() {
      double decades = Math.log10(last / first);
      int count = Math.max(1, (int) Math.round(Math.abs(decades) * pointsPerDecade));
      double[] frequencies = new double[count + 1];
      for (int k = 0; k <= count; k++) {
        frequencies[k] = first * Math.pow(10, decades * k / count);
      }
      frequencies[count] = last;
      return frequencies;
    }
  }

  /**
   * A block of steps that is run several times; each iteration of an outermost block is a cycle.
   *
   * @param times at least one
   * @param limits what ends the block early; checked after each iteration
   */
  record Repeat(String sentence, int times, List<Step> steps, List<Limit> limits) implements Step {
    public Repeat {
      steps = List.copyOf(steps);
      limits = List.copyOf(limits);
    }
  }
}
