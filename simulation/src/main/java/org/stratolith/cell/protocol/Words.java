package org.stratolith.cell.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;

/** The tokens of one sentence, read from left to right. */
final class Words {

  private final Place place;
  private final List<Token> tokens;
  private int next;

  Words(String sentence, Place place) {
    this.place = place;
    this.tokens = Token.split(sentence, place);
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  /** Takes the next token if it is the word or mark. */
  boolean accept(String word) {
    if (!peek().is(word)) {
      return false;
    }
    next++;
    return true;
  }

  /** Takes the next two tokens if they are these words. */
  boolean accept(String first, String second) {
    if (!peek().is(first) || !peekSecond().is(second)) {
      return false;
    }
    next += 2;
    return true;
  }

  /** Takes one of the words and returns it in lower case; refuses anything else. */
  String expect(String... allowed) {
    Token token = peek();
    for (String word : allowed) {
      if (accept(word)) {
        return word;
      }
    }
    throw unexpected(token, allowed);
  }

  /** Refuses a token where one of the words should be. */
  InputException unexpected(Token token, String... allowed) {
    return problem(
        token,
        "found " + shown(token) + " where " + listed(allowed) + " is allowed",
        advice(token, List.of(allowed)));
  }

  InputException problem(Token token, String message, @Nullable String advice) {
    return new InputException(new Problem(Token.shift(place, token.start()), message, advice));
  }

  /** Refuses whatever is left of the sentence. */
  void end(String... couldFollow) {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected(peek(), couldFollow);
    }
  }

  /** "Maybe you meant", where something is near: the message itself lists what is allowed. */
  private static @Nullable String advice(Token token, List<String> allowed) {
    if (token.kind() == Token.Kind.END) {
      return null;
    }
    String nearest = Spelling.nearest(token.text(), allowed);
    return nearest == null ? null : "Maybe you meant '" + nearest + "'";
  }

  static String shown(Token token) {
    return token.kind() == Token.Kind.END ? "the end of the step" : Spelling.quote(token.text());
  }

  private static String listed(String... words) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < words.length; k++) {
      text.append(k == 0 ? "" : k == words.length - 1 ? " or " : ", ");
      text.append('\'').append(words[k]).append('\'');
    }
    return text.toString();
  }
}
