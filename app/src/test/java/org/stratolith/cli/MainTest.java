package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

  private static final String STUDY =
      """
      study: A rest and one cycle
      cell: symmetric
      negative: {foil thickness: 100 um}
      electrolyte: {mass: 150 mg, die: 10 mm}
      pressure: 2 MPa
      temperature: 25 degC
      protocol:
        - plate at 0.1 mA/cm2 for 0.1 mAh/cm2
        - strip at 0.1 mA/cm2 for 0.1 mAh/cm2
      ensemble: {members: 5}
      expect:
        - {quantity: time to short, paper: ">= 2 h", status: bound, source: nowhere}
        - {quantity: electrolyte conductivity, paper: 1 mS/cm, tolerance: 5 %, status: input, source: nowhere}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... args) {
    return Main.execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String study(String text) throws Exception {
    Path file = folder.resolve("one.yaml");
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void runsAStudyAndLeavesARun() throws Exception {
    Path runs = folder.resolve("runs");
    assertThat(run("run", study(STUDY), "-o", runs.toString(), "--threads", "1")).isZero();
    assertThat(out.toString())
        .contains("time to short")
        .contains("NOT MET")
        .contains("met: 0 of 1 input, 1 of 1 bound")
        .contains("report.html");
    assertThat(runs.resolve("one"))
        .isDirectoryContaining("glob:**manifest.json")
        .isDirectoryContaining("glob:**scoreboard.json")
        .isDirectoryContaining("glob:**report.html")
        .isDirectoryContaining("glob:**parameters.csv")
        .isDirectoryContaining("glob:**one.bdf.csv");
    JsonNode manifest = new JsonMapper().readTree(runs.resolve("one/manifest.json").toFile());
    assertThat(manifest.get("inputs").get(0).get("sha256").stringValue()).hasSize(64);
    assertThat(manifest.get("studies").get(0).get("end").stringValue()).isEqualTo("completed");
  }

  @Test
  void printsJsonForMachinesAndTheSameWhateverTheThreads() throws Exception {
    String study = study(STUDY);
    assertThat(run("run", study, "-o", folder.resolve("a").toString(), "--json", "--threads", "1"))
        .isZero();
    String first = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("run", study, "-o", folder.resolve("b").toString(), "--json", "--threads", "3"))
        .isZero();
    assertThat(out).hasToString(first);
    JsonNode rows = new JsonMapper().readTree(first).get("rows");
    assertThat(rows.get(0).get("modelRelation").stringValue()).isEqualTo(">=");
    assertThat(rows.get(0).get("ensemble").get("censored").intValue()).isEqualTo(5);
    assertThat(rows.get(1).get("met").booleanValue()).isFalse();
    assertThat(folder.resolve("a/one/one.bdf.csv"))
        .hasSameTextualContentAs(folder.resolve("b/one/one.bdf.csv"));
  }

  @Test
  void checksWithoutRunning() throws Exception {
    assertThat(run("check", study(STUDY))).isZero();
    assertThat(out.toString()).contains("one: 1 study, 2 expectations, nothing wrong");
  }

  @Test
  void refusesWrongInputWithItsPlaceAndCodeTwo() throws Exception {
    String study = study(STUDY.replace("2 MPa", "2 mV"));
    assertThat(run("run", study, "-o", folder.resolve("runs").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("one.yaml:5:11").contains("Maybe");
    assertThat(folder.resolve("runs")).doesNotExist();
    assertThat(run("run", study(STUDY), "--set", "presure=3 MPa")).isEqualTo(2);
    assertThat(run("run", study(STUDY), "--set", "pressure")).isEqualTo(2);
    assertThat(run("run", study(STUDY), "--threads", "0")).isEqualTo(2);
    assertThat(run("run")).isEqualTo(2);
    assertThat(run("fly")).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreThere() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("run").contains("check").contains("Exit codes");
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("stratolith ");
  }

  @Test
  void progressSaysHowLongItWillTake() {
    assertThat(ProgressLine.text("run", 1, 5, "tests", "bare", 10))
        .isEqualTo("run: 1 of 5 tests, about 40 s left  bare");
    StringWriter terminal = new StringWriter();
    try (ProgressLine line = ProgressLine.on(new PrintWriter(terminal))) {
      line.at("run", 5, 5, "");
    }
    assertThat(terminal.toString()).contains("run: 5 of 5 tests").endsWith("\r");
  }
}
