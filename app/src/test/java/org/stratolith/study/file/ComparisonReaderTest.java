package org.stratolith.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.study.Comparison;
import org.stratolith.study.run.ProjectParameters;
import org.stratolith.text.InputException;
import org.stratolith.text.Problem;

class ComparisonReaderTest {

  private static final String STUDY =
      """
      study: A
      cell: foil
      negative: {foil thickness: 60 um}
      instruments:
        structure: [{thickness: 60 um}]
        secondary ions: {}
        photoelectrons: {}
        line scan: {}
        modulus map: {}
      compare:
      """;

  @TempDir Path folder;

  private Path write(String entry) throws IOException {
    Files.writeString(folder.resolve("m.txt"), "measured");
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, STUDY + "  - {file: m.txt, " + entry + "}\n");
    return file;
  }

  private Comparison.Choice choice(String entry) throws IOException {
    return StudyFiles.read(write(entry), List.of(), ProjectParameters.all())
        .studies()
        .getFirst()
        .comparisons()
        .getFirst()
        .choice();
  }

  private void isRefused(String entry, int column, String message, String advice)
      throws IOException {
    Path file = write(entry);
    InputException refusal =
        catchThrowableOfType(
            InputException.class, () -> StudyFiles.read(file, List.of(), ProjectParameters.all()));
    assertThat(refusal).isNotNull();
    Problem problem = refusal.problems().getFirst();
    assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo("11:" + column);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.advice()).isEqualTo(advice);
  }

  @Test
  void countsAreScaledAsIsUsualOrAsTheStudySays() throws IOException {
    assertThat(choice("curve: secondary ions, signal: Li3+, as: Li_3+"))
        .isEqualTo(new Comparison.Choice("Li3+", "Li_3+", 0, OverlayScale.STRONGEST, null));
    assertThat(choice("curve: photoelectron spectrum, etch time: 1 min"))
        .isEqualTo(new Comparison.Choice(null, null, 60, OverlayScale.AREA, null));
    assertThat(choice("curve: line scan, scale: none").scale()).isEqualTo(OverlayScale.NONE);
    assertThat(choice("curve: modulus map").scale()).isEqualTo(OverlayScale.NONE);
  }

  @Test
  void theInstrumentHasToBeAsked() throws IOException {
    isRefused(
        "curve: X-ray diffraction",
        26,
        "the study asks no 'X-ray diffraction' that the file could be laid over",
        "Maybe add \"instruments: {X-ray diffraction: {}}\"");
  }

  @Test
  void aSignalHasToBeOneOfTheInstruments() throws IOException {
    isRefused(
        "curve: secondary ions, signal: Li5AlO+",
        50,
        "found 'Li5AlO+', allowed are Li5Al2O+, Li2Cl+, Li3+",
        "Maybe you meant 'Li5Al2O+'");
    isRefused(
        "curve: line scan, as: Al",
        41,
        "\"as\" is what the file calls a signal, but no signal is named",
        "Maybe add \"signal: Al K Counts\"");
  }

  @Test
  void keysOfOtherCurvesAreRefused() throws IOException {
    isRefused(
        "curve: modulus map, scale: area",
        46,
        "the curve 'modulus map' takes no 'scale', only as",
        "Maybe leave it out, or compare another curve");
    isRefused(
        "curve: impedance, signal: Li3+",
        45,
        "the curve 'impedance' takes no 'signal', only area",
        "Maybe leave it out, or compare another curve");
  }

  @Test
  void aScaleAndATimeAreWhatTheyMayBe() throws IOException {
    isRefused(
        "curve: line scan, scale: largest",
        44,
        "found 'largest', allowed are strongest, area, none",
        "Maybe use one of: strongest, area, none");
    isRefused(
        "curve: photoelectron spectrum, etch time: 10 nm",
        61,
        "'10 nm' is not a time, allowed are units such as s, min, h, d",
        "Maybe write it in s");
  }
}
