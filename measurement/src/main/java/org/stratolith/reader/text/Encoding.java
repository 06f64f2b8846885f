package org.stratolith.reader.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text: by its byte order mark, else UTF-8 if every byte agrees, else the
 * fallback. UTF-16 is transcoded, so that the bytes of every digit are ASCII.
 */
final class Encoding {

  private final Charset charset;
  private final byte[] bytes;
  private final int from;

  private Encoding(Charset charset, byte[] bytes, int from) {
    this.charset = charset;
    this.bytes = bytes;
    this.from = from;
  }

  /** Encoding of {@link #bytes}. */
  Charset charset() {
    return charset;
  }

  /** The text; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** First byte after the byte order mark. */
  int from() {
    return from;
  }

  static Encoding of(byte[] bytes, Charset fallback) {
    if (starts(bytes, 0xEF, 0xBB) && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      return new Encoding(StandardCharsets.UTF_8, bytes, 3);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return transcoded(bytes, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return transcoded(bytes, StandardCharsets.UTF_16BE);
    }
    return new Encoding(isUtf8(bytes) ? StandardCharsets.UTF_8 : fallback, bytes, 0);
  }

  private static Encoding transcoded(byte[] bytes, Charset charset) {
    String text = new String(bytes, 2, bytes.length - 2, charset);
    return new Encoding(StandardCharsets.UTF_8, text.getBytes(StandardCharsets.UTF_8), 0);
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isUtf8(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return true;
    }
    try {
      // A decoder that has not been told otherwise reports what is not UTF-8.
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
