package org.stratolith.matter.crystal.cif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Reads crystals from Crystallographic Information Files.
 *
 * <p>A crystal is a data block with a cell and atom sites; other blocks are passed over. Nothing
 * that a crystal needs is guessed: a missing coordinate, a missing cell angle or missing symmetry
 * is a problem with its place. What is read, and under which tags, stands in {@code
 * docs/formats/cif.md}.
 */
public final class CifReader {

  private CifReader() {}

  /**
   * The crystals of a file.
   *
   * @throws IOException if the file cannot be read
   * @throws InputException with every problem found
   */
  public static List<Crystal> read(Path file) throws IOException {
    return read(decode(Files.readAllBytes(file)), file.toString());
  }

  /** CIF 1.1 is ASCII; files in practice are UTF-8 or, if they are not, Latin-1. */
  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * The crystals of a CIF.
   *
   * @param text its content
   * @param file its name, for messages
   * @throws InputException with every problem found
   */
  public static List<Crystal> read(String text, String file) {
    List<Crystal> crystals = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CifBlock block : CifParser.parse(text, file)) {
      if (block.column("_atom_site_fract_x", "_atom_site_label", "_atom_site_type_symbol")
          != null) {
        new CrystalBlock(block, problems).read(crystals);
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    if (crystals.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file),
              "no data block of this CIF has atom sites",
              "Maybe it is a file of reflections, or a dictionary"));
    }
    return List.copyOf(crystals);
  }
}
