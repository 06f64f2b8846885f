package org.stratolith.study.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.StepControl;
import org.stratolith.study.PhaseFieldQuantity;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.Relation;
import org.stratolith.study.Status;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/**
 * Turns the tree of a phase-field study into a {@link PhaseFieldStudy}, and reports what is wrong.
 */
final class PhaseFieldReader {

  private static final List<String> KINDS =
      List.of("PFHub 1a", "PFHub 1b", "PFHub 2a", "PFHub 7a", "ternary");
  private static final Words<Status> STATUSES = Words.of(Status.values(), Status::word);
  private static final double LATEST = 1e9;
  private static final int MOST = 100;
  private static final int MOST_CELLS = 1024;
  private static final int FEWEST_CELLS = 16;

  private final Problems problems;

  PhaseFieldReader(Problems problems) {
    this.problems = problems;
  }

  /** The study, or null after problems. */
  @Nullable PhaseFieldStudy read(Path file, YamlNode.Mapping tree) {
    int before = problems.count();
    String kind = Fields.unchecked(tree, problems).choice(PhaseFieldFiles.KEY, KINDS, null);
    if (problems.count() > before) {
      // Which keys are allowed depends on the kind.
      return null;
    }
    boolean ternary = kind.equals("ternary");
    Fields fields = Fields.of(tree, ternary ? Section.TERNARY : Section.BENCHMARK, problems);
    String title = fields.text("study", 200, "one line that says what is followed");
    String description = fields.textOr("description", 5000, "");
    PhaseFieldStudy.Problem problem =
        ternary ? new TernaryReader(problems).read(fields) : benchmark(kind, fields);
    double end = fields.number("until", 1e-12, LATEST, 8);
    fields.require("until", "1e5");
    double firstStep = fields.number("first step", 1e-15, 1e6, 0x1p-10);
    double tolerance = fields.number("tolerance", 1e-14, 0.1, 1e-3);
    List<Double> pictures = pictures(fields, end, firstStep);
    List<PhaseFieldStudy.Expected> expected = expected(fields, end);
    if (problems.count() > before || problem == null) {
      return null;
    }
    int longest =
        Math.clamp(
            (long) Math.floor(Math.log(end / firstStep / 16) / Math.log(2)), 0, StepControl.MOST);
    String name = String.valueOf(file.getFileName());
    String id = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    return new PhaseFieldStudy(
        id,
        file,
        title,
        description,
        problem,
        end,
        firstStep,
        longest,
        tolerance,
        pictures,
        expected);
  }

  private PhaseFieldStudy.Problem benchmark(String kind, Fields fields) {
    int cells = cells(fields, "cells", 128);
    return switch (kind) {
      case "PFHub 1b" -> new PhaseFieldStudy.Spinodal(Ends.NO_FLUX, cells);
      case "PFHub 2a" -> new PhaseFieldStudy.Ripening(cells);
      case "PFHub 7a" -> new PhaseFieldStudy.Manufactured(cells);
      default -> new PhaseFieldStudy.Spinodal(Ends.PERIODIC, cells);
    };
  }

  /** A number of cells: a power of two. */
  int cells(Fields fields, String key, int usual) {
    long cells = fields.whole(key, FEWEST_CELLS, MOST_CELLS, usual);
    if (Long.bitCount(cells) != 1) {
      long low = Long.highestOneBit(cells);
      problems.add(
          fields.place(key),
          "found " + cells + " cells, a power of two is needed",
          "Maybe " + low + " or " + Math.min(2 * low, MOST_CELLS));
      return usual;
    }
    return (int) cells;
  }

  private List<Double> pictures(Fields fields, double end, double firstStep) {
    List<Double> times = new ArrayList<>();
    StepControl clock = new StepControl(firstStep, 0, 1);
    for (YamlNode node : fields.list("pictures", MOST)) {
      double time = Numbers.in(node, 0, end, problems);
      boolean rises = times.isEmpty() || time > times.getLast();
      if (!Double.isNaN(time) && !rises) {
        problems.add(node.place(), "the times of pictures do not rise here", "Maybe sort them");
      }
      times.add(time);
    }
    if (times.isEmpty() || times.getLast() < end) {
      times.add(end);
    }
    for (double time : times) {
      try {
        clock.ticks(time);
      } catch (IllegalArgumentException e) {
        if (!Double.isNaN(time)) {
          problems.add(
              fields.place("pictures"),
              "the time " + time + " is no whole number of first steps of " + firstStep,
              "Maybe choose a first step that all times are multiples of");
        }
      }
    }
    return times;
  }

  private List<PhaseFieldStudy.Expected> expected(Fields fields, double end) {
    List<PhaseFieldStudy.Expected> list = new ArrayList<>();
    for (Fields entry : fields.mappings("expect", Section.PHASE_FIELD_EXPECTATION, MOST)) {
      String label = entry.text("quantity", 80, "free energy");
      PhaseFieldQuantity quantity = PhaseFieldQuantity.find(label);
      String status = entry.choice("status", STATUSES.list(), null);
      String source = entry.text("source", 300, "where it was found");
      String note = entry.has("note") ? entry.textOr("note", 500, "") : null;
      if (quantity == null) {
        if (!label.isEmpty()) {
          problems.add(
              entry.place("quantity"),
              "there is no quantity " + Spelling.quote(label),
              Spelling.advice(label, PhaseFieldQuantity.labels()));
        }
        continue;
      }
      double time = quantity.hasTime() ? entry.number("time", 0, end, end) : Double.NaN;
      if (!quantity.hasTime() && entry.has("time")) {
        problems.add(
            entry.place("time"),
            "the quantity " + Spelling.quote(label) + " belongs to the end",
            "Maybe leave \"time\" out");
      }
      String paper = entry.text("paper", 80, "1 " + quantity.unit());
      Relation relation = ExpectationReader.relation(paper);
      YamlNode node = entry.get("paper");
      double value =
          node == null ? Double.NaN : Numbers.expected(node, relation, quantity.unit(), problems);
      double tolerance = Double.NaN;
      if (relation == Relation.EQUAL) {
        tolerance = entry.number("tolerance", 0, 1, 0.05);
        entry.require("tolerance", "5 %");
      }
      list.add(
          new PhaseFieldStudy.Expected(
              quantity, time, relation, value, tolerance, STATUSES.get(status), source, note));
    }
    return list;
  }
}
