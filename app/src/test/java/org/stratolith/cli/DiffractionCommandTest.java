package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.testing.Samples;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffractionCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new DiffractionCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void jsonHasThePromisedForm() {
    assertThat(run("LiCl", "--json")).isZero();
    JsonNode root = JSON.readTree(out.toString());
    assertThat(root.propertyNames()).containsExactly("peaks");
    JsonNode first = root.get("peaks").get(0);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder("twoTheta", "d", "intensity", "hkl");
    assertThat(first.get("twoTheta").asDouble()).isCloseTo(30.1141, within(2e-3));
    assertThat(first.get("d").asDouble()).isCloseTo(2.96758, within(1e-5));
    assertThat(first.get("intensity").asDouble()).isEqualTo(100);
    assertThat(first.get("hkl").toString()).isEqualTo("[[1,1,1]]");
    assertThat(root.get("peaks").size()).isEqualTo(8);
  }

  /** The library's own phases are those of the reference lists. */
  @ParameterizedTest
  @CsvSource({
    "Li, CuKa", "LiCl, CuKa", "Li9Al4, CuKa", "LiAl, CuKa", "Li2S, CuKa", "Li6PS5Cl, CuKa",
    "Li, CuKa1", "LiCl, CuKa1", "Li9Al4, CuKa1", "LiAl, CuKa1", "Li2S, CuKa1", "Li6PS5Cl, CuKa1"
  })
  void libraryPhasesGiveTheReferenceLines(String phase, String line) throws IOException {
    assertThat(run(phase, "--wavelength", line, "--json")).isZero();
    JsonNode peaks = JSON.readTree(out.toString()).get("peaks");
    JsonNode reference =
        JSON.readTree(
            Files.readString(Samples.file("diffraction/" + phase + "_" + line + ".json")));
    for (JsonNode expected : reference.get("peaks")) {
      JsonNode nearest = peaks.get(0);
      for (JsonNode peak : peaks) {
        double angle = expected.get("two_theta").asDouble();
        if (Math.abs(peak.get("twoTheta").asDouble() - angle)
            < Math.abs(nearest.get("twoTheta").asDouble() - angle)) {
          nearest = peak;
        }
      }
      // The bounds the comparison promises: 0.002 degrees, 3 % of the strongest line.
      assertThat(nearest.get("twoTheta").asDouble())
          .isCloseTo(expected.get("two_theta").asDouble(), within(2e-3));
      assertThat(nearest.get("intensity").asDouble())
          .isCloseTo(expected.get("I").asDouble(), within(3.0));
    }
  }

  @Test
  void peopleGetATable() {
    assertThat(run("Li", "AlCl3", "--to", "60")).isZero();
    assertThat(out.toString())
        .contains("I m -3 m, a 3.5100 b 3.5100 c 3.5100 A")
        .contains("0.533 g/cm3")
        .contains("   36.192    2.4819     100.0   1 1 0 (12)")
        .contains("Source (literature)")
        .contains("AlCl3")
        .doesNotContain("65.09");
  }

  @Test
  void severalPhasesGiveAListWithNames() {
    assertThat(run("Li", "LiCl", "--json", "--convention", "pymatgen")).isZero();
    JsonNode root = JSON.readTree(out.toString());
    assertThat(root.get(1).get("phase").asString()).isEqualTo("LiCl");
    assertThat(root.get(1).get("peaks").get(1).get("intensity").asDouble())
        .isCloseTo(84.7049, within(1e-3));
  }

  @Test
  void theLibraryIsListed() {
    assertThat(run("--list")).isZero();
    assertThat(out.toString())
        .contains("Li9Al4-I2m (literature)")
        .contains("Li5.5PS4.5Cl1.5 (assumed)")
        .contains("Li13In3 (assumed)")
        .contains("Li17Sn4 (assumed)");
  }

  /** The line of body-centred lithium's 110 in a cell four times as wide is 440. */
  @Test
  void thePhasesOfTheIndiumAndTinFoilsAreThere() {
    assertThat(run("Li13In3", "Li17Sn4", "--to", "40")).isZero();
    assertThat(out.toString()).contains("4 4 0 (12)").contains("6 6 0 (12), 8 2 2 (24)");
  }

  @Test
  void aPageIsWritten(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(run("LiCl", "-o", page.toString())).isZero();
    assertThat(out.toString()).contains("1 1 1 (8)").contains("the page is " + page);
    assertThat(Files.readString(page)).contains("<h1>LiCl</h1>", "class=\"stage\"");
    assertThat(run("LiCl", "--json", "--output", page.toString())).isZero();
    assertThat(err.toString()).contains("the page is " + page);
    assertThat(run("LiCl", "-o", folder.resolve("absent/page.html").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be written").contains("Maybe");
  }

  @Test
  void aPageOfNothingIsNotWritten(@TempDir Path folder) {
    Path page = folder.resolve("page.html");
    assertThat(run("--list", "-o", page.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--list").contains("Maybe");
    assertThat(page).doesNotExist();
  }

  @Test
  void filesAreRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("iron.cif");
    String cif =
        """
        data_iron
        _cell_length_a 2.8665
        _cell_length_b 2.8665
        _cell_length_c 2.8665
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_name_Hall '-I 4 2 3'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Fe1 0 0 0
        """;
    Files.writeString(file, cif);
    assertThat(run(file.toString())).isZero();
    assertThat(out.toString()).contains("1 1 0 (12)").contains("iron");
    Files.writeString(file, cif.replace("Fe1 0 0 0", "Fe1 0 ? 0"));
    assertThat(run(file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(file + ":14:7: _atom_site_fract_y is missing")
        .contains("Maybe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LiCI|no phase is called 'LiCI'",
        "absent.cif|absent.cif: there is no such file",
        "Li --wavelength CuKx|no radiation is called 'CuKx'",
        "Li --convention q|no convention is called 'q'",
        "Li --from 90 --to 10|no range",
        "--json|no phase and no CIF is given"
      })
  void wrongInputIsAnswered(String args, String message) {
    assertThat(run(args.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(message).contains("Maybe");
  }
}
