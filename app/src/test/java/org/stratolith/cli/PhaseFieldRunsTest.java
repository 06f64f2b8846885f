package org.stratolith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PhaseFieldRunsTest {

  private static final String STUDY =
      """
      study: A small benchmark
      phase field: PFHub 1a
      cells: 32
      until: 10
      pictures: [0, 5]
      expect:
        - {quantity: free energy, time: 0, paper: 319, tolerance: 1 %, status: predicted, source: PFHub}
        - {quantity: free energy, time: 10, paper: "> 400", status: bound, source: made up}
        - {quantity: mass drift, paper: "< 1e-10", status: bound, source: conservation}
      """;

  @TempDir Path folder;

  @Test
  void leavesEnergiesFieldsAndAReportAndFindsTheStudyWithoutItsEnding() throws IOException {
    Files.writeString(folder.resolve("1a.yaml"), STUDY);
    Path output = folder.resolve("out");
    StringWriter out = new StringWriter();
    int code =
        Main.execute(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            "run",
            folder.resolve("1a").toString(),
            "-o",
            output.toString());
    assertThat(code).isEqualTo(Main.DONE);
    assertThat(out.toString()).contains("NOT MET").contains("report.html");
    Path run = output.resolve("1a");
    List<String> rows = Files.readAllLines(run.resolve("free_energy.csv"));
    assertThat(rows.getFirst()).isEqualTo("time,free_energy");
    assertThat(rows.get(1)).startsWith("0.0,31");
    assertThat(rows.getLast()).startsWith("10.0,");
    double last = Double.POSITIVE_INFINITY;
    for (String row : rows.subList(1, rows.size())) {
      double energy = Double.parseDouble(row.substring(row.indexOf(',') + 1));
      assertThat(energy).isLessThanOrEqualTo(last);
      last = energy;
    }
    assertThat(run.resolve("fields-002.vti")).exists();
    assertThat(Files.readString(run.resolve("fields.pvd"))).contains("fields-001.vti");
    assertThat(Files.readString(run.resolve("report.html"))).contains("data:image/png;base64,");
    JsonNode board = new JsonMapper().readTree(run.resolve("scoreboard.json").toFile());
    assertThat(board.get("rows").size()).isEqualTo(3);
    assertThat(board.get("rows").get(0).get("met").booleanValue()).isTrue();
    assertThat(board.get("rows").get(1).get("met").booleanValue()).isFalse();
    assertThat(output.resolve(".1a.checkpoint")).doesNotExist();
  }
}
