package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page.Section;
import org.stratolith.study.Comparison;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import org.stratolith.text.InputException;

/** Measured files over the simulated records of the studies that name them, with their errors. */
public final class ComparisonSection {

  private static final List<String> HEADINGS =
      List.of(
          "Study",
          "Measured",
          "Curve",
          "Overlap",
          "Points",
          "RMS error",
          "Mean",
          "Largest",
          "Scale");

  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Block> details = new ArrayList<>();
  private int figures;

  private ComparisonSection() {}

  /** The section, or nothing if no study names a file. */
  public static List<Section> of(RunResult run) {
    ComparisonSection section = new ComparisonSection();
    for (StudyResult result : run.studies()) {
      for (Comparison comparison : result.study().comparisons()) {
        section.add(result, comparison);
      }
    }
    return section.rows.isEmpty() ? List.of() : List.of(section.section());
  }

  private void add(StudyResult result, Comparison comparison) {
    try {
      Compared compared = compared(result, comparison);
      for (Compared.Row row : compared.rows()) {
        List<Cell> cells = heads(result, comparison, row.curve(), row.note());
        cells.addAll(row.cells());
        rows.add(cells);
      }
      figures++;
      details.add(
          new Block.Drawing(
              new Figure(
                  "compare-" + figures,
                  comparison.title(),
                  compared.caption(),
                  "",
                  compared.panels())));
      details.addAll(compared.blocks());
    } catch (InputException e) {
      addRefused(result, comparison, e.problems().getFirst().message());
    } catch (IllegalArgumentException e) {
      addRefused(result, comparison, String.valueOf(e.getMessage()));
    }
  }

  private void addRefused(StudyResult result, Comparison comparison, String reason) {
    List<Cell> cells = heads(result, comparison, comparison.curve().word(), "");
    cells.add(
        Cell.judged(false, "not compared")
            .noted(reason.strip().replaceAll("[.:]?\\s*\\R\\s*", ". ")));
    cells.addAll(Collections.nCopies(Compared.CELLS - 1, Cell.of("")));
    rows.add(cells);
  }

  private static List<Cell> heads(
      StudyResult result, Comparison comparison, String curve, String note) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(result.study().title()));
    cells.add(Cell.of(comparison.title()).noted(comparison.file().toString()));
    cells.add(Cell.of(curve).noted(note));
    return cells;
  }

  private static Compared compared(StudyResult result, Comparison comparison) {
    MeasuredFile file = MeasuredFile.of(comparison);
    return comparison.curve().instrument().isEmpty()
        ? TestComparison.of(comparison.curve(), result.record(), file)
        : compared(comparison, recorded(result.instruments()), file);
  }

  private static Compared compared(
      Comparison comparison, InstrumentRecords records, MeasuredFile file) {
    Comparison.Kind kind = comparison.curve();
    Comparison.Choice choice = comparison.choice();
    return switch (kind) {
      case X_RAY_DIFFRACTION -> {
        InstrumentRecords.Diffraction seen = recorded(records.diffraction());
        yield DiffractionComparison.of(choice, seen.record(), seen.lines(), file);
      }
      case SECONDARY_IONS -> ProfileComparison.of(kind, choice, recorded(records.ions()), file);
      case PHOTOELECTRON_AREAS ->
          ProfileComparison.of(kind, choice, recorded(records.etching()), file);
      case LINE_SCAN -> ProfileComparison.of(kind, choice, recorded(records.lineScan()), file);
      case PHOTOELECTRON_SPECTRUM -> PhotoelectronComparison.of(choice, records.spectra(), file);
      case MODULUS_MAP -> ModulusComparison.of(choice, recorded(records.modulus()), file);
      case VOLTAGE_OVER_TIME, VOLTAGE_OVER_CHARGE, CURRENT_OVER_POTENTIAL, IMPEDANCE ->
          throw new IllegalArgumentException(kind + " is no instrument's");
    };
  }

  private static <T> T recorded(@Nullable T record) {
    if (record == null) {
      throw new IllegalArgumentException("the instrument left no record");
    }
    return record;
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The error is model less measured where both exist, each measured point weighted by its"
                + " distance to its neighbours; of counts it is in per cent of the highest measured."
                + " Nothing was fitted to these files but a factor on the simulated counts, where"
                + " the last column has one: apparatus scales are not in the files. No axis was"
                + " fitted and no background taken off. The tables below the figures reduce both"
                + " records with the same code."));
    blocks.add(new Block.Table("", HEADINGS, rows));
    blocks.addAll(details);
    return new Section("compare", "Measured beside simulated", blocks);
  }
}
