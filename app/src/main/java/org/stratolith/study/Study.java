package org.stratolith.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.matter.Quantity;
import org.stratolith.text.Place;

/**
 * A cell, the conditions it is tested under, the test, and what is expected of it: everything a
 * study file says, checked.
 *
 * @param id the file's name without its ending; unique in a folder
 * @param title one line for people
 * @param description a paragraph for people, may be empty
 * @param cell the cell and its conditions
 * @param protocol the test
 * @param model which of the rival laws are used
 * @param overrides parameters that differ from the project's
 * @param ensemble the cells over which intervals are taken, or null for none
 * @param expectations what the paper says
 * @param variants the same study with something changed
 * @param curves the same study along a path of values
 * @param instruments which instruments look at the electrode, or null for none
 * @param comparisons measured files that are laid over the records
 */
public record Study(
    String id,
    String title,
    String description,
    CellDesign cell,
    Protocol protocol,
    ModelChoice model,
    List<ParameterOverride> overrides,
    @Nullable Ensemble ensemble,
    List<Expectation> expectations,
    List<Variant> variants,
    List<CurvePlan> curves,
    @Nullable InstrumentPlan instruments,
    List<Comparison> comparisons) {

  public Study {
    comparisons = List.copyOf(comparisons);
    overrides = List.copyOf(overrides);
    expectations = List.copyOf(expectations);
    variants = List.copyOf(variants);
    curves = List.copyOf(curves);
  }

  /** A study without instruments. */
  public Study(
      String id,
      String title,
      String description,
      CellDesign cell,
      Protocol protocol,
      ModelChoice model,
      List<ParameterOverride> overrides,
      @Nullable Ensemble ensemble,
      List<Expectation> expectations,
      List<Variant> variants,
      List<CurvePlan> curves) {
    this(
        id,
        title,
        description,
        cell,
        protocol,
        model,
        overrides,
        ensemble,
        expectations,
        variants,
        curves,
        null,
        List.of());
  }

  /** The study with instruments that look at its electrode. */
  public Study with(@Nullable InstrumentPlan plan) {
    return new Study(
        id,
        title,
        description,
        cell,
        protocol,
        model,
        overrides,
        ensemble,
        expectations,
        variants,
        curves,
        plan,
        comparisons);
  }

  /** The study with measured files that it is compared with. */
  public Study comparedWith(List<Comparison> files) {
    return new Study(
        id,
        title,
        description,
        cell,
        protocol,
        model,
        overrides,
        ensemble,
        expectations,
        variants,
        curves,
        instruments,
        files);
  }

  /** The study with variants and curves. */
  public Study with(List<Variant> variants, List<CurvePlan> curves) {
    return new Study(
        id,
        title,
        description,
        cell,
        protocol,
        model,
        overrides,
        ensemble,
        expectations,
        variants,
        curves,
        instruments,
        comparisons);
  }

  /**
   * Which of the rival laws are used.
   *
   * @param penetration name of the penetration law
   * @param voids name of the void law
   * @param separation name of the hypothesis by which lithium and products come apart
   */
  public record ModelChoice(String penetration, String voids, String separation) {}

  /**
   * A parameter's value in place of the project's.
   *
   * @param name name in the project's parameter files
   * @param value value and unit, as the study gives them
   * @param status how the value is known
   * @param source where it is from
   */
  public record ParameterOverride(
      String name,
      Quantity value,
      org.stratolith.matter.Status status,
      String source,
      Place place) {}

  /**
   * An ensemble of like cells whose critical overpotential scatters.
   *
   * @param members number of cells
   * @param seed of the random numbers
   * @param modulus Weibull modulus of the critical overpotential
   */
  public record Ensemble(int members, long seed, double modulus) {}

  /**
   * The study with some of its entries replaced.
   *
   * @param name what is different, for people
   * @param study the changed study; it has no variants and no curves of its own
   */
  public record Variant(String name, Study study) {}

  /**
   * The study at several values of one or more entries.
   *
   * @param title one line for people
   * @param axis what the abscissa is
   * @param unit unit of {@code abscissae}
   * @param abscissae in the order of the file
   * @param quantity what is plotted
   * @param cycle the cycle it belongs to, or 0
   * @param points one study for each abscissa
   */
  public record CurvePlan(
      String title,
      String axis,
      String unit,
      List<Double> abscissae,
      Measurand quantity,
      int cycle,
      List<Study> points) {

    public CurvePlan {
      abscissae = List.copyOf(abscissae);
      points = List.copyOf(points);
    }
  }
}
