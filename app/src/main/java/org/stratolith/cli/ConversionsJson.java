package org.stratolith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Reading;
import org.stratolith.reader.Remark;
import org.stratolith.text.Problem;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code stratolith convert --json} prints: a list with an object for every input. */
final class ConversionsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ConversionsJson() {}

  static int run(
      Conversions conversions, List<Path> files, @Nullable Path output, CommandLine command) {
    ArrayNode list = JSON.createArrayNode();
    int code;
    try (ProgressLine progress = ProgressLine.onTerminal(command.getErr(), "files")) {
      code = conversions.convert(files, output, progress, file -> list.add(json(file)));
    }
    command.getOut().println(list.toPrettyString());
    return code;
  }

  private static ObjectNode json(ConvertedFile file) {
    ObjectNode node = JSON.createObjectNode();
    node.put("file", file.input().toString());
    Reading reading = file.reading();
    node.put("format", reading == null ? null : reading.format());
    ArrayNode outputs = node.putArray("outputs");
    for (ConvertedFile.Written written : file.outputs()) {
      ObjectNode output = outputs.addObject();
      output.put("path", written.path().toString());
      output.put("kind", written.kind());
      output.put("name", written.name());
      output.put("rows", written.rows());
    }
    ArrayNode problems = node.putArray("problems");
    file.problems().forEach(problem -> problems.add(json("error", problem)));
    if (reading != null) {
      ObjectNode metadata = node.putObject("metadata");
      reading.metadata().forEach(metadata::put);
      for (Remark remark : reading.remarks()) {
        problems.add(json(remark.weight().name().toLowerCase(Locale.ROOT), remark.problem()));
      }
    }
    return node;
  }

  private static ObjectNode json(String weight, Problem problem) {
    ObjectNode node = JSON.createObjectNode();
    node.put("weight", weight);
    node.put("place", problem.place().toString());
    node.put("message", problem.message());
    node.put("advice", problem.advice());
    return node;
  }
}
