package org.stratolith.reader.neware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stratolith.reader.FileBytes;

/**
 * Writes an NDAX of NDC 17, 14, 16 or 11: charge and discharge at 1 A for 1000 rows of a second
 * each, an anchor every 100 rows.
 */
final class SyntheticNdax {

  private static final int PAGE = 4096;
  private static final int FIRST = 132;
  private static final int PER_STEP = 1000;
  private static final int PER_ANCHOR = 100;

  private final NdcLayout layout;
  private int version;
  private double countedTimes = 1;
  private final Map<String, byte[]> members = new LinkedHashMap<>();

  SyntheticNdax(int version) {
    NdcLayout known = NdcLayout.of(version);
    this.layout = known == null ? NdcLayout.NDC_17 : known;
    this.version = version;
  }

  /** Writes another number where the version stands. */
  SyntheticNdax calledVersion(int number) {
    version = number;
    return this;
  }

  /** Counters are so many times the integral of the current. */
  SyntheticNdax countedTimes(double factor) {
    countedTimes = factor;
    return this;
  }

  /** Adds or replaces a member. */
  SyntheticNdax with(String name, byte[] content) {
    members.put(name, content);
    return this;
  }

  FileBytes file(int rows) {
    return FileBytes.of("synthetic.ndax", rows(rows));
  }

  byte[] rows(int rows) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("data.ndc", pages(1, 8, rows, this::data));
    int anchors = (rows + PER_ANCHOR - 1) / PER_ANCHOR;
    all.put("data_runInfo.ndc", pages(18, layout.runInfoLength(), anchors, this::anchor));
    int steps = (rows + PER_STEP - 1) / PER_STEP;
    all.put("data_step.ndc", pages(7, layout.stepLength(), steps, SyntheticNdax::step));
    all.putAll(members);
    return zip(all);
  }

  private static int sign(int row) {
    return row / PER_STEP % 2 == 0 ? 1 : -1;
  }

  private void data(ByteBuffer page, int row) {
    double volts = 3.7 + 0.2 * Math.sin(row * 1e-3);
    page.putFloat((float) (volts * layout.perVolt()));
    page.putFloat((float) (sign(row) * layout.perAmpere()));
  }

  private void anchor(ByteBuffer page, int k) {
    int start = page.position();
    int row = k * PER_ANCHOR;
    int second = row % PER_STEP;
    float charge = (float) (second * layout.perCoulomb() * countedTimes);
    boolean charges = sign(row) > 0;
    page.putInt(second * 1000).put((byte) 0);
    page.putFloat(charges ? charge : 0).putFloat(charges ? 0 : charge);
    page.putFloat(charges ? charge * 4 : 0).putFloat(charges ? 0 : charge * 4);
    page.position(start + 29);
    page.putInt(1000).putInt(1_700_000_000 + row).putInt(row / PER_STEP + 1).putInt(row + 1);
    page.putShort((short) 0);
  }

  private static void step(ByteBuffer page, int k) {
    int start = page.position();
    page.putInt(k / 2).putInt(k % 2 + 1);
    page.put(start + 24, (byte) (k % 2 + 1));
  }

  private interface RowWriter {
    void write(ByteBuffer page, int row);
  }

  private byte[] pages(int type, int length, int rows, RowWriter writer) {
    int perPage = (PAGE - FIRST - 1) / length;
    int pages = (rows + perPage - 1) / perPage;
    ByteBuffer file = ByteBuffer.allocate((1 + pages) * PAGE).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, (byte) type).put(2, (byte) version);
    for (int row = 0; row < rows; row++) {
      int page = (1 + row / perPage) * PAGE;
      int within = row % perPage;
      int mask = page + 4 + within / 8;
      file.put(mask, (byte) (file.get(mask) | 1 << within % 8));
      file.position(page + FIRST + within * length);
      writer.write(file, row);
    }
    return file.array();
  }

  static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** Arguments: NDC version, rows, file. */
  public static void main(String[] arguments) throws IOException {
    SyntheticNdax archive = new SyntheticNdax(Integer.parseInt(arguments[0]));
    Files.write(Path.of(arguments[2]), archive.rows(Integer.parseInt(arguments[1])));
  }
}
