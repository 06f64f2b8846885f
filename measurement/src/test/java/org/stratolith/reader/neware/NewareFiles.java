package org.stratolith.reader.neware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.stratolith.reader.FileBytes;
import org.stratolith.testing.Samples;

/** Neware's files among the samples; an {@code .nda} stands there in a ZIP of its own. */
final class NewareFiles {

  private NewareFiles() {}

  static FileBytes nda(String name) {
    Path path = Samples.file("neware_nda/" + name + ".nda.zip");
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return FileBytes.of(
          name + ".nda", zip.getInputStream(zip.entries().nextElement()).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileBytes ndax(String name) {
    return FileBytes.read(Samples.file("neware_ndax/" + name + ".ndax"));
  }
}
