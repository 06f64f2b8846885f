package org.stratolith.reader.neware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.stratolith.testing.Samples;

/** What the vendor's program exported from a file: cells of a CSV, by column and row. */
final class ExportedRows {

  private final List<String> header;
  private final List<String[]> rows = new ArrayList<>();

  private ExportedRows(BufferedReader reader) throws IOException {
    header = List.of(reader.readLine().split(","));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      rows.add(line.split(",", -1));
    }
  }

  static ExportedRows of(String relative) {
    Path path = Samples.file(relative);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      return new ExportedRows(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return rows.size();
  }

  String text(String column, int row) {
    return rows.get(row)[header.indexOf(column)];
  }

  double number(String column, int row) {
    return Double.parseDouble(text(column, row));
  }

  boolean has(String column) {
    return header.contains(column);
  }
}
