package org.stratolith.reader;

/** A family of file formats. Implementations have no state and may be used by many threads. */
public interface InstrumentFormat {

  /** Name of the family, such as {@code Neware NDA}. */
  String name();

  /** Whether the content looks like this family; cheap, never throws, looks at no name. */
  boolean recognises(FileBytes file);

  /**
   * Reads the file.
   *
   * @throws org.stratolith.text.InputException if nothing can be read from it
   */
  Reading read(FileBytes file, ReadingOptions options);
}
