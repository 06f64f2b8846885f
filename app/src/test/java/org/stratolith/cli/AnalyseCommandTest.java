package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyseCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(Object... args) {
    List<String> words = new ArrayList<>();
    words.add("analyse");
    for (Object arg : args) {
      words.add(arg.toString());
    }
    out.getBuffer().setLength(0);
    return Main.execute(
        new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
  }

  /** Levels of 0.1 mA on 1 cm2, 10 ohm; in level 6 the resistance halves. No step, no cycle. */
  private Path staircase(String name) throws IOException {
    StringBuilder text = new StringBuilder("Test Time / s,Voltage / V,Current / A\n");
    double time = 0;
    for (int half = 0; half < 16; half++) {
      double current = 1e-4 * (half / 2 + 1) * (half % 2 == 0 ? 1 : -1);
      for (int k = 0; k < 60; k++) {
        double ohm = half > 10 || (half == 10 && k > 30) ? 5 : 10;
        text.append(String.format(Locale.ROOT, "%.1f,%.8f,%.6f%n", time, ohm * current, current));
        time += 60;
      }
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonNode json() {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private static double value(JsonNode finding, String name) {
    for (JsonNode value : finding.get("values")) {
      if (value.get("name").asString().equals(name)) {
        return value.get("value").asDouble();
      }
    }
    throw new AssertionError("no " + name + " in " + finding);
  }

  private JsonNode finding() {
    return json().get("inputs").get(0).get("findings").get(0);
  }

  @Test
  void findsTheStaircaseInRowsAlone() throws IOException {
    assertThat(run("ccd", staircase("a.csv"), "--area", "1cm2", "--json")).isZero();
    assertThat(value(finding(), "critical current density")).isCloseTo(0.6, within(1e-6));
    assertThat(value(finding(), "last level without a short")).isCloseTo(0.5, within(1e-6));
    assertThat(finding().get("tables").get(0).get("rows")).hasSize(6);
  }

  @Test
  void peopleGetATableAndAReport() throws IOException {
    Path report = folder.resolve("r.html");
    assertThat(run("ccd", staircase("a.csv"), "--area", "1cm2", "-o", report)).isZero();
    assertThat(out.toString())
        .contains("critical current density", "0.6 +- 0.1", "mA/cm2", "Levels up to the short");
    String html = Files.readString(report);
    assertThat(html).startsWith("<!DOCTYPE html>").contains("<svg", "a.csv").doesNotContain(">NaN");
    assertThat(err.toString()).isEmpty();
  }

  /** One bad file among many does not lose the rest. */
  @Test
  void aBadFileDoesNotLoseTheRest() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), "hello");
    Path report = folder.resolve("r.html");
    int code = run("cycling", staircase("a.csv"), bad, staircase("b.csv"), "-o", report);
    assertThat(code).isEqualTo(Main.WRONG_INPUT);
    assertThat(out.toString()).contains("a.csv", "b.csv");
    assertThat(err.toString()).contains("bad.csv").contains("Maybe");
    assertThat(Files.readString(report)).contains("b.csv", "Not reduced", "bad.csv");
  }

  @Test
  void everyKindSaysWhatItCannotReduce() throws IOException {
    Path input = staircase("a.csv");
    for (String kind : List.of("lsv", "cv", "impedance", "drt", "depth")) {
      assertThat(run(kind, input)).isEqualTo(Main.WRONG_INPUT);
    }
    assertThat(err.toString()).contains("holds nothing that 'analyse depth' reduces");
    assertThat(run("ccd", input)).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("Maybe give the area");
    assertThat(run("cdc", input)).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("no kind of analysis").contains("Maybe");
    for (String kind : List.of("shorts", "cycling", "rate", "gitt")) {
      assertThat(run(kind, input, "--area", "1cm2")).isZero();
    }
  }

  /**
   * Two arcs, 10 ohm at 1 ms and 20 ohm at 1 s, behind 5 ohm: the closed form of Voigt elements.
   */
  @Test
  void relaxationTimesOfTwoArcs() throws IOException {
    StringBuilder text = new StringBuilder("freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n");
    for (int k = 0; k <= 80; k++) {
      double omega = 2 * Math.PI * Math.pow(10, 5 - 0.1 * k);
      double first = omega * 1e-3;
      double real = 5 + 10 / (1 + first * first) + 20 / (1 + omega * omega);
      double imaginary = 10 * first / (1 + first * first) + 20 * omega / (1 + omega * omega);
      text.append(
          String.format(Locale.ROOT, "%.9g,%.9g,%.9g%n", omega / 2 / Math.PI, real, imaginary));
    }
    Path file = Files.writeString(folder.resolve("arcs.csv"), text);
    assertThat(run("drt", file, "--json", "--lambda", "1e-4")).isZero();
    assertThat(value(finding(), "series resistance")).isCloseTo(5, within(0.05));
    assertThat(value(finding(), "polarisation resistance")).isCloseTo(30, within(0.3));
    assertThat(finding().toString()).contains("given");
    assertThat(run("drt", file, "--lambda", "-1")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("--lambda: '-1' is not gcv").contains("Maybe 1e-3");
  }

  /** A cell that its authors filed under soft shorts: trace without a current, and its spectra. */
  @Test
  void aMeasuredSoftShort() {
    Path trace = Samples.file("symmetric_cell/LiLi_TEGDME_1mA_03_GCPL_C05.txt");
    Path spectra = Samples.file("symmetric_cell/LiLi_TEGDME_1mA_02_GEIS_C05.mpr");
    int code = run("shorts", trace, spectra, "--together", "--current", "0.4mA", "--json");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(value(finding(), "onset")).isBetween(23.5, 24.1);
    assertThat(finding().toString()).contains("impedance collapse", "unsteady voltage");
  }

  /** Lines of LiCl with a = 5.14 angstrom and copper radiation. */
  @Test
  void findsLithiumChlorideInAnyonesTable() throws IOException {
    double[] twoTheta = {30.081, 34.876, 50.142, 59.612, 62.569};
    double[] height = {900, 780, 550, 280, 170};
    StringBuilder text = new StringBuilder();
    for (int k = 0; k <= 2750; k++) {
      double angle = 15 + 0.02 * k;
      double counts = 100;
      for (int line = 0; line < twoTheta.length; line++) {
        double u = (angle - twoTheta[line]) / 0.09;
        counts += height[line] * Math.exp(-u * u);
      }
      text.append(String.format(Locale.ROOT, "%.2f %.0f%n", angle, counts));
    }
    Path file = Files.writeString(folder.resolve("salt.xy"), text);
    assertThat(run("xrd", file, "--radiation", "CuKa1", "--json")).as(err.toString()).isZero();
    JsonNode finding = json().get("inputs").get(0).get("findings").get(0);
    assertThat(value(finding, "phases found")).isEqualTo(1);
    assertThat(value(finding, "weight fraction of LiCl")).isCloseTo(100, within(1e-9));
    assertThat(run("xrd", file, "--radiation", "CuKa1", "--method", "le-bail", "--json")).isZero();
    JsonNode extracted = json().get("inputs").get(0).get("findings").get(0);
    assertThat(extracted.toString())
        .contains("Intensities")
        .contains("own share")
        .doesNotContain("weight fraction of");
    assertThat(run("xrd", file, "--radiation", "CuKa1", "--texture", "LiCl=110", "--json"))
        .isZero();
    assertThat(json().toString()).contains("texture of LiCl");
    assertThat(run("xrd", file, "--method", "pawley")).isEqualTo(2);
    assertThat(err.toString()).contains("pawley").contains("le-bail");
    assertThat(run("xrd", file, "--texture", "LiKl=110")).isEqualTo(2);
    assertThat(err.toString()).contains("LiKl").contains("Maybe");
    assertThat(run("xrd", file, "--texture", "LiCl=11")).isEqualTo(2);
    assertThat(err.toString()).contains("\"11\"").contains("Maybe 110");
    assertThat(run("xrd", file, "--phase", "nothing.cif")).isEqualTo(2);
    assertThat(err.toString()).contains("nothing.cif").contains("Maybe");
  }
}
