package org.stratolith.matter.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Space groups from Hall's explicit-origin symbols, such as {@code -F 4 2 3} for Fm-3m (S. R. Hall,
 * Acta Cryst. A37 (1981) 517; International Tables B, table A1.4.2.7), with an origin shift in
 * twelfths {@code (0 0 1)} or a change of basis {@code (x-y,x+y,z)} behind.
 */
public final class HallSymbol {

  private static final Map<Character, double[][]> CENTRINGS =
      Map.of(
          'P',
          new double[][] {},
          'A',
          new double[][] {{0, 0.5, 0.5}},
          'B',
          new double[][] {{0.5, 0, 0.5}},
          'C',
          new double[][] {{0.5, 0.5, 0}},
          'I',
          new double[][] {{0.5, 0.5, 0.5}},
          'R',
          new double[][] {{2 / 3., 1 / 3., 1 / 3.}, {1 / 3., 2 / 3., 2 / 3.}},
          'H',
          new double[][] {{2 / 3., 1 / 3., 0}, {1 / 3., 2 / 3., 0}},
          'F',
          new double[][] {{0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}});

  private static final Map<Character, double[]> TRANSLATIONS =
      Map.of(
          'a', new double[] {0.5, 0, 0},
          'b', new double[] {0, 0.5, 0},
          'c', new double[] {0, 0, 0.5},
          'n', new double[] {0.5, 0.5, 0.5},
          'u', new double[] {0.25, 0, 0},
          'v', new double[] {0, 0.25, 0},
          'w', new double[] {0, 0, 0.25},
          'd', new double[] {0.25, 0.25, 0.25});

  private static final int[] NO_TURN = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  /** Rotations of order N about z. */
  private static final Map<Integer, int[]> ABOUT_Z =
      Map.of(
          1, NO_TURN,
          2, new int[] {-1, 0, 0, 0, -1, 0, 0, 0, 1},
          3, new int[] {0, -1, 0, 1, -1, 0, 0, 0, 1},
          4, new int[] {0, -1, 0, 1, 0, 0, 0, 0, 1},
          6, new int[] {1, -1, 0, 1, 0, 0, 0, 0, 1});

  private static final int[] TWOFOLD_PRIME = {0, -1, 0, -1, 0, 0, 0, 0, -1};
  private static final int[] TWOFOLD_DOUBLE_PRIME = {0, 1, 0, 1, 0, 0, 0, 0, -1};
  private static final int[] THREEFOLD_DIAGONAL = {0, 0, 1, 1, 0, 0, 0, 1, 0};

  private final String symbol;
  private final List<SymmetryOperation> generators = new ArrayList<>();
  private int precedingOrder;
  private char precedingAxis = 'z';
  private int position;

  private HallSymbol(String symbol) {
    this.symbol = symbol;
  }

  /**
   * All operations of the space group, the identity first.
   *
   * @throws IllegalArgumentException if the symbol cannot be read
   */
  public static List<SymmetryOperation> operations(String symbol) {
    return new HallSymbol(symbol).read();
  }

  private List<SymmetryOperation> read() {
    String text = symbol.strip();
    int bracket = text.indexOf('(');
    String shift = "";
    if (bracket >= 0) {
      if (!text.endsWith(")")) {
        throw wrong("its bracket is not closed");
      }
      shift = text.substring(bracket + 1, text.length() - 1);
      text = text.substring(0, bracket);
    }
    String[] words = text.strip().split("[\\s_]+", -1);
    lattice(words[0]);
    for (int i = 1; i < words.length; i++) {
      rotation(words[i].toLowerCase(Locale.ROOT));
    }
    List<SymmetryOperation> group = SymmetryOperation.group(generators);
    return shift.isBlank() ? group : new OriginChange(shift, symbol).apply(group);
  }

  private void lattice(String word) {
    boolean centric = word.startsWith("-");
    String letter = centric ? word.substring(1) : word;
    double[][] centring =
        letter.length() == 1 ? CENTRINGS.get(Character.toUpperCase(letter.charAt(0))) : null;
    if (centring == null) {
      throw wrong("'" + word + "' is no lattice");
    }
    if (centric) {
      generators.add(
          new SymmetryOperation(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, new double[3]));
    }
    for (double[] translation : centring) {
      generators.add(new SymmetryOperation(NO_TURN, translation));
    }
  }

  private void rotation(String word) {
    position++;
    boolean improper = word.startsWith("-");
    int at = improper ? 1 : 0;
    int order = at < word.length() ? word.charAt(at) - '0' : 0;
    if (!ABOUT_Z.containsKey(order)) {
      throw wrong("'" + word + "' does not begin with a rotation of order 1, 2, 3, 4 or 6");
    }
    at++;
    char axis = defaultAxis(order);
    if (at < word.length() && "xyz'\"=*".indexOf(word.charAt(at)) >= 0) {
      axis = word.charAt(at) == '=' ? '"' : word.charAt(at);
      at++;
    }
    double[] translation = new double[3];
    for (; at < word.length(); at++) {
      translate(translation, word.charAt(at), order, axis);
    }
    int[] turn = matrix(order, axis);
    for (int i = 0; improper && i < 9; i++) {
      turn[i] = -turn[i];
    }
    generators.add(new SymmetryOperation(turn, translation));
    if ("xyz".indexOf(axis) >= 0) {
      precedingAxis = axis;
    }
    precedingOrder = order;
  }

  private void translate(double[] translation, char c, int order, char axis) {
    double[] named = TRANSLATIONS.get(c);
    if (named != null) {
      for (int i = 0; i < 3; i++) {
        translation[i] += named[i];
      }
    } else if (c >= '1' && c < '0' + order && "xyz".indexOf(axis) >= 0) {
      translation["xyz".indexOf(axis)] += (c - '0') / (double) order;
    } else {
      throw wrong("'" + c + "' is no translation of a rotation of order " + order);
    }
  }

  /** The axis that goes without saying: z first; x or x-y for a second twofold; x+y+z third. */
  private char defaultAxis(int order) {
    if (position == 2 && order == 2) {
      return precedingOrder == 2 || precedingOrder == 4 ? 'x' : '\'';
    }
    return position == 3 && order == 3 ? '*' : 'z';
  }

  private int[] matrix(int order, char axis) {
    return switch (axis) {
      case '*' -> THREEFOLD_DIAGONAL.clone();
      case '\'' -> cycled(TWOFOLD_PRIME, precedingAxis);
      case '"' -> cycled(TWOFOLD_DOUBLE_PRIME, precedingAxis);
      default -> cycled(ABOUT_Z.getOrDefault(order, NO_TURN), axis);
    };
  }

  /** The same turn about another axis: x, y and z change places in a circle. */
  private static int[] cycled(int[] aboutZ, char axis) {
    int step = axis == 'z' ? 0 : axis == 'x' ? 1 : 2;
    int[] turned = new int[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        turned[3 * ((i + step) % 3) + (j + step) % 3] = aboutZ[3 * i + j];
      }
    }
    return turned;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "the Hall symbol '%s' cannot be read: %s\n  Maybe it is a Hermann-Mauguin symbol"
            .formatted(symbol, what));
  }
}
