package org.stratolith.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/** Reads a parameter file strictly and collects every problem before it gives up. */
final class ParameterReader {

  private static final List<String> KEYS = List.of("value", "status", "source", "range", "note");

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)*");

  private final SequencedMap<String, Parameter> parameters = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  SequencedMap<String, Parameter> read(YamlNode tree) {
    group("", tree);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return parameters;
  }

  private void group(String prefix, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      report(
          node.place(),
          node.kind() + " stands where parameters are expected",
          "Maybe write name: {value: …, status: …, source: …}");
      return;
    }
    for (YamlNode.Entry entry : mapping.entries().sequencedValues()) {
      String key = entry.key().text();
      if (!NAME.matcher(key).matches()) {
        report(
            entry.key().place(),
            Spelling.quote(key) + " is not a parameter's name",
            "Maybe write it in small letters with hyphens, such as growth-constant");
      } else if (entry.value() instanceof YamlNode.Mapping inner
          && inner.entries().keySet().stream().anyMatch(KEYS::contains)) {
        parameter(prefix + key, inner);
      } else {
        group(prefix + key + ".", entry.value());
      }
    }
  }

  private void parameter(String name, YamlNode.Mapping mapping) {
    for (YamlNode.Entry entry : mapping.entries().sequencedValues()) {
      if (!KEYS.contains(entry.key().text())) {
        report(
            entry.key().place(),
            "unknown key " + Spelling.quote(entry.key().text()) + " in parameter '" + name + "'",
            Spelling.advice(entry.key().text(), KEYS));
      }
    }
    YamlNode.Scalar value = text(name, mapping, "value", true);
    YamlNode.Scalar statusText = text(name, mapping, "status", true);
    YamlNode.Scalar source = text(name, mapping, "source", true);
    YamlNode.Scalar note = text(name, mapping, "note", false);
    Quantity quantity = value == null ? null : quantity(value);
    Status status = statusText == null ? null : status(statusText);
    Quantity[] range = quantity == null ? new Quantity[2] : range(name, mapping, quantity);
    if (quantity == null || status == null || source == null || value == null) {
      return;
    }
    Parameter parameter =
        new Parameter(
            name,
            quantity,
            status,
            source.text(),
            range[0],
            range[1],
            note == null ? "" : note.text(),
            value.place());
    Parameter first = parameters.putIfAbsent(name, parameter);
    if (first != null) {
      report(
          value.place(),
          "the parameter '" + name + "' already stands at " + first.place(),
          "Maybe delete one of them");
    }
  }

  private YamlNode.@Nullable Scalar text(
      String name, YamlNode.Mapping mapping, String key, boolean required) {
    YamlNode node = mapping.get(key);
    if (node instanceof YamlNode.Scalar scalar && !scalar.isEmpty() && !scalar.text().isBlank()) {
      return scalar;
    }
    if (node != null || required) {
      report(
          node == null ? mapping.place() : node.place(),
          "the parameter '" + name + "' needs a text for '" + key + "'",
          "Maybe add " + key + ": …");
    }
    return null;
  }

  private @Nullable Quantity quantity(YamlNode.Scalar scalar) {
    try {
      return Quantity.parse(scalar.text(), scalar.place());
    } catch (InputException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private @Nullable Status status(YamlNode.Scalar scalar) {
    for (Status status : Status.values()) {
      if (status.word().equals(scalar.text())) {
        return status;
      }
    }
    List<String> words = Arrays.stream(Status.values()).map(Status::word).toList();
    report(
        scalar.place(),
        "unknown status "
            + Spelling.quote(scalar.text())
            + ", allowed are "
            + String.join(", ", words),
        Spelling.advice(scalar.text(), words));
    return null;
  }

  private @Nullable Quantity[] range(String name, YamlNode.Mapping mapping, Quantity value) {
    YamlNode node = mapping.get("range");
    if (node == null) {
      return new Quantity[2];
    }
    if (node instanceof YamlNode.Sequence list
        && list.items().size() == 2
        && list.items().get(0) instanceof YamlNode.Scalar low
        && list.items().get(1) instanceof YamlNode.Scalar high) {
      Quantity lower = quantity(low);
      Quantity upper = quantity(high);
      if (lower == null || upper == null) {
        return new Quantity[2];
      }
      Exponents exponents = value.unit().exponents();
      if (lower.unit().exponents().equals(exponents)
          && upper.unit().exponents().equals(exponents)
          && lower.unit().toSi(lower.number()) < upper.unit().toSi(upper.number())) {
        return new Quantity[] {lower, upper};
      }
    }
    report(
        node.place(),
        "the range of '" + name + "' must be [low, high] in units like " + value.unit(),
        "Maybe write range: [" + value + ", " + value + "]");
    return new Quantity[2];
  }

  private void report(Place place, String message, String advice) {
    problems.add(new Problem(place, message, advice));
  }
}
