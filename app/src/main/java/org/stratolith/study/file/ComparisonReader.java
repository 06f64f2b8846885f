package org.stratolith.study.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.study.Comparison;
import org.stratolith.text.Spelling;

/** Reads which measured files a study is compared with; their paths are relative to the study. */
final class ComparisonReader {

  private static final int MOST = 50;
  private static final int LONGEST_PATH = 1000;
  private static final int LONGEST_TITLE = 200;

  private static final Range AREA =
      Range.of("the area of an electrode", Dimension.AREA, "0.0001 cm2", "10000 cm2", "0.785 cm2");

  private final Problems problems;

  ComparisonReader(Problems problems) {
    this.problems = problems;
  }

  List<Comparison> read(Fields study) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Fields fields : study.mappings("compare", Section.COMPARISON, MOST)) {
      Path file = file(fields);
      String curve = fields.choice("curve", Comparison.Kind.words(), null);
      double area = fields.amountOr("area", AREA, Double.NaN);
      if (file != null) {
        String title = fields.textOr("title", LONGEST_TITLE, String.valueOf(file.getFileName()));
        comparisons.add(
            new Comparison(file, title, Comparison.Kind.of(curve), area, fields.place("file")));
      }
    }
    return comparisons;
  }

  private @Nullable Path file(Fields fields) {
    String text = fields.text("file", LONGEST_PATH, "cell7.ndax");
    if (text.isEmpty()) {
      return null;
    }
    try {
      Path file = Path.of(fields.place("file").file()).resolveSibling(text);
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException reportedBelow) {
      // falls through to the one message for both
    }
    problems.add(
        fields.place("file"),
        "there is no file " + Spelling.quote(text) + " beside the study to compare it with",
        "Maybe the path is wrong; it is relative to the study file");
    return null;
  }
}
