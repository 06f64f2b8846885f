package org.stratolith.cell.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * A piece of a sentence: a number, a word (a unit such as {@code mA/cm2} is one), or one of {@code
 * , ( )}; the end of the sentence is an empty one.
 *
 * @param kind what it is
 * @param text as written
 * @param start index of its first character in the sentence
 */
record Token(Kind kind, String text, int start) {

  enum Kind {
    NUMBER,
    WORD,
    MARK,
    END
  }

  // A word goes on over "/", "^", "-", "." and the like only when a letter or a digit follows, so
  // that a comma or a full stop after a unit is not swallowed.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<word>[\\p{L}%°µμΩ](?:[\\p{L}\\d²³⁻¹]|[-/^.*·][+-]?(?=[\\p{L}\\d]))*)"
              + "|(?<mark>[,()])");

  /** Splits a sentence; refuses a character that starts nothing, and a word glued to a number. */
  static List<Token> split(String sentence, Place place) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PIECE.matcher(sentence);
    int at = 0;
    while (at < sentence.length()) {
      if (Character.isWhitespace(sentence.charAt(at))) {
        at++;
        continue;
      }
      if (!matcher.find(at) || matcher.start() != at) {
        throw new InputException(
            new Problem(
                shift(place, at),
                "found '" + Character.toString(sentence.codePointAt(at)) + "' in a protocol step",
                "Maybe remove it; a step is made of words, numbers with units, commas and brackets"));
      }
      Kind kind =
          matcher.group("number") != null
              ? Kind.NUMBER
              : matcher.group("word") != null ? Kind.WORD : Kind.MARK;
      tokens.add(new Token(kind, matcher.group(), at));
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", sentence.length()));
    return tokens;
  }

  /** The place of a character inside a text that starts at {@code place}. */
  static Place shift(Place place, int characters) {
    return place.column() == 0
        ? place
        : new Place(place.file(), place.line(), place.column() + characters);
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.MARK) && text.equalsIgnoreCase(word);
  }
}
