package org.stratolith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.report.measured.Finding;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** A finding as text on a terminal. */
final class FindingText {

  /** Longer tables are cut; the report and JSON have all rows. */
  private static final int MOST_ROWS = 20;

  private FindingText() {}

  static void print(Finding finding, PrintWriter out) {
    out.println(finding.source());
    List<List<String>> values = new ArrayList<>();
    for (Value value : finding.values()) {
      values.add(List.of("  " + value.name(), number(value), value.unit(), note(value)));
    }
    columns(values, out);
    finding.remarks().forEach(remark -> out.println("  " + remark));
    for (Listing listing : finding.tables()) {
      print(listing, out);
    }
    out.println();
  }

  private static void print(Listing listing, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    listing.headings().forEach(heading -> headings.add("  " + heading));
    rows.add(headings);
    for (int k = 0; k < Math.min(MOST_ROWS, listing.rows().size()); k++) {
      rows.add(listing.rows().get(k).stream().map(cell -> "  " + text(cell)).toList());
    }
    out.println();
    out.println("  " + listing.caption());
    columns(rows, out);
    int more = listing.rows().size() - MOST_ROWS;
    if (more > 0) {
      out.println("  ... and " + more + " more rows; -o report.html and --json have them");
    }
  }

  private static void columns(List<List<String>> rows, PrintWriter out) {
    int[] width = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int k = 0; k < row.size(); k++) {
        width[k] = Math.max(width[k], row.get(k).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < row.size(); k++) {
        line.append(row.get(k)).append(" ".repeat(width[k] - row.get(k).length() + 1));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String number(Value value) {
    if (Double.isNaN(value.number())) {
      return value.unit().isEmpty() && !value.text().isEmpty() ? value.text() : "none";
    }
    return significant(value.number())
        + (Double.isNaN(value.error())
            ? ""
            : " +- " + String.format(Locale.ROOT, "%.2g", value.error()));
  }

  private static String note(Value value) {
    return Double.isNaN(value.number()) && value.unit().isEmpty() ? "" : value.text();
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double number -> number.isNaN() ? "" : significant(number);
      default -> cell.toString();
    };
  }

  /** Five significant digits without trailing zeros. */
  static String significant(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    String text = String.format(Locale.ROOT, "%.5g", value);
    int exponent = text.indexOf('e');
    String mantissa = exponent < 0 ? text : text.substring(0, exponent);
    if (mantissa.contains(".")) {
      mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return exponent < 0 ? mantissa : mantissa + text.substring(exponent);
  }
}
