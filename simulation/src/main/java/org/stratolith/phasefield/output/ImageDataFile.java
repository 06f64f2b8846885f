package org.stratolith.phasefield.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SequencedMap;
import org.stratolith.phasefield.Box;

/**
 * Writes fields at cell centres as VTK image data ({@code .vti}): XML with the values appended as
 * raw little-endian doubles, each array after its length in bytes as an unsigned 64-bit number (VTK
 * file formats, docs.vtk.org, version 1.0, header type UInt64). The last axis of the box is VTK's
 * x, the one that runs fastest.
 */
public final class ImageDataFile {

  private static final int CHUNK = 1 << 16;

  private ImageDataFile() {}

  /**
   * Writes a file.
   *
   * @param fields values by name, in the order in which they are written
   */
  public static void write(Path file, Box box, SequencedMap<String, double[]> fields)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header(box, fields).getBytes(StandardCharsets.UTF_8));
      for (double[] values : fields.values()) {
        write(out, values);
      }
      out.write("\n</AppendedData>\n</VTKFile>\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String header(Box box, SequencedMap<String, double[]> fields) {
    StringBuilder extent = new StringBuilder();
    StringBuilder spacing = new StringBuilder();
    for (int k = 0; k < 3; k++) {
      int axis = box.axes().size() - 1 - k;
      extent
          .append(axis < 0 ? "0 0" : "0 " + box.axes().get(axis).cells())
          .append(k < 2 ? " " : "");
      spacing.append(axis < 0 ? "1" : box.axes().get(axis).spacing()).append(k < 2 ? " " : "");
    }
    StringBuilder text = new StringBuilder();
    text.append("<?xml version=\"1.0\"?>\n")
        .append("<VTKFile type=\"ImageData\" version=\"1.0\" byte_order=\"LittleEndian\"")
        .append(" header_type=\"UInt64\">\n");
    text.append(
        String.format(
            Locale.ROOT,
            "<ImageData WholeExtent=\"%s\" Origin=\"0 0 0\" Spacing=\"%s\">\n<Piece Extent=\"%s\">\n",
            extent,
            spacing,
            extent));
    text.append("<CellData>\n");
    long offset = 0;
    for (var field : fields.entrySet()) {
      text.append("<DataArray type=\"Float64\" Name=\"")
          .append(plain(field.getKey()))
          .append("\" format=\"appended\" offset=\"")
          .append(offset)
          .append("\"/>\n");
      offset += Long.BYTES + (long) Double.BYTES * field.getValue().length;
    }
    text.append("</CellData>\n</Piece>\n</ImageData>\n<AppendedData encoding=\"raw\">\n_");
    return text.toString();
  }

  private static String plain(String name) {
    if (!name.matches("[A-Za-z0-9 _.-]+")) {
      throw new IllegalArgumentException("a field named \"" + name + "\"");
    }
    return name;
  }

  private static void write(OutputStream out, double[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong((long) Double.BYTES * values.length);
    for (double value : values) {
      if (buffer.remaining() < Double.BYTES) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
      buffer.putDouble(value);
    }
    out.write(buffer.array(), 0, buffer.position());
  }
}
