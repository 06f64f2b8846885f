package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Status;
import org.stratolith.study.Study.ParameterOverride;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/** Reads the parameters that a study sets to values of its own. */
final class ParameterReader {

  private static final Words<Status> STATUSES = Words.of(Status.values(), Status::word);

  private final Problems problems;
  private final ParameterSet known;

  ParameterReader(Problems problems, ParameterSet known) {
    this.problems = problems;
    this.known = known;
  }

  List<ParameterOverride> read(Fields study) {
    List<ParameterOverride> overrides = new ArrayList<>();
    YamlNode node = study.get("parameters");
    if (node == null) {
      return overrides;
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          node.place(),
          "found " + node.kind() + ", a mapping from names of parameters is needed",
          "Maybe {sei.growth-constant: {value: 8e-20 m2/s, status: assumed, source: …}}");
      return overrides;
    }
    for (YamlNode.Entry entry : mapping.entries().values()) {
      String name = entry.key().text();
      Place place = entry.key().place();
      if (!known.contains(name)) {
        problems.add(
            place,
            "there is no parameter " + Spelling.quote(name),
            Spelling.advice(name, known.names()));
        continue;
      }
      Fields fields = Fields.of(entry.value(), Section.PARAMETER, problems);
      if (fields != null) {
        override(overrides, name, place, fields);
      }
    }
    return overrides;
  }

  private void override(
      List<ParameterOverride> overrides, String name, Place place, Fields fields) {
    String text = fields.text("value", 100, "8e-20 m2/s");
    String status = fields.choice("status", STATUSES.list(), null);
    String source = fields.text("source", 300, "where the value is from");
    if (text.isEmpty()) {
      return;
    }
    try {
      Quantity value = Quantity.parse(text, fields.place("value"));
      Status chosen = STATUSES.get(status);
      known.with(name, value, chosen, source);
      overrides.add(new ParameterOverride(name, value, chosen, source, place));
    } catch (InputException e) {
      // A value of the wrong dimension is reported where the study gives it.
      for (Problem problem : e.problems()) {
        problems.add(fields.place("value"), problem.message(), problem.advice());
      }
    }
  }
}
