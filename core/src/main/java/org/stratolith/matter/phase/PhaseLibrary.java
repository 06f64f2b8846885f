package org.stratolith.matter.phase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Status;
import org.stratolith.matter.crystal.cif.CifBlock;
import org.stratolith.matter.crystal.cif.CifParser;
import org.stratolith.matter.crystal.cif.CifReader;
import org.stratolith.matter.crystal.cif.CifValue;
import org.stratolith.text.ResourceTable;
import org.stratolith.text.Spelling;

/** The phases that ship with the program, read when they are asked for. */
public final class PhaseLibrary {

  private static final ResourceTable INDEX = ResourceTable.read(PhaseLibrary.class, "index.csv");

  private PhaseLibrary() {}

  /** Names of all phases. */
  public static List<String> names() {
    return INDEX.rows().stream().map(List::getFirst).toList();
  }

  /**
   * The phase of this name or alias, in any case.
   *
   * @throws IllegalArgumentException if there is none, with what there is
   */
  public static Phase of(String name) {
    for (List<String> row : INDEX.rows()) {
      List<String> aliases = List.of(row.get(2).split(" ", -1));
      if (row.get(0).equalsIgnoreCase(name)
          || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(name))) {
        return read(row.get(0), row.get(1));
      }
    }
    String nearest = Spelling.nearest(name, names());
    throw new IllegalArgumentException(
        "no phase is called '%s'; the library has %s\n  Maybe %s"
            .formatted(
                name,
                String.join(", ", names()),
                nearest == null ? "give a CIF of it" : "'" + nearest + "' is meant"));
  }

  private static Phase read(String name, String file) {
    String cif = resource(file);
    CifBlock block = CifParser.parse(cif, file).getFirst();
    Map<String, String> notes = new LinkedHashMap<>();
    for (String note : List.of("status", "source", "setting")) {
      @Nullable CifValue value = block.value("_stratolith_phase_" + note);
      notes.put(note, Objects.requireNonNull(value, note).text().strip().replaceAll("\\s+", " "));
    }
    return new Phase(
        name,
        CifReader.read(cif, file).getFirst(),
        Status.valueOf(notes.getOrDefault("status", "").toUpperCase(Locale.ROOT)),
        notes.getOrDefault("source", ""),
        notes.getOrDefault("setting", ""));
  }

  private static String resource(String file) {
    try (InputStream stream =
        Objects.requireNonNull(PhaseLibrary.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
