package org.stratolith.matter;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;
import org.stratolith.text.YamlTree;

/**
 * The parameters of a room, by dotted name. Immutable, except that it remembers which of them were
 * read, so that a report can list those that mattered; safe for use by several threads.
 *
 * <p>{@code docs/formats/parameters.md} describes the file.
 */
public final class ParameterSet {

  private final SequencedMap<String, Parameter> parameters;
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  ParameterSet(SequencedMap<String, Parameter> parameters) {
    this.parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /** Loads a resource that stands in the package of {@code owner}. */
  public static ParameterSet resource(Class<?> owner, String resource) {
    return of(YamlTree.resource(owner, resource));
  }

  /** Loads a file. */
  public static ParameterSet read(Path file) {
    return of(YamlTree.read(file));
  }

  /**
   * Reads a parsed file.
   *
   * @throws InputException with every problem found
   */
  public static ParameterSet of(YamlNode tree) {
    return new ParameterSet(new ParameterReader().read(tree));
  }

  /**
   * The value of a parameter in the SI unit of {@code expected}.
   *
   * @throws InputException if there is no such parameter, or its unit does not fit
   */
  public double value(String name, Dimension expected) {
    return get(name).si(expected);
  }

  /** A parameter by name; marks it as read. */
  public Parameter get(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw unknown(name);
    }
    read.add(name);
    return parameter;
  }

  /** Whether there is a parameter of this name. */
  public boolean contains(String name) {
    return parameters.containsKey(name);
  }

  /** All names in the order of the file. */
  public Collection<String> names() {
    return parameters.sequencedKeySet();
  }

  /** All parameters in the order of the file; does not mark them as read. */
  public Collection<Parameter> all() {
    return parameters.sequencedValues();
  }

  /** The parameters read so far, in the order of the file. */
  public List<Parameter> used() {
    return parameters.sequencedValues().stream().filter(p -> read.contains(p.name())).toList();
  }

  /**
   * A set in which one parameter has another value; nothing counts as read in it.
   *
   * @throws InputException if there is no such parameter, or the unit is of another dimension
   */
  public ParameterSet with(String name, Quantity value, Status status, String source) {
    Parameter old = parameters.get(name);
    if (old == null) {
      throw unknown(name);
    }
    if (!value.unit().exponents().equals(old.value().unit().exponents())) {
      throw new InputException(
          new Problem(
              old.place(),
              "the parameter '" + name + "' is " + old.value() + " and cannot become " + value,
              "Maybe write it in " + old.value().unit()));
    }
    SequencedMap<String, Parameter> changed = new LinkedHashMap<>(parameters);
    changed.put(name, old.with(value, status, source));
    return new ParameterSet(changed);
  }

  /**
   * This set and another together; nothing counts as read in it.
   *
   * @throws InputException if a name is in both
   */
  public ParameterSet and(ParameterSet other) {
    SequencedMap<String, Parameter> both = new LinkedHashMap<>(parameters);
    for (Parameter parameter : other.all()) {
      Parameter first = both.putIfAbsent(parameter.name(), parameter);
      if (first != null) {
        throw new InputException(
            new Problem(
                parameter.place(),
                "the parameter '" + parameter.name() + "' already stands at " + first.place(),
                "Maybe rename one of them"));
      }
    }
    return new ParameterSet(both);
  }

  /** The same parameters, none of them counted as read. */
  public ParameterSet copy() {
    return new ParameterSet(parameters);
  }

  private InputException unknown(String name) {
    String file = parameters.isEmpty() ? "parameters" : all().iterator().next().place().file();
    return new InputException(
        new Problem(
            Place.ofFile(file),
            "there is no parameter " + Spelling.quote(name),
            Spelling.advice(name, names())));
  }
}
