package org.stratolith.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratolith.study.Measurand;
import org.stratolith.study.PhaseFieldQuantity;
import org.stratolith.study.run.ProjectParameters;
import org.stratolith.text.YamlNode;
import org.stratolith.text.YamlTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the parser must say the same. */
class StudySchemaTest {

  private static final Path ROOT = Path.of(System.getProperty("stratolith.root", ".."));
  private static final JsonNode SCHEMA =
      new JsonMapper().readTree(ROOT.resolve("docs/formats/study.schema.json").toFile());
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Schema CHECK =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

  private static final Schema CHECK_FOLDER =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(((ObjectNode) SCHEMA.deepCopy()).put("$ref", "#/$defs/folder"));

  @ParameterizedTest
  @EnumSource(Section.class)
  void hasTheKeysOfTheParser(Section section) {
    JsonNode definition = SCHEMA.get("$defs").get(section.definition());
    assertThat(definition.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(section.keys());
    assertThat(definition.get("additionalProperties").booleanValue()).isFalse();
  }

  @Test
  void hasTheQuantitiesOfTheParser() {
    List<String> quantities = new ArrayList<>();
    SCHEMA
        .at("/$defs/expectation/properties/quantity/enum")
        .forEach(quantity -> quantities.add(quantity.stringValue()));
    assertThat(quantities).containsExactlyElementsOf(Measurand.labels());
  }

  @Test
  void hasTheQuantitiesOfPhaseFields() {
    List<String> quantities = new ArrayList<>();
    SCHEMA
        .at("/$defs/phaseFieldExpectation/properties/quantity/enum")
        .forEach(quantity -> quantities.add(quantity.stringValue()));
    assertThat(quantities).containsExactlyElementsOf(PhaseFieldQuantity.labels());
  }

  static Stream<Path> shippedFolders() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("studies"))) {
      return folders.filter(Files::isDirectory).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shippedFolders")
  void shippedStudiesKeepToItAndToTheParser(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Schema schema = file.endsWith(StudyFiles.FOLDER) ? CHECK_FOLDER : CHECK;
        assertThat(schema.validate(json(YamlTree.read(file)))).as(file.toString()).isEmpty();
      }
    }
    if (PhaseFieldFiles.recognises(folder)) {
      assertThat(PhaseFieldFiles.read(folder, List.of())).isNotEmpty();
    } else {
      assertThat(StudyFiles.read(folder, List.of(), ProjectParameters.all()).studies())
          .isNotEmpty();
    }
  }

  @Test
  void refusesAnUnknownKey() {
    List<Error> errors = CHECK.validate(json(YamlTree.parse("test", "study: A\npresure: 3 MPa\n")));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().getMessage()).contains("presure");
  }

  private static JsonNode json(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping mapping -> {
        ObjectNode object = NODES.objectNode();
        mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
      case YamlNode.Sequence sequence -> {
        ArrayNode array = NODES.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case YamlNode.Scalar scalar -> scalar(scalar);
    };
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) {
    if (scalar.isEmpty()) {
      return NODES.nullNode();
    }
    if (!scalar.quoted() && scalar.text().matches("-?[0-9]{1,18}")) {
      return NODES.numberNode(Long.parseLong(scalar.text()));
    }
    if (!scalar.quoted() && scalar.text().matches("-?[0-9]+\\.[0-9]+")) {
      return NODES.numberNode(Double.parseDouble(scalar.text()));
    }
    return NODES.stringNode(scalar.text());
  }
}
