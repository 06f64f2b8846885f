package org.stratolith.reader.surface;

import java.nio.charset.StandardCharsets;
import org.stratolith.reader.FileBytes;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The items of one serialised object: key, type, value. An object is its name, a zero, the size of
 * its items in four bytes, and these. Every size is held against what contains it.
 */
final class GwyItems {

  private final FileBytes file;
  private final String name;
  private final int end;
  private int at;
  private String key = "";
  private char type;
  private int value;

  private GwyItems(FileBytes file, String name, int from, int end) {
    this.file = file;
    this.name = name;
    this.at = from;
    this.end = end;
  }

  /** The object that begins at a byte and must not reach beyond another. */
  static GwyItems ofObject(FileBytes file, int at, int limit) {
    int zero = zero(file, at, limit);
    String name = text(file, at, zero);
    long size = file.u4(zero + 1);
    int from = zero + 5;
    if (from + size > limit) {
      throw problem(file, "the object '" + name + "' reaches beyond what contains it");
    }
    return new GwyItems(file, name, from, from + (int) size);
  }

  /** The object's name. */
  String name() {
    return name;
  }

  /** Goes to the next item; false at the end. */
  boolean next() {
    if (at >= end) {
      return false;
    }
    int zero = zero(file, at, end);
    key = text(file, at, zero);
    type = (char) file.u1(zero + 1);
    value = zero + 2;
    long next = value + size(type);
    if (next > end) {
      throw problem("the item '" + key + "' reaches beyond its object");
    }
    at = (int) next;
    return true;
  }

  String key() {
    return key;
  }

  /** The type's letter; capitals are arrays. */
  char type() {
    return type;
  }

  int integer() {
    return file.i4(value);
  }

  double number() {
    return file.f8(value);
  }

  String text() {
    return text(file, value, zero(file, value, end));
  }

  GwyItems object() {
    return ofObject(file, value, end);
  }

  double[] numbers() {
    int n = (int) file.u4(value);
    double[] numbers = new double[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = file.f8(value + 4 + 8 * k);
    }
    return numbers;
  }

  InputException problem(String message) {
    return problem(file, message);
  }

  private long size(char letter) {
    return switch (letter) {
      case 'b', 'c' -> 1;
      case 'i' -> 4;
      case 'q', 'd' -> 8;
      case 's' -> zero(file, value, end) + 1L - value;
      case 'o' -> objectSize(value);
      case 'C' -> 4 + file.u4(value);
      case 'I' -> 4 + 4 * file.u4(value);
      case 'Q', 'D' -> 4 + 8 * file.u4(value);
      case 'S', 'O' -> sequence(letter);
      default -> throw problem("the item '" + key + "' has the unknown type '" + letter + "'");
    };
  }

  private long objectSize(int from) {
    int zero = zero(file, from, end);
    return zero + 5L + file.u4(zero + 1) - from;
  }

  private long sequence(char letter) {
    long count = file.u4(value);
    long here = value + 4L;
    for (long k = 0; k < count; k++) {
      if (here >= end) {
        throw problem("the item '" + key + "' reaches beyond its object");
      }
      here = letter == 'S' ? zero(file, (int) here, end) + 1L : here + objectSize((int) here);
    }
    return here - value;
  }

  private static int zero(FileBytes file, int from, int limit) {
    int zero = file.indexOf(new byte[1], from, limit);
    if (zero < 0) {
      throw problem(file, "a name that begins at byte " + from + " has no end");
    }
    return zero;
  }

  private static String text(FileBytes file, int from, int to) {
    return new String(file.array(), from, to - from, StandardCharsets.UTF_8);
  }

  private static InputException problem(FileBytes file, String message) {
    return new InputException(
        new Problem(
            Place.ofFile(file.name()), message, "Maybe the file was cut off while it was copied"));
  }
}
