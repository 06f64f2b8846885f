package org.stratolith.study;

import java.util.List;

/**
 * What is said about a whole folder of studies.
 *
 * @param title one line for people, may be empty
 * @param description a paragraph for people, may be empty
 * @param assumptions what all of its studies take for granted and no source says, one sentence each
 */
public record FolderNotes(String title, String description, List<String> assumptions) {

  /** Nothing is said. */
  public static final FolderNotes NONE = new FolderNotes("", "", List.of());

  public FolderNotes {
    assumptions = List.copyOf(assumptions);
  }
}
