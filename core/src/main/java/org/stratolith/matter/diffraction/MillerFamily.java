package org.stratolith.matter.diffraction;

/**
 * Reflections that the symmetry of the lattice turns into each other and that scatter alike.
 *
 * @param h index of the member that comes last in dictionary order
 * @param multiplicity number of members, Friedel mates included
 * @param structureFactor |F| of a member (root of the mean square of the Friedel pair), electrons
 */
public record MillerFamily(int h, int k, int l, int multiplicity, double structureFactor) {}
