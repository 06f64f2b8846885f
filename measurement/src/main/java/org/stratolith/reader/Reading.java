package org.stratolith.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file held.
 *
 * @param format the format with its version as found, such as {@code Neware NDAX (NDC 17)}
 * @param contents the records, in the order of the file; may be empty
 * @param metadata what else the file says, as text under the file's own keys, in its order
 * @param remarks what the reader noticed
 */
public record Reading(
    String format, List<Measured> contents, Map<String, String> metadata, List<Remark> remarks) {

  public Reading {
    contents = List.copyOf(contents);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    remarks = List.copyOf(remarks);
  }

  /** The records of one kind, in the order of the file. */
  public <T extends Measured> List<T> contents(Class<T> kind) {
    List<T> chosen = new ArrayList<>();
    for (Measured measured : contents) {
      if (kind.isInstance(measured)) {
        chosen.add(kind.cast(measured));
      }
    }
    return chosen;
  }
}
