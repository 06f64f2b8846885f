package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;
import org.stratolith.report.page.Page;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.PageWriter;

/**
 * The page of a call: all files, their values side by side, then each with its tables and plots.
 */
public final class FindingPage {

  private static final int LONG = 20;
  private static final int DIGITS = 5;

  private FindingPage() {}

  /**
   * The text of the page.
   *
   * @param title heading
   * @param findings in their order
   * @param problems what could not be read or reduced, one sentence each
   * @param version of the program
   */
  public static String html(
      String title, List<Finding> findings, List<String> problems, String version) {
    List<Section> sections = new ArrayList<>();
    if (findings.size() > 1) {
      sections.add(new Section("all", "All files", List.of(side(findings))));
    }
    for (int k = 0; k < findings.size(); k++) {
      sections.add(section(k + 1, findings.get(k)));
    }
    if (!problems.isEmpty()) {
      sections.add(new Section("problems", "Not reduced", List.of(new Block.Points(problems))));
    }
    String lead =
        findings.size()
            + (findings.size() == 1 ? " record was" : " records were")
            + " reduced"
            + (problems.isEmpty()
                ? "."
                : "; " + problems.size() + " problems are listed at the end.");
    return PageWriter.write(
        new Page(title, List.of(lead), List.of(), sections, "Stratolith " + version));
  }

  private static Block side(List<Finding> findings) {
    List<String> names = new ArrayList<>();
    for (Finding finding : findings) {
      for (Value value : finding.values()) {
        if (!names.contains(value.name())) {
          names.add(value.name());
        }
      }
    }
    List<String> headings = new ArrayList<>(List.of("record"));
    headings.addAll(names);
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      List<Cell> row = new ArrayList<>(List.of(Cell.code(finding.source())));
      for (String name : names) {
        row.add(
            finding.values().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .map(FindingPage::cell)
                .orElse(Cell.of("")));
      }
      rows.add(row);
    }
    return new Block.Table("", headings, rows);
  }

  private static Cell cell(Value value) {
    return Double.isNaN(value.number()) ? Cell.of(text(value)) : Cell.number(text(value));
  }

  /** A value as people read it: number, uncertainty, unit. */
  private static String text(Value value) {
    if (Double.isNaN(value.number())) {
      return value.unit().isEmpty() && !value.text().isEmpty() ? value.text() : "none";
    }
    String error = Double.isNaN(value.error()) ? "" : " ± " + Numbers.significant(value.error(), 2);
    return Numbers.significant(value.number(), DIGITS)
        + error
        + (value.unit().isEmpty() ? "" : " " + value.unit());
  }

  private static Section section(int number, Finding finding) {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Value value : finding.values()) {
      boolean word = Double.isNaN(value.number()) && value.unit().isEmpty();
      // Words and numbers in one column read best from the left.
      Cell cell = Cell.of(text(value));
      rows.add(
          List.of(
              Cell.of(value.name()),
              word || value.text().isEmpty() ? cell : cell.noted(value.text())));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table("", List.of("quantity", "value"), rows));
    }
    if (!finding.remarks().isEmpty()) {
      blocks.add(new Block.Points(finding.remarks()));
    }
    finding.figures().forEach(figure -> blocks.add(new Block.Drawing(figure)));
    for (Listing listing : finding.tables()) {
      Block table = table(listing);
      blocks.add(
          listing.rows().size() > LONG
              ? new Block.Folded(
                  listing.caption() + ": " + listing.rows().size() + " rows", List.of(table))
              : table);
    }
    return new Section(String.format(Locale.ROOT, "record-%d", number), finding.source(), blocks);
  }

  private static Block table(Listing listing) {
    List<List<Cell>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : listing.rows()) {
      rows.add(row.stream().map(FindingPage::cell).toList());
    }
    return new Block.Table(listing.caption(), listing.headings(), rows);
  }

  private static Cell cell(@Nullable Object value) {
    return switch (value) {
      case null -> Cell.of("");
      case Double number when number.isNaN() -> Cell.of("");
      case Double number -> Cell.number(Numbers.significant(number, DIGITS));
      case Number number -> Cell.number(number.toString());
      default -> Cell.of(value.toString());
    };
  }
}
