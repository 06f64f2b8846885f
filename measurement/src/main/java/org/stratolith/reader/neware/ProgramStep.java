package org.stratolith.reader.neware;

/**
 * A step of the program in {@code Step.xml}.
 *
 * @param id its number
 * @param current set current without sign, A; NaN if none is set
 * @param sentence what it does, in Neware's word for the type, with the set values
 */
record ProgramStep(int id, double current, String sentence) {}
