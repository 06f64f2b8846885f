package org.stratolith.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference files that are not part of the repository; a test that needs one is skipped where they
 * are absent.
 */
public final class Samples {

  private Samples() {}

  /** The sample file at {@code relative}; skips the calling test if there is none. */
  public static Path file(String relative) {
    Path path = Path.of(System.getProperty("stratolith.samples", "../shared/samples"), relative);
    Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no sample file " + relative);
    return path;
  }
}
