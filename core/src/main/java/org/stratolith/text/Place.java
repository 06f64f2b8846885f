package org.stratolith.text;

/**
 * A place in a text file.
 *
 * @param file name as the user gave it
 * @param line 1-based, or 0 for the file as a whole
 * @param column 1-based, or 0 for the line as a whole
 */
public record Place(String file, int line, int column) {

  /** A file as a whole. */
  public static Place ofFile(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
