package org.stratolith.report.page;

/**
 * A cell of a table.
 *
 * @param text what it says
 * @param note a second, smaller line, or empty
 * @param tone how it is set
 */
public record Cell(String text, String note, Tone tone) {

  /** How a cell is set. Colour never stands alone: the word says the same. */
  public enum Tone {
    PLAIN(""),
    /** A number: set to the right, digits of equal width. */
    NUMBER("num"),
    /** A name from a file. */
    CODE("code"),
    /** An expectation that is met. */
    MET("met"),
    /** An expectation that is not met, or a limit that is broken. */
    UNMET("unmet"),
    /** One word of a small set, such as a status. */
    WORD("word");

    private final String cssClass;

    Tone(String cssClass) {
      this.cssClass = cssClass;
    }

    String cssClass() {
      return cssClass;
    }
  }

  /** Plain text. */
  public static Cell of(String text) {
    return new Cell(text, "", Tone.PLAIN);
  }

  /** A number that is printed already. */
  public static Cell number(String text) {
    return new Cell(text, "", Tone.NUMBER);
  }

  /** A word from a file. */
  public static Cell code(String text) {
    return new Cell(text, "", Tone.CODE);
  }

  /** A word of a small set. */
  public static Cell word(String text) {
    return new Cell(text, "", Tone.WORD);
  }

  /** A judgement. */
  public static Cell judged(boolean met, String text) {
    return new Cell(text, "", met ? Tone.MET : Tone.UNMET);
  }

  /** The same with a second line. */
  public Cell noted(String newNote) {
    return new Cell(text, newNote, tone);
  }
}
