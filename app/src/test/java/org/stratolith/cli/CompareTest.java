package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that is compared with measured files. */
class CompareTest {

  private static final String STUDY =
      """
      study: A
      cell: symmetric
      negative: {foil thickness: 100 um}
      electrolyte: {material: Li5.5PS4.5Cl1.5, mass: 150 mg, die: 10 mm}
      pressure: 1.74 MPa
      temperature: 25 degC
      protocol:
        - impedance from 1 MHz to 0.1 Hz
        - plate at 0.5 mA/cm2 for 0.5 mAh/cm2
        - strip at 0.5 mA/cm2 for 0.5 mAh/cm2
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int execute(String... words) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private String run(String name, String study) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), study);
    assertThat(execute("run", file.toString(), "-o", folder.toString())).isZero();
    return Files.readString(folder.resolve(name).resolve("report.html"));
  }

  /**
   * A record beside itself has no error; a file without such a curve is said, and loses nothing.
   */
  @Test
  void aRecordBesideItselfHasNoError() throws IOException {
    run("a", STUDY);
    String html =
        run(
            "b",
            STUDY
                + """
                compare:
                  - {file: a/a.bdf.csv, curve: voltage over time, title: The same again}
                  - {file: a/a.bdf.csv, curve: voltage over charge}
                  - {file: a/a.bdf.csv, curve: current over potential}
                """);
    assertThat(html)
        .contains("Measured beside simulated", "The same again", "figure-compare-2")
        .contains("data-label=\"RMS error\">0 mV<")
        .contains("data-label=\"Largest\">0 mV<");
    assertThat(html).contains("not compared", "there is no current over potential in it");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.yaml"),
            STUDY
                + """
                compare:
                  - {file: nowhere.csv, curve: voltage over tme, arae: 1 cm2}
                """);
    assertThat(execute("check", file.toString())).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString())
        .contains("c.yaml:12:")
        .contains("there is no file 'nowhere.csv'")
        .contains("Maybe you meant 'voltage over time'")
        .contains("unknown key 'arae'");
  }
}
