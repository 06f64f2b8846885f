package org.stratolith.report.crystal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.MillerFamily;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.phase.Phase;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.PageWriter;

/** A page of crystals: cell, drawing, sites, powder pattern and lines of each. */
public final class CrystalPage {

  /** Longer tables are folded. */
  private static final int LONG = 25;

  /** Lines weaker than this are left out of the table, the strongest being 100. */
  private static final double FAINT = 0.1;

  /**
   * A crystal with its lines.
   *
   * @param phase what the library says of it, or null for one from a file
   */
  public record Entry(Crystal crystal, @Nullable Phase phase, PeakList lines) {}

  private CrystalPage() {}

  /**
   * The text of the page.
   *
   * @param from smallest 2θ of the lines, degrees
   * @param to largest 2θ, degrees
   * @param version of the program
   */
  public static String html(List<Entry> entries, double from, double to, String version) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      sections.add(section(entries.get(i), from, to, i + 1));
    }
    String title =
        String.join(", ", entries.stream().map(entry -> entry.crystal().name()).toList());
    String lead =
        "Unit cell and X-ray powder lines from %s to %s degrees."
            .formatted(Numbers.significant(from, 5), Numbers.significant(to, 5));
    return PageWriter.write(
        new Page(title, List.of(lead), List.of(), sections, "Stratolith " + version));
  }

  private static Section section(Entry entry, double from, double to, int number) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(facts(entry));
    blocks.add(CellFigure.of(entry.crystal(), "cell-" + number));
    fold(blocks, "Sites", (Block.Table) SiteTable.of(entry.crystal()));
    blocks.add(new Block.Drawing(PatternFigure.of(entry.lines(), from, to, "pattern-" + number)));
    fold(blocks, "Lines", lines(entry.lines()));
    return new Section("crystal-" + number, entry.crystal().name(), blocks);
  }

  private static void fold(List<Block> blocks, String name, Block.Table table) {
    int rows = table.rows().size();
    blocks.add(
        rows > LONG ? new Block.Folded(name + ": " + rows + " rows", List.of(table)) : table);
  }

  private static Block facts(Entry entry) {
    Crystal crystal = entry.crystal();
    UnitCell cell = crystal.cell();
    List<List<Cell>> rows = new ArrayList<>();
    row(
        rows,
        "Space group",
        crystal.spaceGroup() == null ? "by its operations" : crystal.spaceGroup());
    row(rows, "a, b, c", fixed(4, cell.a(), cell.b(), cell.c()) + " Å");
    row(rows, "α, β, γ", fixed(3, cell.alpha(), cell.beta(), cell.gamma()) + "°");
    row(rows, "Volume", Numbers.significant(cell.volume(), 6) + " Å³");
    row(rows, "In a cell", contents(crystal.composition()));
    row(rows, "Density", fixed(3, crystal.density() / 1000) + " g/cm³");
    Phase phase = entry.phase();
    if (phase != null) {
      row(rows, "Setting", phase.setting());
      row(rows, "Status", phase.status().word());
      row(rows, "Source", phase.source());
    }
    return new Block.Table("", List.of("Quantity", "Value"), rows);
  }

  private static void row(List<List<Cell>> rows, String name, @Nullable String value) {
    rows.add(List.of(Cell.of(name), Cell.of(value == null ? "" : value)));
  }

  private static String contents(Map<String, Double> composition) {
    List<String> amounts = new ArrayList<>();
    composition.forEach(
        (symbol, amount) -> amounts.add(Numbers.significant(amount, 5) + " " + symbol));
    return String.join(", ", amounts);
  }

  private static String fixed(int decimals, double... values) {
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(Numbers.fixed(BigDecimal.valueOf(value), decimals));
    }
    return String.join(", ", texts);
  }

  private static Block.Table lines(PeakList list) {
    List<List<Cell>> rows = new ArrayList<>();
    for (DiffractionPeak peak : list.peaks()) {
      if (peak.intensity() >= FAINT) {
        List<String> factors = new ArrayList<>();
        List<String> families = new ArrayList<>();
        for (MillerFamily family : peak.families()) {
          families.add(PatternFigure.indices(family) + " (" + family.multiplicity() + ")");
          factors.add(String.format(Locale.ROOT, "%.2f", family.structureFactor()));
        }
        rows.add(
            List.of(
                Cell.number(fixed(3, peak.twoTheta())),
                Cell.number(fixed(4, peak.spacing())),
                Cell.number(fixed(1, peak.intensity())),
                Cell.of(String.join(", ", families)),
                Cell.of(String.join(", ", factors))));
      }
    }
    return new Block.Table(
        "Lines of at least 0.1; |F| of one reflection of each family, in electrons per cell",
        List.of("2θ (°)", "d (Å)", "Intensity", "hkl (multiplicity)", "|F|"),
        rows);
  }
}
