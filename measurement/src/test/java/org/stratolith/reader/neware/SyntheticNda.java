package org.stratolith.reader.neware;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratolith.reader.FileBytes;

/**
 * Writes an NDA of version 29: a cell that is charged and discharged at 0.5 mA for an hour each, a
 * row every second; voltage and charge change from row to row.
 */
final class SyntheticNda {

  private static final int HEAD = 4096;
  private static final int LENGTH = 86;
  private static final int PER_STEP = 3600;

  /** Counts of 1e-4 mA. */
  private static final int COUNTS = 5000;

  private int version = 29;
  private int range = 1;

  SyntheticNda version(int number) {
    version = number;
    return this;
  }

  SyntheticNda range(int code) {
    range = code;
    return this;
  }

  byte[] rows(int rows) {
    ByteBuffer file = ByteBuffer.allocate(HEAD + rows * LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    file.put("NEWARE20260101".getBytes(StandardCharsets.US_ASCII)).put((byte) version);
    file.position(HEAD);
    for (int k = 0; k < rows; k++) {
      row(file, k);
    }
    return file.array();
  }

  FileBytes file(int rows) {
    return FileBytes.of("synthetic.nda", rows(rows));
  }

  private void row(ByteBuffer file, int k) {
    int start = file.position();
    int step = k / PER_STEP;
    int second = k % PER_STEP;
    boolean charges = step % 2 == 0;
    file.put((byte) 0x55).put((byte) 0).putInt(k + 1).putInt(step / 2);
    file.putShort((short) (charges ? 1 : 2)).put((byte) (charges ? 1 : 2)).put((byte) (step + 1));
    file.putLong(1000L * second);
    file.putInt(36000 + (int) (4000 * Math.sin(k * 1e-3)) + k % 7);
    file.putInt(charges ? COUNTS : -COUNTS).putLong(0);
    long charge = (long) COUNTS * second;
    file.putLong(charges ? charge : 0).putLong(charges ? 0 : charge);
    file.putLong(charges ? charge * 4 : 0).putLong(charges ? 0 : charge * 4);
    int clock = k % 86_400;
    file.putShort((short) 2026).put((byte) 1).put((byte) (1 + k / 86_400));
    file.put((byte) (clock / 3600)).put((byte) (clock / 60 % 60)).put((byte) (clock % 60));
    file.put((byte) 0).putInt(range);
    file.position(start + LENGTH);
  }

  /** Arguments: rows, file. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[1]), new SyntheticNda().rows(Integer.parseInt(arguments[0])));
  }
}
