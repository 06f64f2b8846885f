package org.stratolith.report.page;

import java.util.List;

/**
 * A page.
 *
 * @param title heading of the whole
 * @param lead paragraphs that say the outcome in brief
 * @param tallies counts shown at the top
 * @param sections in reading order
 * @param footer one line at the end
 */
public record Page(
    String title, List<String> lead, List<Tally> tallies, List<Section> sections, String footer) {

  public Page {
    lead = List.copyOf(lead);
    tallies = List.copyOf(tallies);
    sections = List.copyOf(sections);
  }

  /**
   * A count out of a total, with its colour.
   *
   * @param label what is counted
   * @param value such as "12 of 14"
   * @param tone colour
   */
  public record Tally(String label, String value, Cell.Tone tone) {}

  /**
   * A part of the page with a heading.
   *
   * @param id name of letters, digits and hyphens, unique on the page
   */
  public record Section(String id, String heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }
}
