package org.stratolith.phasefield.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;

class ImageDataFileTest {

  @TempDir Path folder;

  @Test
  void aReaderFindsEveryValueByItsOffset() throws IOException {
    Box box = new Box(List.of(new Box.Axis(4, 1, Ends.NO_FLUX), new Box.Axis(8, 4, Ends.PERIODIC)));
    SequencedMap<String, double[]> fields = new LinkedHashMap<>();
    double[] first = new double[32];
    double[] second = new double[32];
    for (int i = 0; i < 32; i++) {
      first[i] = i + 0.25;
      second[i] = -1.0 / (i + 1);
    }
    fields.put("Li9Al4", first);
    fields.put("LiCl", second);
    Path file = folder.resolve("fields.vti");
    ImageDataFile.write(file, box, fields);

    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("byte_order=\"LittleEndian\"").contains("header_type=\"UInt64\"");
    // x runs fastest: the last axis of the box comes first; a plane is flat in z, as VTK writes
    // one.
    assertThat(text).contains("WholeExtent=\"0 8 0 4 0 0\"").contains("Spacing=\"0.5 0.25 1\"");
    int data = text.indexOf("<AppendedData encoding=\"raw\">\n_") + 31;
    Matcher arrays =
        Pattern.compile("type=\"Float64\" Name=\"(\\w+)\" format=\"appended\" offset=\"(\\d+)\"")
            .matcher(text);
    int found = 0;
    while (arrays.find()) {
      ByteBuffer at = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      at.position(data + Integer.parseInt(arrays.group(2)));
      double[] values = new double[Math.toIntExact(at.getLong() / Double.BYTES)];
      for (int i = 0; i < values.length; i++) {
        values[i] = at.getDouble();
      }
      assertThat(values).isEqualTo(fields.get(arrays.group(1)));
      found++;
    }
    assertThat(found).isEqualTo(2);
    assertThat(text).endsWith("\n</AppendedData>\n</VTKFile>\n");
  }

  @Test
  void largeArraysAreWholeToo() throws IOException {
    Box box = Box.square(128, 1, Ends.PERIODIC);
    double[] values = new double[128 * 128];
    Arrays.setAll(values, i -> Math.sin(i));
    Path file = folder.resolve("large.vti");
    ImageDataFile.write(file, box, new LinkedHashMap<>(Map.of("c", values)));
    byte[] bytes = Files.readAllBytes(file);
    int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n_") + 2;
    ByteBuffer at = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(at.getLong(data)).isEqualTo(8L * values.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(at.getDouble(data + 8 + 8 * i)).isEqualTo(values[i]);
    }
  }

  @Test
  void aCollectionNamesItsFilesByTime() throws IOException {
    Path file = folder.resolve("run.pvd");
    CollectionFile.write(file, new TreeMap<>(Map.of(0.0, "a.vti", 1.5, "b.vti")));
    assertThat(Files.readString(file))
        .contains("<DataSet timestep=\"0.0\" part=\"0\" file=\"a.vti\"/>")
        .contains("<DataSet timestep=\"1.5\" part=\"0\" file=\"b.vti\"/>");
  }
}
