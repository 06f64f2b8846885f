package org.stratolith.foil;

/**
 * Something that makes a process impossible.
 *
 * @param step the part of the process: "deposition", "winding", "rolling", "annealing"
 * @param entry the entry of that part, such as "final thickness"
 * @param message what was found and where the limit is
 * @param advice begins with "Maybe"
 */
public record Finding(String step, String entry, String message, String advice) {}
