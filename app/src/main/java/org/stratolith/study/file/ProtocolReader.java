package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.protocol.Limit;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.ProtocolParser;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.study.CellDesign;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.YamlNode;

/** Reads the list of steps: sentences, and blocks {@code {repeat: 10, steps: […]}}. */
final class ProtocolReader {

  private static final int MOST_ENTRIES = 1000;
  private static final int DEEPEST = 4;

  // The window within which the positive electrode's open-circuit potential is known.
  private static final double LOWEST_VOLTAGE = 2.0;
  private static final double HIGHEST_VOLTAGE = 4.4;

  private final Problems problems;

  ProtocolReader(Problems problems) {
    this.problems = problems;
  }

  /** The protocol, or null after problems. */
  @Nullable Protocol read(Fields study, CellDesign cell) {
    if (study.require("protocol", "[rest for 1 h]") == null) {
      return null;
    }
    int before = problems.count();
    ProtocolParser parser = new ProtocolParser(ratings(cell));
    List<Step> steps = steps(study.list("protocol", MOST_ENTRIES), parser, 0);
    if (problems.count() > before || steps.isEmpty()) {
      return null;
    }
    try {
      Protocol protocol = new Protocol(steps);
      checkOrder(steps, study.place("protocol"));
      return protocol;
    } catch (IllegalArgumentException e) {
      String[] lines = String.valueOf(e.getMessage()).split("\\R", 2);
      problems.add(study.place("protocol"), lines[0], lines.length == 2 ? lines[1].strip() : null);
      return null;
    }
  }

  /** What C-rates and absolute currents mean for a cell. */
  static Ratings ratings(CellDesign cell) {
    double area = cell.electrolyte().area();
    return cell.positive() == null
        ? Ratings.ofArea(area)
        : new Ratings(area, cell.positive().oneC(), LOWEST_VOLTAGE, HIGHEST_VOLTAGE);
  }

  private List<Step> steps(List<YamlNode> items, ProtocolParser parser, int depth) {
    List<Step> steps = new ArrayList<>();
    for (YamlNode item : items) {
      try {
        switch (item) {
          case YamlNode.Scalar scalar ->
              steps.addAll(parser.parse(scalar.text(), sentencePlace(scalar)));
          case YamlNode.Mapping mapping -> {
            Step block = block(mapping, parser, depth);
            if (block != null) {
              steps.add(block);
            }
          }
          case YamlNode.Sequence sequence ->
              problems.add(
                  sequence.place(),
                  "found a list inside the protocol, a sentence or a block is needed",
                  "Maybe {repeat: 1, steps: […]}");
        }
      } catch (InputException e) {
        problems.addAll(e);
      }
    }
    return steps;
  }

  private @Nullable Step block(YamlNode.Mapping mapping, ProtocolParser parser, int depth) {
    Fields fields = Fields.of(mapping, Section.BLOCK, problems);
    if (depth == DEEPEST) {
      problems.add(
          mapping.place(),
          "blocks stand inside each other more than " + DEEPEST + " deep",
          "Maybe unroll the innermost");
      return null;
    }
    YamlNode times = fields.require("repeat", "10");
    fields.require("steps", "[…]");
    int before = problems.count();
    List<Step> steps = steps(fields.list("steps", MOST_ENTRIES), parser, depth + 1);
    List<Limit> limits = List.of();
    if (fields.get("until") instanceof YamlNode.Scalar until) {
      // The parser wants the word that is the key here; it stands to the left of the value.
      Place place = sentencePlace(until);
      Place left = new Place(place.file(), place.line(), Math.max(1, place.column() - 6));
      limits = parser.parseBlockLimits("until " + until.text(), left);
    }
    long count = fields.whole("repeat", 1, Protocol.MOST_STEPS, 1);
    return problems.count() > before || times == null || steps.isEmpty()
        ? null
        : ProtocolParser.repeat(count, times.place(), steps, limits);
  }

  // Places inside a quoted sentence count from its first letter.
  private static Place sentencePlace(YamlNode.Scalar scalar) {
    Place place = scalar.place();
    return scalar.quoted() ? new Place(place.file(), place.line(), place.column() + 1) : place;
  }

  // A charge that ends below where the discharge ends can only be a slip of the pen: each step
  // would end the moment it begins.
  private void checkOrder(List<Step> steps, Place place) {
    double lowestCharge = Double.POSITIVE_INFINITY;
    double highestDischarge = Double.NEGATIVE_INFINITY;
    for (Step step : steps) {
      if (step instanceof Step.Repeat repeat) {
        checkOrder(repeat.steps(), place);
      }
      if (step instanceof Step.ConstantCurrent constant) {
        for (Limit limit : constant.limits()) {
          if (limit instanceof Limit.Voltage voltage && constant.current() > 0) {
            lowestCharge = Math.min(lowestCharge, voltage.value());
          } else if (limit instanceof Limit.Voltage voltage) {
            highestDischarge = Math.max(highestDischarge, voltage.value());
          }
        }
      }
    }
    if (lowestCharge <= highestDischarge) {
      problems.add(
          place,
          "a charge ends at "
              + lowestCharge
              + " V, a discharge at "
              + highestDischarge
              + " V; the first must be the higher one",
          "Maybe the two limits were exchanged");
    }
  }
}
