package org.stratolith.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers that ships with the program: comma-separated lines, {@code #} comments, the
 * first other line a header.
 *
 * @param header column names
 * @param rows cells of each line, as many as the header has
 */
public record ResourceTable(List<String> header, List<List<String>> rows) {

  /**
   * Reads the table {@code name} beside {@code owner}.
   *
   * @throws IllegalStateException if the resource is absent or a line has another number of cells
   *     than the header: the program itself is then broken
   */
  public static ResourceTable read(Class<?> owner, String name) {
    List<List<String>> lines = new ArrayList<>();
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          lines.add(List.of(line.split(",", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = lines.removeFirst();
    for (List<String> row : lines) {
      if (row.size() != header.size()) {
        throw new IllegalStateException(name + ": a line has another width: " + row);
      }
    }
    return new ResourceTable(header, List.copyOf(lines));
  }
}
