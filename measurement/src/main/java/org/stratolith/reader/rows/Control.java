package org.stratolith.reader.rows;

/** What an instrument controlled while it took a row. */
public enum Control {
  /** Not known. */
  UNKNOWN,
  /** The current. */
  CURRENT,
  /** The voltage, held or swept. */
  VOLTAGE,
  /** Nothing: open circuit. */
  REST
}
