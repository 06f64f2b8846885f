package org.stratolith.phasefield.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;

/** Writes a ParaView collection ({@code .pvd}): which file shows which time. */
public final class CollectionFile {

  private CollectionFile() {}

  /**
   * Writes a file.
   *
   * @param files names of files beside it, by their time
   */
  public static void write(Path file, SequencedMap<Double, String> files) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("<?xml version=\"1.0\"?>\n")
        .append("<VTKFile type=\"Collection\" version=\"1.0\" byte_order=\"LittleEndian\">\n")
        .append("<Collection>\n");
    for (var entry : files.entrySet()) {
      text.append("<DataSet timestep=\"")
          .append(entry.getKey())
          .append("\" part=\"0\" file=\"")
          .append(entry.getValue())
          .append("\"/>\n");
    }
    text.append("</Collection>\n</VTKFile>\n");
    Files.writeString(file, text);
  }
}
