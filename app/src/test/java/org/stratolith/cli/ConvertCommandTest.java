package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.record.BdfCsv;
import org.stratolith.record.CyclingRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConvertCommandTest {

  private static final String RAMP =
      "Test Time / s,Voltage / V,Current / A\n0,3.7,0.1\n1,3.6,0.1\n";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(Object... args) {
    List<String> words = new ArrayList<>();
    words.add("convert");
    for (Object arg : args) {
      words.add(arg.toString());
    }
    return Main.execute(
        new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
  }

  private Path input(String name) throws IOException {
    return Files.writeString(folder.resolve(name), RAMP);
  }

  @Test
  void writesBesideTheInputAndSaysSo() throws IOException {
    Path input = input("cell 7.csv");
    assertThat(run(input)).isZero();
    CyclingRecord record = BdfCsv.read(folder.resolve("cell 7.bdf.csv"));
    assertThat(record.voltages()).containsExactly(3.7, 3.6);
    assertThat(out.toString())
        .contains("cell 7.bdf.csv  time series, 2 rows, from Battery Data Format CSV");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theAreaIsTold() throws IOException {
    assertThat(run(input("a.csv"), "--area", "0.785cm2")).isZero();
    assertThat(Files.readAllLines(folder.resolve("a.bdf.csv")).getFirst())
        .endsWith(",Electrode Area / cm2,Current Density / mA cm-2");
    assertThat(BdfCsv.read(folder.resolve("a.bdf.csv")).electrodeArea()).isEqualTo(0.785e-4);
  }

  @Test
  void existingOutputsAndTheInputAreKept() throws IOException {
    Path input = input("a.bdf.csv");
    Path out = Files.writeString(folder.resolve("b.bdf.csv"), "mine");
    assertThat(run(input)).isEqualTo(Main.WRONG_INPUT);
    assertThat(run(input, "-o", out)).isEqualTo(Main.WRONG_INPUT);
    assertThat(run(input, "--overwrite")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString())
        .contains("a.bdf.csv: is the input itself")
        .contains("b.bdf.csv: exists already")
        .contains("Maybe --overwrite");
    assertThat(Files.readString(input)).isEqualTo(RAMP);
    assertThat(Files.readString(out)).isEqualTo("mine");
    assertThat(run(input, "-o", out, "--overwrite")).isZero();
    assertThat(BdfCsv.read(out).size()).isEqualTo(2);
  }

  @Test
  void manyFilesGoToAFolderAndOneThatFailsDoesNotStopTheOthers() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.csv"), RAMP + "2,3.5\n");
    Path poem = Files.writeString(folder.resolve("poem.txt"), "Shall I compare thee");
    Path to = folder.resolve("to/here");
    assertThat(run(input("a.csv"), broken, poem, input("b.csv"), "-o", to, "--threads", 2))
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(to.resolve("a.bdf.csv")).exists();
    assertThat(to.resolve("b.bdf.csv")).exists();
    assertThat(to.toFile().list()).hasSize(2);
    assertThat(err.toString())
        .contains("broken.csv:4: has 2 cells, the header has 3")
        .contains("poem.txt: is in no format that we know");
    assertThat(out.toString().indexOf("a.bdf.csv")).isLessThan(out.toString().indexOf("b.bdf.csv"));
  }

  @Test
  void inputsThatDifferInTheirEndingsKeepThem() throws IOException {
    assertThat(run(input("a.csv"), input("a.txt"))).isZero();
    assertThat(folder.resolve("a.csv.bdf.csv")).exists();
    assertThat(folder.resolve("a.txt.bdf.csv")).exists();
    Path same = Files.createDirectory(folder.resolve("same"));
    Files.writeString(same.resolve("a.csv"), RAMP);
    assertThat(run(folder.resolve("a.csv"), same.resolve("a.csv"), "-o", folder.resolve("to")))
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("would be written to the same place");
  }

  @Test
  void machinesGetJson() throws IOException {
    Path poem = Files.writeString(folder.resolve("poem.txt"), "Shall I compare thee");
    assertThat(run("--json", input("a.csv"), poem)).isEqualTo(Main.WRONG_INPUT);
    JsonNode list = JsonMapper.builder().build().readTree(out.toString());
    assertThat(list.size()).isEqualTo(2);
    JsonNode first = list.get(0);
    assertThat(first.propertyNames())
        .containsExactly("file", "format", "outputs", "problems", "metadata");
    assertThat(first.get("outputs").get(0).get("rows").asInt()).isEqualTo(2);
    assertThat(list.get(1).get("problems").get(0).get("message").asString())
        .isEqualTo("is in no format that we know");
  }

  @Test
  void whatCannotBeWrittenIsAFailure() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThat(run(input("a.csv"), "-o", file.resolve("below"))).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("cannot be written").contains("Maybe");
  }

  @Test
  void formatsAreListed() {
    assertThat(run("--formats")).isZero();
    assertThat(out.toString()).contains("Battery Data Format CSV");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|no file is given",
        "absent.csv|absent.csv: cannot be read",
        "absent.csv --area 3|--area",
        "absent.csv --area -1cm2|--area: -1cm2 is not above zero",
        "absent.csv --cycles charge|--cycles: 'charge' is no choice",
        "absent.csv --current-sign plus|--current-sign: 'plus' is no choice",
        "absent.csv --threads 0|--threads is 0",
        "absent.csv other.csv -o one.csv|one.csv: is one file, but 2 inputs are given"
      })
  void wrongInputIsAnswered(String args, String message) {
    Object[] words = args == null ? new Object[0] : args.split(" ", -1);
    assertThat(run(words)).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains(message).contains("Maybe");
  }
}
