package org.stratolith.reader.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damages files as accidents and attackers do: flipped bits, overwritten, lost, inserted and moved
 * runs, cuts, numbers blown up in binary and in text, lines shuffled, one file's head on another's
 * tail; in archives also inside the members, which are packed again.
 */
final class Mutations {

  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    2,
    127,
    128,
    255,
    256,
    32767,
    65535,
    65536,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0xFFFFFFFFL,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    0x7F800000L,
    0x7FC00000L,
    0x7FF0000000000000L
  };
  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "99999999999999999999",
          "1e999",
          "-1e308",
          "NaN",
          "inf",
          "2147483648",
          "1,5",
          "1.2.3",
          "--",
          "0x10",
          "",
          "1e-400",
          "4294967295",
          "٣",
          "1E5E5");
  private static final byte[] SEPARATORS = {',', ';', '\t', ' ', '"', 0, '='};
  private static final int LONGEST_RUN = 512;

  private final SplittableRandom random;
  private final List<byte[]> others;

  /**
   * @param others files of the same family, to splice with
   */
  Mutations(SplittableRandom random, List<byte[]> others) {
    this.random = random;
    this.others = others;
  }

  /** A damaged copy; one to four wounds. */
  byte[] mutate(byte[] original) {
    if (Archive.recognises(original) && random.nextInt(4) > 0) {
      Archive archive = Archive.unpack(original);
      if (archive.size() > 0) {
        archive.mutate(random, this::wounds);
        return archive.pack();
      }
    }
    return wounds(original);
  }

  private byte[] wounds(byte[] original) {
    byte[] bytes = original.clone();
    int wounds = 1 + random.nextInt(4);
    for (int k = 0; k < wounds && bytes.length > 0; k++) {
      bytes = wound(bytes);
    }
    return bytes;
  }

  private byte[] wound(byte[] bytes) {
    int at = place(bytes);
    int length = Math.min(1 + random.nextInt(LONGEST_RUN), bytes.length - at);
    return switch (random.nextInt(11)) {
      case 0 -> flip(bytes);
      case 1 -> overwrite(bytes, at, length);
      case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 3 -> join(bytes, at, noise(length), at);
      case 4 -> join(bytes, at, new byte[0], at + length);
      case 5 -> join(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
      case 6 -> extreme(bytes, at);
      case 7 -> extreme(bytes, at & ~3);
      case 8 -> numberInText(bytes, at);
      case 9 -> lines(bytes);
      default -> splice(bytes, at);
    };
  }

  /** Anywhere, but heads, where counts and sizes stand, more often than tails. */
  private int place(byte[] bytes) {
    int within = random.nextInt(3) == 0 ? Math.min(bytes.length, 256) : bytes.length;
    return random.nextInt(within);
  }

  private byte[] flip(byte[] bytes) {
    int flips = 1 + random.nextInt(16);
    for (int k = 0; k < flips; k++) {
      bytes[place(bytes)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] overwrite(byte[] bytes, int at, int length) {
    switch (random.nextInt(3)) {
      case 0 -> Arrays.fill(bytes, at, at + length, (byte) 0);
      case 1 -> Arrays.fill(bytes, at, at + length, (byte) 0xFF);
      default -> System.arraycopy(noise(length), 0, bytes, at, length);
    }
    return bytes;
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] join(byte[] bytes, int headEnd, byte[] middle, int tailBegin) {
    byte[] joined = new byte[headEnd + middle.length + bytes.length - tailBegin];
    System.arraycopy(bytes, 0, joined, 0, headEnd);
    System.arraycopy(middle, 0, joined, headEnd, middle.length);
    System.arraycopy(bytes, tailBegin, joined, headEnd + middle.length, bytes.length - tailBegin);
    return joined;
  }

  private byte[] extreme(byte[] bytes, int at) {
    int width = 1 << random.nextInt(4);
    long value = EXTREMES[random.nextInt(EXTREMES.length)];
    boolean bigEndian = random.nextInt(4) == 0;
    for (int k = 0; k < width && at + k < bytes.length; k++) {
      int shift = 8 * (bigEndian ? width - 1 - k : k);
      bytes[at + k] = (byte) (value >>> shift);
    }
    return bytes;
  }

  /** Replaces the digits at or after a place. */
  private byte[] numberInText(byte[] bytes, int at) {
    int from = at;
    while (from < bytes.length && !digit(bytes[from])) {
      from++;
    }
    int to = from;
    while (to < bytes.length && (digit(bytes[to]) || bytes[to] == '.')) {
      to++;
    }
    String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return join(bytes, from, number.getBytes(StandardCharsets.UTF_8), to);
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Drops, repeats or moves a line, or changes what separates its cells. */
  private byte[] lines(byte[] bytes) {
    int from = lineStart(bytes, place(bytes));
    int to = from;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    to = Math.min(to + 1, bytes.length);
    byte[] line = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(4)) {
      case 0 -> join(bytes, from, new byte[0], to);
      case 1 -> join(bytes, from, line, from);
      case 2 -> {
        int there = lineStart(bytes, random.nextInt(bytes.length));
        yield join(bytes, there, line, there);
      }
      default -> otherSeparator(bytes, from, to);
    };
  }

  private byte[] otherSeparator(byte[] bytes, int from, int to) {
    byte separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
    for (int k = from; k < to; k++) {
      boolean separates = bytes[k] == ',' || bytes[k] == ';' || bytes[k] == '\t';
      bytes[k] = separates ? separator : bytes[k];
    }
    return bytes;
  }

  private static int lineStart(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '\n') {
      from--;
    }
    return from;
  }

  private byte[] splice(byte[] bytes, int at) {
    byte[] other = others.get(random.nextInt(others.size()));
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    byte[] tail = Arrays.copyOfRange(other, from, other.length);
    return join(bytes, at, tail, bytes.length);
  }
}
