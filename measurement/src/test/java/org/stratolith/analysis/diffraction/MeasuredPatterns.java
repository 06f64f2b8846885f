package org.stratolith.analysis.diffraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.cif.CifReader;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.reader.Measured;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.record.Diffractogram;
import org.stratolith.testing.Samples;

/** Samples and the crystals they may hold. */
public final class MeasuredPatterns {

  private static final List<String> GIVEN =
      List.of(
          "Li2CO3",
          "ZrO2-monoclinic",
          "ZrO2-tetragonal",
          "ZnO",
          "GeO2-hexagonal",
          "rutile",
          "anatase",
          "Zn2GeO4",
          "silicon",
          "NiO");

  private MeasuredPatterns() {}

  /** A structure of the test resources. */
  public static Crystal crystal(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(MeasuredPatterns.class.getResourceAsStream(name + ".cif"), name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return CifReader.read(text, name).getFirst();
    }
  }

  /** The whole library and all structures of the test resources. */
  public static List<Crystal> allCrystals() throws IOException {
    List<Crystal> crystals = new ArrayList<>();
    for (String name : PhaseLibrary.names()) {
      crystals.add(PhaseLibrary.of(name).crystal());
    }
    for (String name : GIVEN) {
      crystals.add(crystal(name));
    }
    return crystals;
  }

  /** A sample; skips the test where it is absent. */
  public static Diffractogram sample(String file) throws IOException {
    return InstrumentFiles.read(Samples.file("xrd/" + file))
        .contents(Measured.Diffraction.class)
        .getFirst()
        .record();
  }
}
