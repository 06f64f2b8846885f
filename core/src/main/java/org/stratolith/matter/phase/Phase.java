package org.stratolith.matter.phase;

import org.stratolith.matter.Status;
import org.stratolith.matter.crystal.Crystal;

/**
 * A phase of the library.
 *
 * @param name by which it is asked for
 * @param crystal its structure
 * @param status how its numbers were come by
 * @param source where from, in words
 * @param setting which of the possible cells is used, in words
 */
public record Phase(String name, Crystal crystal, Status status, String source, String setting) {}
