package org.stratolith.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Reading;
import org.stratolith.text.Problem;

/**
 * What became of one input.
 *
 * @param input the file
 * @param reading what it held, or null if it could not be read
 * @param outputs what was written, in the order of the contents
 * @param problems why it failed; empty if it did not
 * @param code exit code for this file alone
 */
record ConvertedFile(
    Path input,
    @Nullable Reading reading,
    List<Written> outputs,
    List<Problem> problems,
    int code) {

  /**
   * An output.
   *
   * @param path where
   * @param kind such as {@code time series}
   * @param name what the input calls it; empty if it has no name
   * @param rows rows without the heading
   */
  record Written(Path path, String kind, String name, int rows) {}
}
