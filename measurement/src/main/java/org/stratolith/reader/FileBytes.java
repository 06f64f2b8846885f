package org.stratolith.reader;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * A file in memory, whole. Numbers are little-endian unless a method says otherwise; reading past
 * the end throws an {@link InputException} that names the byte.
 */
public final class FileBytes {

  /** Files larger than this are refused, bytes. */
  public static final int LARGEST = 1 << 30;

  private static final VarHandle SHORT = handle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT = handle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG = handle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_SHORT = handle(short[].class, ByteOrder.BIG_ENDIAN);

  private final String name;
  private final byte[] bytes;

  private FileBytes(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  private static VarHandle handle(Class<?> array, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(array, order);
  }

  /** Bytes that stand for a file; not copied, so they must not change any more. */
  public static FileBytes of(String name, byte[] bytes) {
    return new FileBytes(name, bytes);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read or is larger than {@link #LARGEST}
   */
  public static FileBytes read(Path path) {
    String name = path.toString();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST);
      if (in.read() >= 0) {
        throw new InputException(
            new Problem(
                Place.ofFile(name),
                "is larger than " + (LARGEST >> 20) + " MiB",
                "Maybe split the test, or export a part of it"));
      }
      return new FileBytes(name, bytes);
    } catch (IOException e) {
      throw new InputException(
          new Problem(Place.ofFile(name), "cannot be read: " + e, "Maybe the path is wrong"));
    }
  }

  /** The name for messages. */
  public String name() {
    return name;
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The bytes themselves, for kernels; not to be changed. */
  public byte[] array() {
    return bytes;
  }

  /** Whether these ASCII characters stand at an offset; false past the end. */
  public boolean has(String ascii, int at) {
    if (at < 0 || at + (long) ascii.length() > bytes.length) {
      return false;
    }
    for (int k = 0; k < ascii.length(); k++) {
      if (bytes[at + k] != (byte) ascii.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** First offset from {@code from} on, and before {@code to}, where the pattern stands, or -1. */
  public int indexOf(byte[] pattern, int from, int to) {
    int last = Math.min(to, bytes.length) - pattern.length;
    search:
    for (int at = Math.max(from, 0); at <= last; at++) {
      for (int k = 0; k < pattern.length; k++) {
        if (bytes[at + k] != pattern[k]) {
          continue search;
        }
      }
      return at;
    }
    return -1;
  }

  /** Unsigned byte. */
  public int u1(int at) {
    check(at, 1);
    return bytes[at] & 0xFF;
  }

  /** Unsigned 16 bits. */
  public int u2(int at) {
    return i2(at) & 0xFFFF;
  }

  /** Unsigned 16 bits, big-endian. */
  public int u2BigEndian(int at) {
    check(at, 2);
    return (short) BIG_SHORT.get(bytes, at) & 0xFFFF;
  }

  /** Signed 16 bits. */
  public short i2(int at) {
    check(at, 2);
    return (short) SHORT.get(bytes, at);
  }

  /** Signed 32 bits. */
  public int i4(int at) {
    check(at, 4);
    return (int) INT.get(bytes, at);
  }

  /** Unsigned 32 bits. */
  public long u4(int at) {
    return i4(at) & 0xFFFFFFFFL;
  }

  /** Signed 64 bits. */
  public long i8(int at) {
    check(at, 8);
    return (long) LONG.get(bytes, at);
  }

  /** 32-bit float. */
  public float f4(int at) {
    return Float.intBitsToFloat(i4(at));
  }

  /** 64-bit float. */
  public double f8(int at) {
    return Double.longBitsToDouble(i8(at));
  }

  /** The whole file as text. */
  public String text(Charset charset) {
    return new String(bytes, charset);
  }

  /** The first bytes as Latin-1, where every byte is a character; for recognising. */
  public String head(int length) {
    return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
  }

  private void check(int at, int width) {
    if (at < 0 || at + (long) width > bytes.length) {
      throw new InputException(
          new Problem(
              Place.ofFile(name),
              "byte " + at + " is needed, but the file has " + bytes.length + " bytes",
              "Maybe it was cut off while it was copied"));
    }
  }
}
