package org.stratolith.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file beside its place and moves it there when it is complete, so that a run that is
 * killed leaves no file that looks whole.
 */
public final class WholeFile {

  /** What writes the content. */
  @FunctionalInterface
  public interface Body {
    /** Writes everything; must not close the writer. */
    void write(Writer writer) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes UTF-8 text, making the folder if needed; an existing file is replaced.
   *
   * @throws UncheckedIOException naming the file, if it cannot be written
   */
  public static void write(Path target, Body body) {
    Path file = target.toAbsolutePath();
    Path beside =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.createDirectories(beside.getParent());
      try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        body.write(writer);
      }
      move(beside, file);
    } catch (IOException e) {
      throw new UncheckedIOException(target + " cannot be written: " + e.getMessage(), e);
    } finally {
      delete(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A left-over with the ending .part harms nobody, and the reason of the failure matters more.
    }
  }
}
