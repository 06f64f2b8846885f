package org.stratolith.report.measured;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.report.chart.Figure;

/**
 * What one reduction made of one record, ready to be printed, written as JSON, or drawn.
 *
 * @param source file, and the name of the record in it
 * @param values single numbers and words
 * @param remarks sentences that people should read with them
 * @param tables longer lists
 * @param figures plots
 */
public record Finding(
    String source,
    List<Value> values,
    List<String> remarks,
    List<Listing> tables,
    List<Figure> figures) {

  public Finding {
    values = List.copyOf(values);
    remarks = List.copyOf(remarks);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }

  /**
   * A number with its unit, or a word.
   *
   * @param name what it is
   * @param number in the unit; NaN if it is a word, or not known
   * @param error uncertainty in the unit, NaN if none is known
   * @param unit as people write it, empty for none
   * @param text the word, or what the number means; empty for none
   */
  public record Value(String name, double number, double error, String unit, String text) {

    /** A number without an uncertainty. */
    public static Value of(String name, double number, String unit) {
      return new Value(name, number, Double.NaN, unit, "");
    }

    /** A word. */
    public static Value word(String name, String text) {
      return new Value(name, Double.NaN, Double.NaN, "", text);
    }

    /** The same with its uncertainty. */
    public Value give(double uncertainty) {
      return new Value(name, number, uncertainty, unit, text);
    }

    /** The same with words on it. */
    public Value noted(String note) {
      return new Value(name, number, error, unit, note);
    }
  }

  /**
   * A table.
   *
   * @param caption what it lists
   * @param headings with units
   * @param rows numbers, words, or null for what is not known
   */
  public record Listing(String caption, List<String> headings, List<List<@Nullable Object>> rows) {
    public Listing {
      headings = List.copyOf(headings);
    }
  }
}
