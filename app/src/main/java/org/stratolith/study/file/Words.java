package org.stratolith.study.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The words of a study file that stand for the constants of an enumeration, in their order. */
record Words<E>(Map<String, E> byWord) {

  /**
   * @param constants all of them
   * @param word what stands for each
   */
  static <E> Words<E> of(E[] constants, Function<E, String> word) {
    Map<String, E> byWord = new LinkedHashMap<>();
    for (E constant : constants) {
      byWord.put(word.apply(constant), constant);
    }
    return new Words<>(byWord);
  }

  List<String> list() {
    return List.copyOf(byWord.keySet());
  }

  /** The constant of a word that was found in {@link #list}. */
  E get(String word) {
    E constant = byWord.get(word);
    if (constant == null) {
      throw new IllegalArgumentException("no constant for " + word);
    }
    return constant;
  }
}
