package org.stratolith.study.file;

import java.util.Locale;

/** Where an electrode comes from, where a study gives both its process and a measured structure. */
public enum ElectrodeSource {
  /** It is made by the process. */
  PROCESS,
  /** Its layer and skeleton are taken as they are given. */
  STRUCTURE;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
