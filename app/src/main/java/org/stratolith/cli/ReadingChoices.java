package org.stratolith.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CurrentSign;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;

/** What the command line says about reading instruments' files. */
final class ReadingChoices {

  private ReadingChoices() {}

  static ReadingOptions of(
      @Nullable String area, String cycles, String sign, Map<String, String> columns) {
    ReadingOptions options =
        ReadingOptions.DEFAULTS
            .withCycles(choice("--cycles", cycles, CycleNumbers.values()))
            .withCurrentSign(choice("--current-sign", sign, CurrentSign.values()))
            .withColumns(columns);
    return area == null ? options : options.withElectrodeArea(area(area));
  }

  /** The constant of an enum whose name, in lower case with hyphens, is the word. */
  private static <E extends Enum<E>> E choice(String option, String word, E[] values) {
    List<String> words =
        Arrays.stream(values)
            .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    int at = words.indexOf(word);
    if (at < 0) {
      throw new InputException(
          new Problem(
              Place.ofFile(option),
              Spelling.quote(word) + " is no choice, allowed are " + String.join(", ", words),
              Spelling.advice(word, words)));
    }
    return values[at];
  }

  private static double area(String text) {
    Place place = Place.ofFile("--area");
    double area = Quantity.parse(text, Dimension.AREA, place);
    if (!(area > 0)) {
      throw new InputException(
          new Problem(place, text + " is not above zero", "Maybe 0.785cm2, a disc of 10 mm"));
    }
    return area;
  }
}
