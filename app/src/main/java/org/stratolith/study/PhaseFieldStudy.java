package org.stratolith.study;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.ternary.InterfaceEnergies;
import org.stratolith.phasefield.ternary.Layer;
import org.stratolith.phasefield.ternary.Mobility;
import org.stratolith.phasefield.ternary.StrainClock;
import org.stratolith.phasefield.ternary.WallEnergies;

/**
 * A phase field, what it begins with and what is expected of it: everything a phase-field study
 * file says, checked.
 *
 * @param id the file's name without its ending
 * @param file where it was read
 * @param title one line for people
 * @param description a paragraph for people, may be empty
 * @param problem what is followed
 * @param end of the clock: the problem's own unit of time, or strain
 * @param firstStep the shortest step, of which all times are multiples
 * @param longest the longest step is {@code firstStep 2^longest}
 * @param tolerance of a step's error
 * @param pictures times at which fields are kept, rising, the last one the end
 * @param expectations what others found
 */
public record PhaseFieldStudy(
    String id,
    Path file,
    String title,
    String description,
    Problem problem,
    double end,
    double firstStep,
    int longest,
    double tolerance,
    List<Double> pictures,
    List<Expected> expectations) {

  public PhaseFieldStudy {
    pictures = List.copyOf(pictures);
    expectations = List.copyOf(expectations);
  }

  /** What is followed. */
  public sealed interface Problem {
    /** The word of the study file. */
    String word();
  }

  /**
   * PFHub 1a (periodic) or 1b (no flux): a square of 200.
   *
   * @param cells along each side
   */
  public record Spinodal(Ends ends, int cells) implements Problem {
    @Override
    public String word() {
      return ends == Ends.PERIODIC ? "PFHub 1a" : "PFHub 1b";
    }
  }

  /**
   * PFHub 2a: a periodic square of 200.
   *
   * @param cells along each side
   */
  public record Ripening(int cells) implements Problem {
    @Override
    public String word() {
      return "PFHub 2a";
    }
  }

  /**
   * PFHub 7a: a table of errors over cells and steps.
   *
   * @param cells along the long side of the finest grid
   */
  public record Manufactured(int cells) implements Problem {
    @Override
    public String word() {
      return "PFHub 7a";
    }
  }

  /**
   * Three phases under a wall.
   *
   * @param phases their names; the first is what the others leave
   * @param width of interfaces, m
   * @param radius of the particles to begin with, m
   */
  public record Surface(
      Box box,
      List<String> phases,
      InterfaceEnergies energies,
      WallEnergies wall,
      double width,
      StrainClock clock,
      Mobility mobility,
      List<Layer> layers,
      double radius,
      long seed)
      implements Problem {

    public Surface {
      phases = List.copyOf(phases);
      layers = List.copyOf(layers);
    }

    @Override
    public String word() {
      return "ternary";
    }
  }

  /**
   * What others found for a quantity.
   *
   * @param time it belongs to, or NaN
   * @param paper in the quantity's unit
   * @param tolerance relative, NaN for bounds
   */
  public record Expected(
      PhaseFieldQuantity quantity,
      double time,
      Relation relation,
      double paper,
      double tolerance,
      Status status,
      String source,
      @Nullable String note) {

    /** The name of the row. */
    public String label() {
      return Double.isNaN(time) ? quantity.label() : quantity.label() + " at " + plain(time);
    }

    private static String plain(double time) {
      return new BigDecimal(time).stripTrailingZeros().toPlainString();
    }
  }
}
