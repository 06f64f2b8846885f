package org.stratolith.reader.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

/** Walks every sample: which family is found from the content alone, and whether it decodes. */
class EverySampleTest {

  /** Files that no format may claim, by the end of their path, and why. */
  private static final Map<String, String> NOT_OURS =
      Map.ofEntries(
          Map.entry(".parquet", "another container of the same data, or a reference"),
          Map.entry(".ftr", "a reference in Arrow"),
          Map.entry(".csv.gz", "a reference, compressed"),
          Map.entry(".json", "an expectation"),
          Map.entry(".md", "words"),
          Map.entry(".mps", "BioLogic settings without data"),
          Map.entry(".xml", "a reference of the NIMS converter"),
          Map.entry("xps/XPS_PHI_QUANTERA_narrow.reference.csv", "a reference"),
          Map.entry("xps/XPS_PHI_QUANTERA_depth_1.reference.csv", "a reference"),
          Map.entry("_info.txt", "words"),
          Map.entry(".cif", "a crystal"),
          Map.entry("_Metadata.csv", "words of Arbin's"),
          Map.entry(".052", "Maccor, which is out of scope"));

  /** Made by its origin to be refused: its last heading is missing. */
  private static final String REFUSED = "exampleDataBioLogic_MissingFreq.mpt";

  private static @Nullable String expected(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    String folder = path.substring(0, Math.max(path.indexOf('/'), 0));
    for (String ending : NOT_OURS.keySet()) {
      if (path.endsWith(ending)) {
        return "";
      }
    }
    if (name.endsWith(".nda")) {
      return "Neware NDA";
    }
    if (name.endsWith(".ndax")) {
      return "Neware NDAX";
    }
    if (name.endsWith(".mpr")) {
      return "BioLogic mpr";
    }
    if (name.endsWith(".dta")) {
      return "Gamry DTA";
    }
    if (name.endsWith(".z")) {
      return "ZPlot";
    }
    if (name.endsWith("_loop.txt")) {
      return "BioLogic loop indexes";
    }
    return switch (folder) {
      case "neware_text" -> "Neware CSV";
      case "biologic" -> "BioLogic mpt";
      case "chi" -> "CHI text";
      case "parstat" -> name.endsWith(".par") ? "VersaStudio par" : "PARSTAT text";
      case "tof_sims" -> "IONTOF SurfaceLab depth profile";
      case "afm" -> "Gwyddion GWY";
      case "xps" -> "PHI SPE and PRO";
      case "bdf" ->
          name.contains("sample") ? "Battery Data Format CSV" : "Table with headings (CSV, TSV)";
      case "other_cyclers" -> "Table with headings (CSV, TSV)";
      case "gitt" -> name.contains("pulse_") ? "Table with headings (CSV, TSV)" : "";
      case "xrd" -> diffraction(name);
      // Which of the texts of impedance it is, its own tests say; here, that it is one of them.
      default -> null;
    };
  }

  private static String diffraction(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".ras" -> "Rigaku RAS";
      case ".rasx" -> "Rigaku RASX";
      case ".xrdml" -> "PANalytical XRDML";
      case ".raw" -> "Bruker RAW";
      case ".brml" -> "Bruker BRML";
      default -> "Angle and intensity (XY, XYE)";
    };
  }

  private static List<Path> samples() throws IOException {
    Path root = Samples.file("MANIFEST.md").resolveSibling("");
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String relative(Path file) {
    return Samples.file("MANIFEST.md")
        .resolveSibling("")
        .relativize(file)
        .toString()
        .replace('\\', '/');
  }

  private static String found(FileBytes file) {
    try {
      return InstrumentFiles.format(file).name();
    } catch (InputException e) {
      return "";
    }
  }

  /** The content decides: the file is handed over under a name that says something else. */
  @Test
  void theFamilyIsFoundByContent() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    for (Path path : samples()) {
      String relative = relative(path);
      String expected = expected(relative);
      if (expected != null) {
        FileBytes file = FileBytes.of("renamed.mpr", Files.readAllBytes(path));
        String found = found(file);
        if (!found.equals(expected)) {
          wrong.put(relative, "expected '" + expected + "', found '" + found + "'");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Where a format has a mark of its own, no other with such a mark claims the file. */
  @Test
  void noTwoFormatsWithMarksClaimOneFile() throws IOException {
    List<String> general =
        List.of(
            "Table with headings (CSV, TSV)",
            "Impedance text",
            "Angle and intensity (XY, XYE)",
            "Neware CSV");
    Map<String, List<String>> twice = new TreeMap<>();
    for (Path path : samples()) {
      FileBytes file = FileBytes.of("x", Files.readAllBytes(path));
      List<String> claims = new ArrayList<>();
      for (InstrumentFormat format : InstrumentFiles.formats()) {
        if (!general.contains(format.name()) && format.recognises(file)) {
          claims.add(format.name());
        }
      }
      if (claims.size() > 1) {
        twice.put(relative(path), claims);
      }
    }
    assertThat(twice).isEmpty();
  }

  /** What a format claims it reads, except files that their origin says are damaged or empty. */
  @Test
  void whatIsFoundDecodes() throws IOException {
    Map<String, String> failed = new TreeMap<>();
    for (Path path : samples()) {
      FileBytes file = FileBytes.of(relative(path), Files.readAllBytes(path));
      if (found(file).isEmpty()) {
        continue;
      }
      try {
        Reading reading = InstrumentFiles.read(file, ReadingOptions.DEFAULTS);
        if (reading.contents().isEmpty() && reading.remarks().isEmpty()) {
          failed.put(relative(path), "holds nothing and says nothing");
        }
      } catch (InputException e) {
        if (path.endsWith(REFUSED)) {
          continue;
        }
        failed.put(relative(path), e.getMessage());
      }
    }
    assertThat(failed).isEmpty();
  }
}
