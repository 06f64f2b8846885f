package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Unit;
import org.stratolith.study.Measurand;
import org.stratolith.study.Study;
import org.stratolith.text.InputException;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/**
 * Reads the variants and curves of a study: each is the study's own tree with entries replaced,
 * read like any other study, so that what is wrong with a replacement is found where it is written.
 */
final class VariantReader {

  private static final int MOST_VARIANTS = 50;
  private static final int MOST_POINTS = 100;

  private final StudyReader reader;
  private final Problems problems;
  private final String id;
  private final YamlNode.Mapping tree;

  VariantReader(StudyReader reader, Problems problems, String id, YamlNode.Mapping tree) {
    this.reader = reader;
    this.problems = problems;
    this.id = id;
    this.tree = tree;
  }

  List<Study.Variant> variants(Fields study) {
    List<Study.Variant> variants = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields fields : study.mappings("variants", Section.VARIANT, MOST_VARIANTS)) {
      String name = fields.text("name", 100, "what is different");
      if (!names.add(name) && !name.isEmpty()) {
        problems.add(
            fields.place("name"),
            "the variant " + Spelling.quote(name) + " stands twice",
            "Maybe rename one of them");
      }
      YamlNode set = fields.require("set", "{pressure: 3 MPa}");
      if (!(set instanceof YamlNode.Mapping changes)) {
        if (set != null) {
          problems.add(
              set.place(),
              "found " + set.kind() + ", a mapping from paths to values is needed",
              "Maybe {negative.layer.thickness: 50 nm}");
        }
        continue;
      }
      YamlNode.Mapping changed = tree;
      for (YamlNode.Entry entry : changes.entries().values()) {
        changed = Overrides.set(changed, entry.key().text(), entry.value(), entry.key().place());
      }
      Study variant = reader.readPlain(id, changed);
      if (variant != null) {
        variants.add(new Study.Variant(name, variant));
      }
    }
    return variants;
  }

  List<Study.CurvePlan> curves(Fields study) {
    List<Study.CurvePlan> curves = new ArrayList<>();
    for (Fields fields : study.mappings("vary", Section.CURVE, MOST_VARIANTS)) {
      Study.CurvePlan curve = curve(fields);
      if (curve != null) {
        curves.add(curve);
      }
    }
    return curves;
  }

  private Study.@Nullable CurvePlan curve(Fields fields) {
    ExpectationReader names = new ExpectationReader(problems);
    String title = fields.text("title", 200, "critical current density over pressure");
    String path = fields.text("path", 200, "pressure");
    fields.require("values", "[1 MPa, 2 MPa]");
    List<YamlNode> values = fields.list("values", MOST_POINTS);
    String axis = fields.text("axis", 100, "stack pressure");
    Measurand quantity = names.quantity(fields);
    List<YamlNode> shown = fields.has("abscissae") ? fields.list("abscissae", MOST_POINTS) : values;
    if (shown.size() != values.size()) {
      problems.add(
          fields.place("abscissae"),
          "found " + shown.size() + " abscissae for " + values.size() + " values",
          "Maybe leave \"abscissae\" out, then the values themselves are shown");
      return null;
    }
    List<Study> points = new ArrayList<>();
    for (YamlNode value : values) {
      Study point = reader.readPlain(id, Overrides.set(tree, path, value, fields.place("path")));
      if (point != null) {
        points.add(point);
      }
    }
    Abscissae abscissae = abscissae(shown);
    if (quantity == null || abscissae == null || points.size() < values.size()) {
      return null;
    }
    return new Study.CurvePlan(
        title,
        axis,
        abscissae.unit,
        abscissae.numbers,
        quantity,
        names.cycle(fields, quantity),
        points);
  }

  private record Abscissae(String unit, List<Double> numbers) {}

  private @Nullable Abscissae abscissae(List<YamlNode> nodes) {
    Unit unit = null;
    List<Double> numbers = new ArrayList<>();
    for (YamlNode node : nodes) {
      String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : node.kind();
      try {
        Quantity value = Quantity.parse(text, node.place());
        unit = unit == null ? value.unit() : unit;
        if (!unit.symbol().equals(value.unit().symbol())) {
          problems.add(
              node.place(),
              "the points of a curve are in " + unit + " and in " + value.unit(),
              "Maybe write all of them in " + unit);
          return null;
        }
        numbers.add(value.number().doubleValue());
      } catch (InputException e) {
        problems.addAll(e);
        return null;
      }
    }
    return unit == null ? null : new Abscissae(unit.symbol(), numbers);
  }
}
