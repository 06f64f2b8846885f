package org.stratolith.analysis.diffraction.refinement;

/**
 * A line of a refined phase.
 *
 * @param h index of the plane that comes last in dictionary order of those that fall together
 * @param multiplicity of all planes that fall together, Friedel mates included
 * @param spacing d, Å
 * @param twoTheta of the strongest radiation, where it lies in the pattern (displacement included),
 *     degrees
 * @param area intensity × degrees, all radiations together
 * @param areaDeviation by the noise of the rows, as if the shape and the other lines were known;
 *     NaN where intensities follow from a structure
 * @param square area / (m LP): the mean |F|² (damped and textured) times the scale of the phase
 * @param own share of this line in what the rows around it hold, 1 where nothing overlaps; NaN
 *     where intensities follow from a structure
 */
public record RefinedLine(
    int h,
    int k,
    int l,
    int multiplicity,
    double spacing,
    double twoTheta,
    double area,
    double areaDeviation,
    double square,
    double own) {}
