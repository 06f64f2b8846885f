package org.stratolith.cell;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.protocol.Limit;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.ProtocolParser;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.Place;

/** Short ways to run tests in tests. */
final class Bench {

  /** 1 cm2, 1C = 10 A/m2. */
  static final Ratings RATINGS = new Ratings(1e-4, 10, Double.NaN, Double.NaN);

  static final ProtocolParser PARSER = new ProtocolParser(RATINGS);

  private Bench() {}

  static Cell cell(Layer... layers) {
    return new Cell(List.of(layers), RATINGS);
  }

  static TestOutcome run(Cell cell, String... sentences) {
    return run(cell, TestOptions.usual(), sentences);
  }

  static TestOutcome run(Cell cell, TestOptions options, String... sentences) {
    return CellTest.run(cell, PARSER.parse(sentences), options, TestProgress.NONE);
  }

  static CyclingRecord record(TestOutcome outcome) {
    return outcome.result().record().cycling();
  }

  /** A block of sentences that is repeated. */
  static Step.Repeat repeat(int times, List<Limit> limits, String... sentences) {
    List<Step> steps = new ArrayList<>();
    for (String sentence : sentences) {
      steps.addAll(PARSER.parse(sentence, Place.ofFile("protocol")));
    }
    return ProtocolParser.repeat(times, Place.ofFile("protocol"), steps, limits);
  }

  static TestOutcome run(Cell cell, TestOptions options, Step... steps) {
    return CellTest.run(cell, new Protocol(List.of(steps)), options, TestProgress.NONE);
  }

  static List<String> reasons(TestOutcome outcome) {
    return record(outcome).steps().stream().map(org.stratolith.record.Step::end).toList();
  }
}
