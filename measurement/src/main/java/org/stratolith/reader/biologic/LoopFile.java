package org.stratolith.reader.biologic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The list of loops that EC-Lab writes beside a text export without a head, {@code x_LOOP.txt}
 * beside {@code x.txt}: rows at which loops begin, the last number is that of the rows.
 */
public final class LoopFile implements InstrumentFormat {

  private static final String MAGIC = "VMP EXPERIMENT LOOP INDEXES";
  private static final long LARGEST = 1 << 20;

  @Override
  public String name() {
    return "BioLogic loop indexes";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has(MAGIC, 0);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    int[] rows = rows(file);
    return new Reading(
        name(),
        List.of(),
        Map.of("Rows at which loops begin", Arrays.toString(rows)),
        List.of(
            new Remark(
                Remark.Weight.NOTE,
                new Problem(
                    Place.ofFile(file.name()),
                    "holds no data, only where the loops of another file begin",
                    "Maybe read the file of the same name without _LOOP; this one is then used"))));
  }

  /** The loops of the list that stands beside a file, or none. */
  static int[] beside(FileBytes file, int rowsThere, List<Remark> remarks) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return new int[0];
    }
    try {
      Path path = Path.of(name.substring(0, dot) + "_LOOP.txt");
      if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
        return new int[0];
      }
      int[] rows = rows(FileBytes.read(path));
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              new Problem(Place.ofFile(name), "the loops are from " + path.getFileName(), null)));
      return Arrays.stream(rows).filter(row -> row < rowsThere).toArray();
    } catch (IOException | InvalidPathException e) {
      return new int[0];
    }
  }

  private static int[] rows(FileBytes file) {
    TextLines lines = TextLines.of(file);
    int[] rows = new int[64];
    int count = 0;
    lines.next();
    while (lines.next()) {
      if (!lines.isBlank()) {
        lines.split('\t');
        double row = lines.value(0);
        if (row != Math.rint(row) || row < 0 || row > Integer.MAX_VALUE) {
          throw lines.error(row + " is not the number of a row", "Maybe the file is damaged");
        }
        rows = count == rows.length ? Arrays.copyOf(rows, 2 * count) : rows;
        rows[count++] = (int) row;
      }
    }
    return Arrays.copyOf(rows, count);
  }
}
